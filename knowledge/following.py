"""Follow-up questions: "en wie betaalt dat?" only means something after what was answered before."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from scipy.sparse import csr_matrix, vstack

from knowledge.article import Article
from knowledge.leaning import Leaning
from knowledge.ranking import Floats
from knowledge.vectors import Analysed, Vectors

# How much an example for one previous article says after another: the same, an offered one, a related one.
SAME, OFFERED, RELATED, ANY = 1.0, 0.7, 0.5, 0.25
_NEXT = 0.15
_EVERY = 8  # whole questions there are plenty of


@dataclass(frozen=True)
class Context:
    """What the talk was about: articles shown or offered last, best first, and the question before."""

    articles: tuple[str, ...] = ()
    question: str = ""

    def __bool__(self) -> bool:
        return bool(self.articles)


NOTHING_YET = Context()


class Follower:
    """Knows how talks go on: which short questions lead from one article to another."""

    def __init__(self, vectors: Vectors, articles: Sequence[Article], before: Follower | None = None) -> None:
        """Learn from the articles' follow-up examples; `before` spares what it learned already."""
        self._vectors = vectors
        position = {article.id: number for number, article in enumerate(articles)}
        self._position, self._count = position, len(articles)
        lines = [(f.previous, f.question, position[a.id]) for a in articles for f in a.vervolgvragen]
        self._rows: dict[str, csr_matrix] = dict(before._rows) if before else {}
        self._rows |= {q: vectors.row(vectors.analyse(q)) for _, q, _ in lines if q not in self._rows}
        self._examples = vstack([self._rows[question] for _, question, _ in lines], format="csr").T.tocsr()
        self._previous = np.array([position.get(previous, -1) for previous, _, _ in lines])
        self._targets = np.array([target for _, _, target in lines])
        self._next = self._links(articles)
        self._leaning: Leaning = before._leaning if before else _leaning(vectors, articles)

    def _links(self, articles: Sequence[Article]) -> Floats:
        links = np.zeros((self._count, self._count), dtype=np.float32)
        for number, article in enumerate(articles):
            for step, target in enumerate(article.vervolg):
                if target in self._position:
                    links[number, self._position[target]] = 1.0 - 0.2 * step
        return links

    def leaning(self, question: Analysed) -> float:
        """Probability that the message leans on what was said before."""
        return self._leaning.probability(question)

    def score(self, question: Analysed, context: Context) -> Floats:
        """How well each article continues the talk: 0 (not at all) to about 1."""
        before = [self._position[i] for i in context.articles if i in self._position]
        if not before:
            return np.zeros(self._count, dtype=np.float32)
        likeness = (self._vectors.row(question) @ self._examples).toarray().ravel()
        weighed = likeness * self._affinity(before)
        best = np.zeros(self._count, dtype=np.float32)
        np.maximum.at(best, self._targets, weighed.astype(np.float32))
        scores: Floats = best + _NEXT * self._next[before[0]]
        return scores

    def _affinity(self, before: list[int]) -> Floats:
        affinity = np.full(len(self._previous), ANY, dtype=np.float32)
        related = np.flatnonzero(self._next[before[0]])
        affinity[np.isin(self._previous, related)] = RELATED
        affinity[np.isin(self._previous, before[1:])] = OFFERED
        affinity[self._previous == before[0]] = SAME
        return affinity


def _leaning(vectors: Vectors, articles: Sequence[Article]) -> Leaning:
    short = [vectors.analyse(f.question) for a in articles for f in a.vervolgvragen]
    whole = [vectors.analyse(question) for a in articles for question in a.vragen[::_EVERY]]
    return Leaning(vectors, short, whole)
