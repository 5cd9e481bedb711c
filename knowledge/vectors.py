"""Texts as vectors: words and pairs, word parts and concepts, and letter groups, each weighed by rarity."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from operator import attrgetter

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_matrix, hstack, vstack
from sklearn.feature_extraction.text import TfidfVectorizer

from knowledge.dutch import Dutch, is_word
from knowledge.normal import fold
from knowledge.spelling import Speller


@dataclass(frozen=True)
class Analysed:
    """A text taken apart once, for every block of the vector."""

    lemmas: tuple[str, ...]
    parts: tuple[str, ...]
    folded: str


def _words(text: Analysed) -> list[str]:
    return [*text.lemmas, *(f"{left} {right}" for left, right in pairwise(text.lemmas))]


def _parts(text: Analysed) -> list[str]:
    return [*text.lemmas, *text.parts]


class Block:
    """One kind of term with its vocabulary. scikit-learn learns it; a single text is weighed here,
    because its `transform` costs milliseconds a text in checks alone.
    """

    def __init__(self, weight: float, **options: object) -> None:
        self.weight = weight
        self._vectoriser = TfidfVectorizer(sublinear_tf=True, dtype=np.float32, **options)
        self._terms: Callable[[Analysed], list[str]] = self._vectoriser.build_analyzer()

    def fit(self, texts: Sequence[Analysed]) -> csr_matrix:
        """Learn vocabulary and rarity; the rows of `texts`."""
        rows = self._vectoriser.fit_transform(texts)
        self.vocabulary: dict[str, int] = self._vectoriser.vocabulary_
        self.idf: NDArray[np.float32] = self._vectoriser.idf_.astype(np.float32)
        self._vectoriser = None
        return self.weight * rows

    def weigh(self, text: Analysed) -> tuple[NDArray[np.int32], NDArray[np.float32]]:
        """Positions and weights of one text, as scikit-learn would give them, times the block's weight."""
        vocabulary = self.vocabulary
        counts = Counter(vocabulary[term] for term in self._terms(text) if term in vocabulary)
        positions = np.fromiter(counts, dtype=np.int32, count=len(counts))
        tf = np.fromiter(counts.values(), dtype=np.float32, count=len(counts))
        values = (1 + np.log(tf)) * self.idf[positions]
        length = float(np.sqrt((values**2).sum())) or 1.0
        return positions, self.weight / length * values


class Vectors:
    """Analyser and weights of one knowledge base: text in, one sparse row out."""

    def __init__(self, dutch: Dutch) -> None:
        self._dutch = dutch
        self._speller = Speller((), is_word)
        self._blocks = (
            Block(1.0, analyzer=_words, min_df=2),
            Block(0.7, analyzer=_parts),
            Block(1.0, analyzer="char_wb", ngram_range=(3, 4), min_df=4, lowercase=False,
                  preprocessor=attrgetter("folded")),
        )  # fmt: skip

    def analyse(self, text: str) -> Analysed:
        """The text's lemmas, word parts, concepts and folded spelling, mended."""
        lemmas = self._dutch.lemmas(text, self._speller.mend)
        return Analysed(tuple(lemmas), tuple(self._dutch.expand(lemmas)), fold(text))

    def fit(self, texts: Sequence[str], prose: Iterable[str]) -> csr_matrix:
        """Learn vocabulary and rarity from `texts`, and return their rows; `prose` is trusted spelling."""
        trusted = {word for text in prose for word in self._dutch.words(text)}
        used = {word for text in texts for word in self._dutch.words(text)}
        self._speller = Speller(trusted | {word for word in used if is_word(word)}, is_word)
        analysed = [self.analyse(text) for text in texts]
        rows = hstack([block.fit(analysed) for block in self._blocks], format="csr", dtype=np.float32)
        self.width = rows.shape[1]
        self.rarest = float(self._blocks[0].idf.max())
        return rows

    def row(self, text: Analysed) -> csr_matrix:
        """The row of one text."""
        positions, values, start = [], [], 0
        for block in self._blocks:
            where, weights = block.weigh(text)
            positions.append(where + start)
            values.append(weights)
            start += len(block.vocabulary)
        filled = np.concatenate(positions)
        return csr_matrix((np.concatenate(values), filled, [0, len(filled)]), shape=(1, self.width))

    def rows_of(self, texts: Iterable[str]) -> csr_matrix:
        """Rows of texts, in their order; no rows for no texts."""
        rows = [self.row(self.analyse(text)) for text in texts]
        return vstack(rows, format="csr") if rows else csr_matrix((0, self.width), dtype=np.float32)

    def has(self, lemma: str) -> bool:
        """Whether the knowledge base uses this word."""
        return lemma in self._blocks[0].vocabulary

    def rarity(self, lemma: str) -> float:
        """Inverse document frequency of a word; that of an unseen word is the highest."""
        block = self._blocks[0]
        position = block.vocabulary.get(lemma)
        return self.rarest if position is None else float(block.idf[position])

    def __getstate__(self) -> dict[str, object]:
        return {**self.__dict__, "_dutch": None}

    def attach(self, dutch: Dutch) -> None:
        """Give back the analyser after the vectors were read from a file."""
        self._dutch = dutch
