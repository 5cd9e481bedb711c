"""Help lines and phone numbers: contacts.yml is the only place they come from."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import yaml

from knowledge.errors import RegisterError


@dataclass(frozen=True)
class Contact:
    """A help line; `nagekeken` is the day somebody last checked number and hours."""

    naam: str
    nummers: list[str]
    bron: str
    zeker: str
    nagekeken: date
    uren: str | None = None
    site: str | None = None


def read_contacts(root: Path) -> Mapping[str, Contact]:
    """The contacts of `root`. Errors: RegisterError naming the file and the entry."""
    path = root / "contacts.yml"
    data = yaml.safe_load(path.read_text(encoding="utf-8"))
    try:
        return {key: Contact(**entry) for key, entry in data.items()}
    except TypeError as error:
        raise RegisterError(f"{path}: {error}") from None
