"""Answer, offer or abstain: a wrong answer costs most, so doubt is shown and not hidden."""

from __future__ import annotations

import json
import math
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

import numpy as np

from knowledge.article import Article
from knowledge.ranking import Floats, Scores

Kind = Literal["answer", "clarify", "abstain"]
OFFERED = 3
WEIGHTS_FILE = Path(__file__).parent / "decision.json"


@dataclass(frozen=True)
class Hit:
    """An article with its score: comparable within one question only."""

    article: Article
    score: float


@dataclass(frozen=True)
class Decision:
    """What to do with a question, the articles nearest to it (best first, at most three), and why.

    Of an `abstain`, `nearby` tells whether those articles are worth offering all the same.
    """

    kind: Kind
    hits: tuple[Hit, ...]
    features: Mapping[str, float]
    nearby: bool = True


@dataclass(frozen=True)
class Weights:
    """The calibrated model: a logistic curve over features, and where its borders lie."""

    bias: float
    weights: Mapping[str, float]
    answer_from: float
    clarify_from: float
    nearby_from: float = 0.0

    def confidence(self, features: Mapping[str, float]) -> float:
        """Probability, between 0 and 1, that the best article answers the question."""
        z = self.bias + sum(weight * features[name] for name, weight in self.weights.items())
        return 1 / (1 + math.exp(-z))

    def kind(self, confidence: float) -> Kind:
        """What this confidence is enough for."""
        if confidence >= self.answer_from:
            return "answer"
        return "clarify" if confidence >= self.clarify_from else "abstain"


@dataclass(frozen=True)
class Calibration:
    """The weights for a question by itself, and for one that leans on what was said before."""

    question: Weights
    follow_up: Weights


def read_calibration(path: Path = WEIGHTS_FILE) -> Calibration:
    """The calibration that came with this knowledge base; `python -m bench.calibrate` makes it."""
    data = json.loads(path.read_text(encoding="utf-8"))
    return Calibration(Weights(**data["question"]), Weights(**data["follow_up"]))


def features(scores: Scores, total: Floats, known: float) -> dict[str, float]:
    """What speaks for the best article: readable numbers, shown by `knowledge search --explain`."""
    first, second = np.argsort(-total)[:2]
    views = [scores.margin, scores.near, scores.text]
    return {
        "margin": float(scores.margin[first]),
        "margin_gap": float(scores.margin[first] - np.delete(scores.margin, first).max()),
        "gap": float(total[first] - total[second]),
        "near": float(scores.near[first]),
        "text": float(scores.text[first]),
        "agree": sum(float(view.argmax() == first) for view in views) / len(views),
        "outside": scores.outside,
        "known": known,
    }
