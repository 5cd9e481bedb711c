"""A text as numbers: Dutch terms and pieces of words, weighed by how rare they are."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise

from scipy.sparse import csr_matrix

from knowledge.dutch import terms

_WORD = re.compile(r"\w+|[^\w\s]")
_SHORTEST, _LONGEST = 2, 4
# Rasa's classifier fixes its regularisation at 1; longer vectors are the only way to relax it.
_LENGTH = 3.2


def grams(text: str) -> list[str]:
    """Everything the intent model can learn from: lemmas, their pairs, and character pieces."""
    lemmas = terms(text)
    words = _WORD.findall(text.lower())
    pairs = [f"{first} {second}" for first, second in pairwise(words)]
    pieces = (piece for word in words for piece in _pieces(f"<{word}>"))
    opening = [f"^{word}" for word in words[:2]]
    return [f"t:{lemma}" for lemma in lemmas] + pairs + opening + [*pieces, f"#{min(len(words), 12) // 2}"]


def _pieces(word: str) -> Iterator[str]:
    for size in range(_SHORTEST, _LONGEST + 1):
        for start in range(len(word) - size + 1):
            yield word[start : start + size]


@dataclass(frozen=True)
class Weights:
    """What training learned: the place and the weight of every feature that is worth one."""

    index: dict[str, int]
    idf: list[float]

    @classmethod
    def learn(cls, texts: Iterable[list[str]], least: int = 2) -> Weights:
        """Weights of the features that occur in `least` texts or more."""
        counted: Counter[str] = Counter()
        total = 0
        for features in texts:
            counted.update(set(features))
            total += 1
        kept = sorted(feature for feature, count in counted.items() if count >= least)
        idf = [math.log((1 + total) / (1 + counted[feature])) + 1 for feature in kept]
        return cls({feature: place for place, feature in enumerate(kept)}, idf)

    def vector(self, features: list[str]) -> csr_matrix:
        """One row, as long as every other."""
        counts = Counter(self.index[each] for each in features if each in self.index)
        values = [(1 + math.log(count)) * self.idf[place] for place, count in counts.items()]
        norm = math.sqrt(sum(value * value for value in values)) or 1.0
        row = ([_LENGTH * value / norm for value in values], ([0] * len(counts), list(counts)))
        return csr_matrix(row, shape=(1, len(self.idf)))
