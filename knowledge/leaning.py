"""Whether a message leans on what was said before, seen from its shape alone."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from sklearn.linear_model import LogisticRegression

from knowledge.vectors import Analysed, Vectors

_OPENERS = frozenset(("en", "maar", "of", "dus", "ook", "want"))
_POINTERS = frozenset(("dat", "dit", "daar", "dan", "die", "daarna", "ze", "zij"))


class Leaning:
    """Learned once from follow-ups and whole questions; a changed article does not change it."""

    def __init__(self, vectors: Vectors, short: Sequence[Analysed], whole: Sequence[Analysed]) -> None:
        self._vectors = vectors
        labels = [1] * len(short) + [0] * len(whole)
        shapes = [self._shape(text) for text in (*short, *whole)]
        self._machine = LogisticRegression(C=1.0, class_weight="balanced").fit(shapes, labels)

    def probability(self, text: Analysed) -> float:
        """Between 0 (stands by itself) and 1 (means nothing by itself)."""
        return float(self._machine.predict_proba([self._shape(text)])[0, 1])

    def _shape(self, text: Analysed) -> list[float]:
        """Length, how rare the rarest words are, and the small words that point back."""
        rarest = sorted(map(self._vectors.rarity, text.lemmas), reverse=True)[:3]
        opens = bool(text.lemmas) and text.lemmas[0] in _OPENERS
        points = not _POINTERS.isdisjoint(text.lemmas)
        return [
            float(np.log1p(len(text.lemmas))),
            sum(rarest[:1]),
            sum(rarest) / 3,
            float(opens),
            float(points),
        ]
