"""Which of the things on offer a user means: by number, by order word, or by title."""

from __future__ import annotations

import re
from collections.abc import Mapping

from knowledge.normal import fold

_NUMBER = re.compile(r"[a-z]?([1-9])")  # "a1" is what some type before they send it
_ORDER = {"eerste": 1, "bovenste": 1, "een": 1, "tweede": 2, "middelste": 2, "twee": 2, "derde": 3, "drie": 3}
_LAST = {"laatste", "onderste"}
# Words that may stand around it; with any other word the message says something of its own.
_FILLING = frozenset(
    "de die dat het deze nummer nr optie keuze doe maar graag ik wil kies neem bedoel ja ok oke "
    "dan toch hoor aub svp alsjeblieft please liever geef me mij en".split()
)
_ARTICLE = re.compile(r"\been (?:nummer|optie|keuze)\b")  # "een keuze" names no first one
_WORD = re.compile(r"\w+")
Titles = Mapping[str, str]  # id of what is on offer -> its title, in the order shown


def picked(text: str, titles: Titles) -> str | None:
    """The id that a message stands for when it is a number, an order word or a title, and nothing more."""
    place = _place(text, len(titles))
    if place is not None:
        return list(titles)[place - 1] if 0 < place <= len(titles) else None
    return by_title(text, titles)


def by_title(text: str, titles: Titles) -> str | None:
    """The id of what is on offer whose title was typed, give or take case and punctuation."""
    wanted = _WORD.findall(fold(text))
    return next((each for each, title in titles.items() if _WORD.findall(fold(title)) == wanted), None)


def _place(text: str, count: int) -> int | None:
    telling = [word for word in _WORD.findall(fold(text)) if word not in _FILLING]
    if len(telling) != 1 or _ARTICLE.search(fold(text)):
        return None
    (word,) = telling
    if number := _NUMBER.fullmatch(word):
        return int(number[1])
    return count if word in _LAST else _ORDER.get(word)
