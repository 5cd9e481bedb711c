"""Which article a question asks for: a classifier per article, its nearest examples and its text."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from types import MappingProxyType

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_matrix, vstack
from sklearn.svm import LinearSVC

from knowledge.article import Article
from knowledge.vectors import Analysed, Vectors

Floats = NDArray[np.float32]
Machine = tuple[Floats, float]
NEAREST = 3
WEIGHTS = {"margin": 1.0, "near": 0.3, "text": 0.2}
OUTSIDE = "-"
_SOFTNESS = 0.3
# A classifier learns from its own examples, those of others most like them, and a sample of the rest:
# a fifth of all, and as good.
_RIVALS, _SAMPLE = 2500, 12
# A question about a detail says less about what the article is for.
_DETAIL = 0.25


@dataclass(frozen=True)
class Scores:
    """How well each article fits, by each way of looking; `outside` is the fit of no article at all."""

    margin: Floats
    near: Floats
    text: Floats
    outside: float

    @property
    def total(self) -> Floats:
        """One comparable score an article."""
        parts = [weight * standard(getattr(self, name)) for name, weight in WEIGHTS.items()]
        total: Floats = np.sum(parts, axis=0, dtype=np.float32)
        return total


def standard(values: Floats) -> Floats:
    """Values with mean 0 and deviation 1, so that different scores can be added."""
    scaled: Floats = (values - values.mean()) / (values.std() + 1e-6)
    return scaled


def examples_of(article: Article) -> tuple[str, ...]:
    """What teaches the search that this article is meant."""
    return (article.titel, *article.vragen, *article.zijvragen)


def prose_of(article: Article) -> str:
    """Everything an article says, as one text."""
    return " ".join((article.titel, *article.trefwoorden, article.volledig))


class Ranker:
    """Scores every article for a question; a changed article is learned by itself."""

    def __init__(
        self,
        vectors: Vectors,
        articles: Sequence[Article],
        rows: Mapping[str, csr_matrix],
        learned: Mapping[str, Machine] = MappingProxyType({}),
    ) -> None:
        """`rows` holds the vectors of each article's examples, and of OUTSIDE for those of none;
        `learned` the classifiers that can stay as they are.
        """
        self.vectors = vectors
        self.articles = tuple(articles)
        self._rows = dict(rows)
        self._order = [*(article.id for article in self.articles), OUTSIDE]
        owners = np.repeat(self._order, [self._rows[key].shape[0] for key in self._order])
        examples = vstack([self._rows[key] for key in self._order], format="csr")
        self._arrange_machines({**learned, **self._learn(set(self._order) - set(learned), owners, examples)})
        self._arrange_examples(owners, examples)

    def mended(self, articles: Sequence[Article], changed: Iterable[str]) -> Ranker:
        """A ranker for the new state of the articles, that learned only the changed ones again."""
        again = set(changed)
        fresh = {a.id: self.vectors.rows_of(examples_of(a)) for a in articles if a.id in again}
        kept = {a.id for a in articles if a.id not in again} | {OUTSIDE}
        learned = {
            key: (self._weights[:, n], self._bias[n]) for n, key in enumerate(self._order) if key in kept
        }
        return Ranker(self.vectors, articles, {**{key: self._rows[key] for key in kept}, **fresh}, learned)

    def _learn(
        self, keys: Iterable[str], owners: NDArray[np.str_], examples: csr_matrix
    ) -> dict[str, Machine]:
        counts = np.concatenate([self._counts(key) for key in self._order])

        def machine(key: str) -> Machine:
            own = owners == key
            chosen = _telling(examples, own)
            rows = examples[chosen].astype(np.float64)
            fitted = LinearSVC(C=_SOFTNESS, tol=1e-2).fit(rows, own[chosen], sample_weight=counts[chosen])
            return fitted.coef_[0].astype(np.float32), float(fitted.intercept_[0])

        wanted = sorted(key for key in keys if self._rows[key].shape[0])
        with ThreadPoolExecutor(os.cpu_count()) as pool:
            return dict(zip(wanted, pool.map(machine, wanted), strict=True))

    def _counts(self, key: str) -> Floats:
        """How much each example of an article counts."""
        counts = np.ones(self._rows[key].shape[0], dtype=np.float32)
        details = next((len(a.zijvragen) for a in self.articles if a.id == key), 0)
        counts[len(counts) - details :] = _DETAIL
        return counts

    def _arrange_machines(self, machines: Mapping[str, Machine]) -> None:
        none = (np.zeros(self.vectors.width, dtype=np.float32), -1.0)
        chosen = [machines.get(key, none) for key in self._order]
        self._weights = np.stack([weights for weights, _ in chosen], axis=1)
        self._bias = np.array([bias for _, bias in chosen], dtype=np.float32)

    def _arrange_examples(self, owners: NDArray[np.str_], examples: csr_matrix) -> None:
        self._by_term = examples.T.tocsr()
        slots = [np.flatnonzero(owners == key) for key in self._order[:-1]]
        self._slots = np.full((len(slots), max(NEAREST, *map(len, slots))), len(owners))
        for number, slot in enumerate(slots):
            self._slots[number, : len(slot)] = slot
        self._prose = self.vectors.rows_of(map(prose_of, self.articles)).T.tocsr()

    def score(self, question: Analysed) -> Scores:
        """Scores of one question, in the order of the articles."""
        row = self.vectors.row(question)
        margins = np.asarray(row @ self._weights).ravel() + self._bias
        # Summing the few rows of the question's terms is twice as fast as a product of sparse matrices.
        likeness = np.append(self._by_term[row.indices].T @ row.data, 0.0)
        nearest = -np.partition(-likeness[self._slots], NEAREST - 1, axis=1)[:, :NEAREST]
        text = (row @ self._prose).toarray().ravel()
        return Scores(margins[:-1], nearest.mean(axis=1), text, float(margins[-1]))


def _telling(examples: csr_matrix, own: NDArray[np.bool_]) -> NDArray[np.intp]:
    """Rows that a classifier can learn the difference from."""
    centre = np.asarray(examples[own].mean(axis=0)).ravel()
    likeness = examples @ centre
    likeness[own] = np.inf
    nearest_first = np.argsort(-likeness)
    near = int(own.sum()) + _RIVALS
    return np.concatenate([nearest_first[:near], nearest_first[near::_SAMPLE]])


def build_ranker(vectors: Vectors, articles: Sequence[Article], outside: Sequence[str]) -> Ranker:
    """Learn all: vocabulary, rarity and a classifier per article. Seconds; uses every core."""
    groups = {article.id: examples_of(article) for article in articles} | {OUTSIDE: tuple(outside)}
    rows = vectors.fit([text for texts in groups.values() for text in texts], map(prose_of, articles))
    ends = np.cumsum([len(texts) for texts in groups.values()])
    blocks = (rows[end - len(texts) : end] for end, texts in zip(ends, groups.values(), strict=True))
    return Ranker(vectors, articles, dict(zip(groups, blocks, strict=True)))
