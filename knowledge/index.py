"""Everything the search needs of one state of the articles; never changed once it is built."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

import numpy as np

from knowledge.article import Article
from knowledge.decision import OFFERED, Calibration, Decision, Hit, Weights, features
from knowledge.dutch import Dutch
from knowledge.following import Context, Follower
from knowledge.ranking import Floats, Ranker, Scores, build_ranker, standard
from knowledge.vectors import Analysed, Vectors

# Weights of what a follow-up can be read as; chosen on the articles' own follow-ups.
_FOLLOW, _JOINT, _OWN, _TOPIC = 1.0, 0.5, 0.5, 0.3
_LEANS = 0.5
_FEW, _COMMON = 4, 0.5


class Index:
    """The articles, and how to find the one that a question asks for."""

    def __init__(self, ranker: Ranker, before: Index | None = None) -> None:
        self._ranker = ranker
        self._vectors = ranker.vectors
        known = before._follower if before else None
        self._follower: Follower = Follower(self._vectors, ranker.articles, known)

    @property
    def articles(self) -> tuple[Article, ...]:
        """The articles that can be found."""
        return self._ranker.articles

    def mended(self, articles: Sequence[Article], changed: Iterable[str]) -> Index:
        """The index for a new state of the articles. About a second for a changed article."""
        return Index(self._ranker.mended(articles, changed), self)

    def attach(self, dutch: Dutch) -> None:
        """Give back the analyser after the index was read from a file."""
        self._vectors.attach(dutch)

    def decide(self, question: str, context: Context, calibration: Calibration) -> Decision:
        """The decision for one message. Milliseconds; safe to call from several threads."""
        asked = self._vectors.analyse(question)
        own = self._ranker.score(asked)
        found = features(own, own.total, self._known(asked))
        broad = self._broad(asked)
        if context:
            # A message that is clear by itself does not lean on what went before.
            alone = 0.0 if broad else calibration.question.confidence(found)
            if self._follower.leaning(asked) * (1 - alone) > _LEANS:
                return self._follow_up(asked, own, context, calibration.follow_up)
        decision = self._decision(own.total, found, calibration.question)
        if broad and decision.kind == "answer":
            return replace(decision, kind="clarify")
        return decision

    def find(self, question: str, most: int) -> tuple[Hit, ...]:
        """The articles nearest to a question, best first, whatever would be decided about it."""
        return self._best(self._ranker.score(self._vectors.analyse(question)).total, most)

    def _broad(self, asked: Analysed) -> bool:
        """Whether a few common words name a subject ("kind", "hulp voor het gezin") and ask nothing of it."""
        rarest = max(map(self._vectors.rarity, asked.lemmas), default=0.0)
        return len(asked.lemmas) <= _FEW and rarest < _COMMON * self._vectors.rarest

    def _follow_up(self, asked: Analysed, own: Scores, context: Context, weights: Weights) -> Decision:
        joint = self._after(context.question, asked)
        follow = self._follower.score(asked, context)
        topic = self._after(self._title(context.articles[0]), asked)
        total = _FOLLOW * standard(follow) + _JOINT * joint.total + _OWN * own.total + _TOPIC * topic.total
        best = int(total.argmax())
        extra = {
            "follow": float(follow[best]),
            "own_margin": float(own.margin[best]),
            "topic_margin": float(topic.margin[best]),
            "same": float(self.articles[best].id == context.articles[0]),
            "own_outside": own.outside,
        }
        return self._decision(total, features(joint, total, self._known(asked)) | extra, weights)

    def _decision(self, total: Floats, found: dict[str, float], weights: Weights) -> Decision:
        confidence = weights.confidence(found)
        explained = {**found, "confidence": confidence}
        return Decision(
            weights.kind(confidence), self._best(total, OFFERED), explained, confidence >= weights.nearby_from
        )

    def _best(self, total: Floats, most: int) -> tuple[Hit, ...]:
        best = np.argsort(-total)[:most]
        return tuple(Hit(self.articles[number], float(total[number])) for number in best)

    def _after(self, before: str, asked: Analysed) -> Scores:
        """Scores of the message as if it had been typed behind `before`."""
        return self._ranker.score(self._vectors.analyse(f"{before} {asked.folded}"))

    def _title(self, article_id: str) -> str:
        return next((a.titel for a in self.articles if a.id == article_id), "")

    def _known(self, asked: Analysed) -> float:
        """Share of the question's rarity that is in words the knowledge base has."""
        rarities = {lemma: self._vectors.rarity(lemma) for lemma in asked.lemmas}
        total = sum(rarities.values())
        return sum(r for lemma, r in rarities.items() if self._vectors.has(lemma)) / total if total else 0.0


def build_index(articles: Sequence[Article], outside: Sequence[str], dutch: Dutch) -> Index:
    """Learn everything anew. Some seconds on all cores."""
    return Index(build_ranker(Vectors(dutch), articles, outside))
