"""Follow-up questions: "en wie betaalt dat?" only means something after what was answered before."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from scipy.sparse import vstack
from sklearn.linear_model import LogisticRegression

from knowledge.article import Article
from knowledge.ranking import Floats
from knowledge.vectors import Analysed, Vectors

# How much an example for one previous article says after another: the same, an offered one, a related one.
SAME, OFFERED, RELATED, ANY = 1.0, 0.7, 0.5, 0.25
_NEXT = 0.15


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

    def __init__(self, vectors: Vectors, articles: Sequence[Article]) -> None:
        """Learn from the articles' follow-up examples and from how they differ from whole questions."""
        self._vectors = vectors
        position = {article.id: number for number, article in enumerate(articles)}
        self._position, self._count = position, len(articles)
        lines = [(f.previous, f.question, position[a.id]) for a in articles for f in a.vervolgvragen]
        analysed = [self._vectors.analyse(question) for _, question, _ in lines]
        rows = [self._vectors.row(question) for question in analysed]
        self._examples = vstack(rows, format="csr").T.tocsr()
        self._previous = np.array([position.get(previous, -1) for previous, _, _ in lines])
        self._targets = np.array([target for _, _, target in lines])
        self._next = self._links(articles)
        self._learn_shortness(analysed, [q for a in articles for q in a.vragen[::8]])

    def _links(self, articles: Sequence[Article]) -> Floats:
        links = np.zeros((self._count, self._count), dtype=np.float32)
        for number, article in enumerate(articles):
            for step, target in enumerate(article.vervolg):
                if target in self._position:
                    links[number, self._position[target]] = 1.0 - 0.2 * step
        return links

    def _learn_shortness(self, short: list[Analysed], whole: list[str]) -> None:
        texts = short + [self._vectors.analyse(text) for text in whole]
        labels = [1] * len(short) + [0] * len(whole)
        features = np.array([self._shape(text) for text in texts])
        self._shortness = LogisticRegression(C=1.0, class_weight="balanced").fit(features, labels)

    def _shape(self, text: Analysed) -> list[float]:
        rarities = sorted((self._vectors.rarity(lemma) for lemma in text.lemmas), reverse=True)
        first = text.lemmas[0] if text.lemmas else ""
        return [
            np.log1p(len(text.lemmas)),
            sum(rarities[:1]),
            sum(rarities[:3]) / 3,
            float(first in ("en", "maar", "of", "dus", "ook", "want")),
            float(
                any(
                    word in text.lemmas
                    for word in ("dat", "dit", "daar", "dan", "die", "daarna", "ze", "zij")
                )
            ),
        ]

    def leaning(self, question: Analysed) -> float:
        """Probability that the message leans on what was said before."""
        return float(self._shortness.predict_proba([self._shape(question)])[0, 1])

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
