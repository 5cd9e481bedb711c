"""Which of the things on offer a user means: by number, by order word, or by title."""

from __future__ import annotations

import re
from collections.abc import Mapping

from knowledge.normal import fold

_NUMBER = re.compile(r"\b([1-9])\b")
_ORDER = {"eerste": 1, "bovenste": 1, "een": 1, "tweede": 2, "middelste": 2, "twee": 2, "derde": 3, "drie": 3}
_LAST = {"laatste", "onderste"}
_WORD = re.compile(r"\w+")
Titles = Mapping[str, str]  # id of what is on offer -> its title, in the order shown


def picked(text: str, titles: Titles) -> str | None:
    """The id that a number or a title in `text` stands for, when it is on offer."""
    place = _place(text, len(titles))
    if place is not None:
        return list(titles)[place - 1] if 0 < place <= len(titles) else None
    return by_title(text, titles)


def by_title(text: str, titles: Titles) -> str | None:
    """The id of what is on offer whose title was typed, give or take case and punctuation."""
    wanted = _WORD.findall(fold(text))
    return next((each for each, title in titles.items() if _WORD.findall(fold(title)) == wanted), None)


def _place(text: str, count: int) -> int | None:
    if number := _NUMBER.search(text):
        return int(number.group(1))
    words = _WORD.findall(fold(text))
    if _LAST & set(words):
        return count
    return next((_ORDER[word] for word in words if word in _ORDER), None)
