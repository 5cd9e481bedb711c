"""The editors' registers: YAML files with a named entry for each source or help line."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

import yaml

from knowledge.errors import RegisterError

Entry = TypeVar("Entry")


def read_register(path: Path, make: Callable[[str, dict[str, Any]], Entry]) -> dict[str, Entry]:
    """What `make` makes of each name and its fields. Errors: RegisterError naming the file and the entry."""
    try:
        data = yaml.safe_load(path.read_text(encoding="utf-8"))
    except (yaml.YAMLError, ValueError) as error:  # no YAML, no UTF-8, or a day that does not exist
        raise RegisterError(f"{path}: {' '.join(str(error).split())}") from None
    if not isinstance(data, dict):
        raise RegisterError(f"{path}: expected names with fields below them")
    made = {}
    for key, fields in data.items():
        try:
            made[str(key)] = make(str(key), fields)
        except TypeError as error:
            raise RegisterError(f"{path}: `{key}`: {error}") from None
    return made
