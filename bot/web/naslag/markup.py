"""The small Markdown of the articles as HTML: paragraphs, lists, bold, and numbers to call."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from markupsafe import Markup, escape

_BOLD = re.compile(r"\*\*(.+?)\*\*")
_BULLET = "- "


class Writer:
    """Escapes everything but what it makes itself."""

    def __init__(self, numbers: Iterable[str]) -> None:
        """`numbers` are the phone numbers that may be called, as the texts write them."""
        known = "|".join(map(re.escape, sorted(set(numbers), key=len, reverse=True)))
        self._numbers = re.compile(rf"(?<![\w€.,-])(?<!€ )({known})(?![\w-]|[.,]\d)")

    def body(self, text: str) -> Markup:
        """A whole text."""
        return Markup("\n").join(self._blocks(text))

    def line(self, text: str) -> Markup:
        """A text without paragraphs."""
        if "**" not in text:
            return self._called(text)
        parts = _BOLD.split(text)  # every second part stood between the signs
        return Markup().join(
            Markup("<strong>{}</strong>").format(self._called(part)) if odd else self._called(part)
            for part, odd in zip(parts, _alternating(), strict=False)
        )

    def _called(self, text: str) -> Markup:
        parts = self._numbers.split(text)
        if not parts[1:]:
            return escape(text)
        return Markup().join(
            number(part) if odd else escape(part) for part, odd in zip(parts, _alternating(), strict=False)
        )

    def _blocks(self, text: str) -> Iterator[Markup]:
        for block in re.split(r"\n\s*\n", text.strip()):
            lines = block.splitlines()
            said = [line for line in lines if not line.startswith(_BULLET)]
            bullets = [line.removeprefix(_BULLET) for line in lines if line.startswith(_BULLET)]
            if said:
                yield Markup("<p>{}</p>").format(self.line(" ".join(said)))
            if bullets:
                items = Markup().join(Markup("<li>{}</li>").format(self.line(each)) for each in bullets)
                yield Markup("<ul>{}</ul>").format(items)


def number(text: str) -> Markup:
    """A phone number that a tap calls."""
    return Markup('<a class="number" href="tel:{}">{}</a>').format(re.sub(r"\D", "", text), text)


def _alternating() -> Iterator[bool]:
    while True:
        yield False
        yield True
