"""The part of an answer that meets a question, with the words that do, for a list of hits."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from knowledge.dutch import default_analyser

_WORD = re.compile(r"[^\W_]+")
_SENTENCE = re.compile(r"(?<=[.!?])\s+(?=[^\W\d_])")
_LEAST_WORDS = 4  # "Nee." tells nothing in a list of hits
# Rare in answers, which speak to "je", and yet no mark worth.
SMALL = frozenset("ik mij mijn me hij hem haar zij ons onze wij jullie hun nu weet weten moeten mogen "
                   "kunnen willen zullen gaan komen hoe wat wie waar waarom wanneer "
                   "welk".split())  # fmt: skip
_MOST_COMMON = 0.2  # share of the answers; a word in more of them is not worth a mark


@dataclass(frozen=True)
class Piece:
    """Some characters of a passage; `met` when a word of the question meets them."""

    text: str
    met: bool


@dataclass(frozen=True)
class Marker:
    """Finds the passages for one question."""

    asked: frozenset[str]
    rarity: Mapping[str, float]

    @classmethod
    def of(cls, question: str, answers: Sequence[str]) -> Marker:
        """`answers` are the texts of the whole knowledge base: they tell which words are rare."""
        analyser = default_analyser()
        lemmas = analyser.lemmas(question)
        asked = frozenset([*lemmas, *analyser.expand(lemmas)])
        return cls(asked - SMALL, _rarity(tuple(answers)))

    def passage(self, answer: str) -> tuple[Piece, ...]:
        """The sentence or bullet that fits best, the first one when none does."""
        units = list(_units(answer))
        best = max(units, key=self._fit)
        return tuple(self._pieces(best))

    def _fit(self, unit: str) -> float:
        met = {term for word in _WORD.findall(unit) for term in self._met(word)}
        return sum(self.rarity[term] for term in met) + (0.001 if len(unit.split()) >= _LEAST_WORDS else 0)

    def _met(self, word: str) -> frozenset[str]:
        """What the word has in common with the question, but for what nearly every answer has."""
        return frozenset(term for term in _terms(word) & self.asked if term in self.rarity)

    def _pieces(self, unit: str) -> Iterator[Piece]:
        at = 0
        for word in _WORD.finditer(unit):
            if self._met(word[0]):
                yield from _plain(unit[at : word.start()])
                yield Piece(word[0], True)
                at = word.end()
        yield from _plain(unit[at:])


def _plain(text: str) -> Iterator[Piece]:
    if text:
        yield Piece(text, False)


def _units(answer: str) -> Iterator[str]:
    """Sentences and bullets without their signs."""
    for line in answer.replace("**", "").splitlines():
        yield from [line[2:]] if line.startswith("- ") else filter(None, _SENTENCE.split(line))


@lru_cache(maxsize=16384)  # of words of answers only: what people type is not held on to
def _terms(word: str) -> frozenset[str]:
    analyser = default_analyser()
    lemmas = analyser.lemmas(word)
    return frozenset([*lemmas, *analyser.expand(lemmas)])


@lru_cache(maxsize=2)
def _rarity(answers: tuple[str, ...]) -> dict[str, float]:
    """How rare each term is that is in few enough of the answers."""
    inside = Counter(term for answer in answers for term in _all_terms(answer))
    most = _MOST_COMMON * len(answers)
    return {term: math.log(len(answers) / count) for term, count in inside.items() if count <= most}


def _all_terms(answer: str) -> set[str]:
    return {term for word in _WORD.findall(answer) for term in _terms(word)}
