"""Which of the things on offer a user means: by number, by order word, or by title."""

from __future__ import annotations

import re

from knowledge.answering import Knowledge
from knowledge.article import Article
from knowledge.normal import fold

_NUMBER = re.compile(r"\b([1-9])\b")
_ORDER = {"eerste": 1, "bovenste": 1, "een": 1, "tweede": 2, "middelste": 2, "twee": 2, "derde": 3, "drie": 3}
_LAST = {"laatste", "onderste"}
_WORD = re.compile(r"\w+")


def picked(text: str, choices: list[str], knowledge: Knowledge) -> Article | None:
    """The article that a number or a title in `text` stands for, when it is on offer."""
    place = _place(text, len(choices))
    if place is not None:
        return knowledge.article(choices[place - 1]) if 0 < place <= len(choices) else None
    return by_title(text, choices, knowledge)


def by_title(text: str, choices: list[str], knowledge: Knowledge) -> Article | None:
    """The article on offer whose title was typed, give or take case and punctuation."""
    wanted = _WORD.findall(fold(text))
    for article_id in choices:
        article = knowledge.article(article_id)
        if article and _WORD.findall(fold(article.titel)) == wanted:
            return article
    return None


def _place(text: str, count: int) -> int | None:
    if number := _NUMBER.search(text):
        return int(number.group(1))
    words = _WORD.findall(fold(text))
    if _LAST & set(words):
        return count
    return next((_ORDER[word] for word in words if word in _ORDER), None)
