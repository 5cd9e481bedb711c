"""The words of a message, with what their capitals are worth."""

from __future__ import annotations

import re
from dataclasses import dataclass

from bot.privacy.spans import PLACEHOLDER

_TOKEN = re.compile(rf"{PLACEHOLDER.pattern}|[vV](?:/[dD]|\.[dD]\.?)(?!\w)|[^\W\d_]+(?:[-'’.][^\W\d_]+)*")
_OPENS = re.compile(r"[.!?;:\n\"“‘>•]|^\s*$|^\s*-\s*$")
_ARTICLES = frozenset("de het een dit dat deze die".split())
_ABBREVIATED = frozenset("dhr mevr mvr mw hr mr dr drs ir ing prof fam ds gr o.a bijv bv vd st".split())


@dataclass
class Token:
    """One word; `gap` is what stands between it and the word before."""

    text: str
    start: int
    end: int
    gap: str
    opens: bool = False  # the first word of a sentence, where a capital says nothing
    capital: bool = False  # begins with a capital that says something
    held: bool = False  # belongs to the field, stays
    name: bool = False
    after_article: bool = False

    @property
    def low(self) -> str:
        """In small letters."""
        return self.text.lower()

    @property
    def taken(self) -> bool:
        """Something that was taken out before."""
        return self.text[0] == "["

    @property
    def near(self) -> bool:
        """Whether only a space parts it from the word before."""
        return self.gap.isspace() and "\n" not in self.gap


def tokenise(text: str) -> list[Token]:
    """The words and placeholders in the order of the text."""
    tokens: list[Token] = []
    at = 0
    for found in _TOKEN.finditer(text):
        token = Token(found[0], *found.span(), text[at : found.start()])
        token.opens = not tokens or _opens(tokens[-1], token.gap)
        token.name = found[0] == "[naam]"
        token.after_article = bool(tokens) and tokens[-1].text in _ARTICLES and token.near
        tokens.append(token)
        at = found.end()
    _weigh_capitals(tokens)
    return tokens


def _opens(previous: Token, gap: str) -> bool:
    if gap.strip() == "." and (previous.low in _ABBREVIATED or len(previous.text) == 1):
        return False
    return "\n" in gap or (bool(_OPENS.search(gap)) and not gap.isspace())


def _weigh_capitals(tokens: list[Token]) -> None:
    """Capitals say nothing in a message that has them everywhere."""
    words = [
        token for token in tokens if not token.taken and len(token.text) > 1 and not token.text.isupper()
    ]
    many = sum(token.text[0].isupper() for token in words)
    telling = len(words) < 4 or many <= 0.6 * len(words)
    for token in tokens:
        token.capital = telling and token.text[0].isupper() and not token.taken
