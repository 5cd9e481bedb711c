"""Initials: "D. Petrović", "J.K.", "mevrouw m. de wit", "L. (9 jaar)"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bot.privacy.lexicon import Lexicon
from bot.privacy.spans import Span
from bot.privacy.words import Words

_PARTICLE = r"(?:(?:van|de|der|den|van den|van der|van de|ter|ten|te|el|al|'t|von|da|di)\s){0,2}"
_FULL = re.compile(
    rf"(?<![\w.])(?:[^\W\d_a-zà-ÿ]\.\s?){{1,4}}(?:{_PARTICLE}[^\W\d_a-zà-ÿ][\w'’-]+(?:-[\w'’]+)*|{_PARTICLE}[A-Z]\.(?!\w))"
)
_DOTTED = re.compile(r"(?<![\w.])(?:[A-Z]\.\s?){1,3}[A-Z]\.(?!\w)")
_SMALL = re.compile(rf"(?<![\w.])((?:[a-z]\.\s?){{1,3}}){_PARTICLE}([^\W\d_][\w-]{{2,30}})")
_LONE = re.compile(
    r"(?<![\w.])[A-Z]\.(?=\s?[(,]|\s+(?:is|heeft|zegt|wil|en|was|vertelt|slaat|laat|komt|gaat)\b)"
)
_AFTER = re.compile(r"\b(?:over|met|van|bij|voor|door|en|aan) ([A-Z]\.)(?!\w)")
_NOT = re.compile(r"(?:[BN]\.\s?V\.|[A-Z]\.\s?(?:v|d|a|b|o)\.)")


class Initials:
    """Finds names that begin with initials, and initials that stand for a name."""

    def __init__(self, words: Words, lexicon: Lexicon) -> None:
        self._words, self._lexicon = words, lexicon
        cue = words.pattern("aanspreking", "persoon")
        self._cued = re.compile(rf"(?<!\w){cue}\.? ((?:[A-Z]\.){{1,3}}|[A-Z]{{1,2}})(?![\w])", re.IGNORECASE)

    def __call__(self, text: str) -> Iterator[Span]:
        """Every such name."""
        for pattern in (_FULL, _DOTTED, _LONE):
            for found in pattern.finditer(text):
                if not _NOT.match(found[0]) and not self._new_sentence(found[0]):
                    yield Span(*found.span(), "naam")
        for found in _AFTER.finditer(text):
            yield Span(*found.span(1), "naam")
        for found in _SMALL.finditer(text):
            cued = self._words.before("aanspreking", text, found.start(), 12)
            cued = cued or self._words.before("groet", text, found.start(), 12)
            if (cued or self._lexicon.sort(found[2]) in ("name", "unknown")) and found[
                2
            ].lower() not in self._lexicon.stop:
                yield Span(*found.span(), "naam")
        for found in self._cued.finditer(text):
            if found[1].isupper():
                yield Span(*found.span(1), "naam")

    def _new_sentence(self, found: str) -> bool:
        """ "Therapie X. Als ...": the letter ends a sentence."""
        last = re.split(r"[\s.]+", found)[-1].lower()
        return last in self._lexicon.field | self._lexicon.stop and last not in self._lexicon.families
