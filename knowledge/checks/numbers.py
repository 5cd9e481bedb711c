"""Phone numbers and dates: a wrong number or a stale answer does harm."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from pathlib import Path

from knowledge.article_file import field_line
from knowledge.checks.page import Page
from knowledge.contacts import Contact
from knowledge.finding import Finding

CONTACT_CHECK = timedelta(days=183)
_SERVICE = r"0[89]00[\s-]?[\d\s-]{3,11}\d"
_LAND = r"(?:\+31[\s-]?|\b0)\d{1,3}[\s-]?\d[\d\s]{4,9}\d"
_SHORT = r"(?<![\d.,€-])1(?:1[2-9])(?![\d.,-]?\d)"
_PHONE = re.compile(f"{_SERVICE}|{_LAND}|{_SHORT}")


def _digits(number: str) -> str:
    return re.sub(r"\D", "", number)


def phone_numbers(text: str) -> list[str]:
    """What looks like a phone number, as it stands in the text."""
    return [match[0].strip() for match in _PHONE.finditer(text)]


def unknown_numbers(page: Page, contacts: Mapping[str, Contact]) -> Iterator[Finding]:
    """Phone numbers in an answer that contacts.yml does not have."""
    known = {_digits(number) for contact in contacts.values() for number in contact.nummers}
    lines = [*page.body_lines(), (field_line(page.path, "let_op"), page.article.let_op or "")]
    for number, line in lines:
        for found in phone_numbers(line):
            if _digits(found) not in known:
                yield page.finding(number, f"phone number {found} is not in contacts.yml")


def overdue(page: Page, today: date) -> Iterator[Finding]:
    """An article whose review date has passed."""
    due = page.article.controleren_voor
    if due < today:
        yield page.finding(field_line(page.path, "controleren_voor"), f"review was due on {due}")


def overdue_contacts(root: Path, contacts: Mapping[str, Contact], today: date) -> Iterator[Finding]:
    """Contacts that nobody checked for half a year."""
    path = root / "contacts.yml"
    for key, contact in contacts.items():
        if today - contact.nagekeken > CONTACT_CHECK:
            yield Finding(
                path.name, field_line(path, key), f"`{key}` was last checked on {contact.nagekeken}"
            )
