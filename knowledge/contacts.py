"""Help lines and phone numbers: contacts.yml is the only place they come from."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from knowledge.register import read_register


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
    return read_register(root / "contacts.yml", lambda _, fields: Contact(**fields))
