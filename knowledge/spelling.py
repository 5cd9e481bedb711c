"""Typing errors: a word that nobody knows is read as the nearest word that the articles use."""

from __future__ import annotations

from collections.abc import Callable, Collection

from rapidfuzz import process
from rapidfuzz.distance import OSA

_SHORTEST = 5


class Speller:
    """Mends single words against the words of the knowledge base."""

    def __init__(self, words: Collection[str], known: Callable[[str], bool]) -> None:
        self._known = known
        self._words = frozenset(words)
        by_length: dict[int, list[str]] = {}
        for word in sorted(self._words):
            by_length.setdefault(len(word), []).append(word)
        self._by_length = by_length

    def mend(self, word: str) -> list[str]:
        """The words meant by `word`: itself, its nearest neighbour, or the two words it glues together."""
        if len(word) < _SHORTEST or word in self._words or self._known(word) or not word.isalpha():
            return [word]
        limit = 1 if len(word) < 8 else 2
        near = [
            w for n in range(len(word) - limit, len(word) + limit + 1) for w in self._by_length.get(n, ())
        ]
        best = process.extractOne(word, near, scorer=OSA.distance, score_cutoff=limit)
        return [best[0]] if best else self._unglue(word)

    def _unglue(self, word: str) -> list[str]:
        for cut in range(len(word) - 2, 2, -1):
            left, right = word[:cut], word[cut:]
            if left in self._words and right in self._words:
                return [left, right]
        return [word]
