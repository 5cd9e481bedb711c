"""Fills the {places} of a text: dates from today, help lines, and what was chosen."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from knowledge.contacts import Contact
from knowledge.flow.days import AHEAD, written
from knowledge.flow.model import Answers, Flow

_PLACE = re.compile(r"\{([a-z0-9_-]+)(?: (\d+))?\}")


@dataclass(frozen=True)
class Filler:
    """What places are filled with, for one sheet or one reply."""

    flow: Flow
    answers: Answers
    contacts: Mapping[str, Contact]
    today: date

    def fill(self, text: str) -> str:
        """The text without places. Errors: KeyError naming the place that means nothing."""
        return _PLACE.sub(lambda match: self._value(match[1], match[2]), text)

    def _value(self, name: str, count: str | None) -> str:
        if count is not None:
            return written(AHEAD[name](self.today, int(count)))
        if contact := self.contacts.get(name):
            return named(contact)
        return self._chosen(name)

    def _chosen(self, step_id: str) -> str:
        step = self.flow.step(step_id)
        if step is None:
            raise KeyError(step_id)
        choices = (step.choice(choice) for choice in self.answers.get(step_id, ()))
        return " en ".join(choice.naam for choice in choices if choice) or "…"


def named(contact: Contact) -> str:
    """A help line with its number: "Veilig Thuis (0800-2000)"; the emergency number alone."""
    numbers = " of ".join(contact.nummers)
    if numbers == "112":
        return numbers
    return f"{contact.naam} ({numbers or contact.site})"


def places(text: str) -> Iterator[tuple[str, str | None]]:
    """The places of a text, for a check: name and count."""
    return ((match[1], match[2]) for match in _PLACE.finditer(text))


def without_places(text: str) -> str:
    """The text as an editor typed it, for a check on what may not be typed."""
    return _PLACE.sub("", text)
