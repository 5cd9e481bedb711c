"""The areas that articles and flows are sorted under: gebieden.yml."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from knowledge.register import read_register

FILE = "gebieden.yml"


@dataclass(frozen=True)
class Area:
    """What readers see instead of the name of a folder."""

    titel: str
    zin: str


def read_areas(root: Path) -> Mapping[str, Area]:
    """The areas of `root` in the order to show them. Errors: RegisterError, OSError."""
    return read_register(root / FILE, lambda _, fields: Area(**fields))
