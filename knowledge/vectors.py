"""Texts as vectors: words and pairs, word parts and concepts, and letter groups, each weighed by rarity."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from operator import attrgetter

import numpy as np
from scipy.sparse import csr_matrix, hstack
from sklearn.feature_extraction.text import TfidfVectorizer

from knowledge.dutch import Dutch, is_word
from knowledge.normal import fold
from knowledge.spelling import Speller

WORDS, PARTS, LETTERS = 1.0, 0.7, 1.0


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


class Vectors:
    """Analyser and weights of one knowledge base: text in, one sparse row out."""

    def __init__(self, dutch: Dutch) -> None:
        self._dutch = dutch
        self._speller = Speller((), is_word)
        options = {"sublinear_tf": True, "dtype": np.float32}
        self._blocks = (
            (WORDS, TfidfVectorizer(analyzer=_words, **options)),
            (PARTS, TfidfVectorizer(analyzer=_parts, **options)),
            (LETTERS, TfidfVectorizer(analyzer="char_wb", ngram_range=(2, 5), min_df=2, lowercase=False,
                                      preprocessor=attrgetter("folded"), **options)),
        )  # fmt: skip

    def analyse(self, text: str) -> Analysed:
        """The text's lemmas, word parts, concepts and folded spelling, mended."""
        lemmas = self._dutch.lemmas(text, self._speller.mend)
        return Analysed(tuple(lemmas), tuple(self._dutch.expand(lemmas)), fold(text))

    def fit(self, texts: Sequence[str], prose: Iterable[str]) -> csr_matrix:
        """Learn vocabulary and rarity from `texts`; `prose` is trusted spelling. Returns the rows of `texts`."""
        trusted = {word for text in prose for word in self._dutch.words(text)}
        used = {word for text in texts for word in self._dutch.words(text)}
        self._speller = Speller(trusted | {word for word in used if is_word(word)}, is_word)
        analysed = [self.analyse(text) for text in texts]
        return self._join([block.fit_transform(analysed) for _, block in self._blocks])

    def rows(self, analysed: Sequence[Analysed]) -> csr_matrix:
        """Rows of texts that were analysed before."""
        return self._join([block.transform(analysed) for _, block in self._blocks])

    def rows_of(self, texts: Iterable[str]) -> csr_matrix:
        """Rows of texts, in their order; no rows for no texts."""
        analysed = [self.analyse(text) for text in texts]
        width = sum(len(block.vocabulary_) for _, block in self._blocks)
        return self.rows(analysed) if analysed else csr_matrix((0, width), dtype=np.float32)

    def has(self, lemma: str) -> bool:
        """Whether the knowledge base uses this word."""
        return lemma in self._blocks[0][1].vocabulary_

    def rarity(self, lemma: str) -> float:
        """Inverse document frequency of a word; that of an unseen word is the highest."""
        block = self._blocks[0][1]
        position = block.vocabulary_.get(lemma)
        return float(block.idf_.max() if position is None else block.idf_[position])

    def __getstate__(self) -> dict[str, object]:
        return {**self.__dict__, "_dutch": None}

    def attach(self, dutch: Dutch) -> None:
        """Give back the analyser after the vectors were read from a file."""
        self._dutch = dutch

    def _join(self, parts: list[csr_matrix]) -> csr_matrix:
        weighed = [weight * part for (weight, _), part in zip(self._blocks, parts, strict=True)]
        return hstack(weighed, format="csr", dtype=np.float32)
