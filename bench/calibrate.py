"""Fit knowledge/decision.json: `python -m bench.calibrate [--answer-from P] [--clarify-from P]`.

Each article's examples come from two people. The search learns from the first hand alone and is then
asked the questions of the second (`.zijvragen.txt`), together with out-of-scope questions it has not
seen: so the figures are those of people it does not know. An article that the right one names as next
(or the other way round) counts as right: neighbours share facts.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterator
from dataclasses import asdict, dataclass, replace
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import KFold, cross_val_predict

from knowledge.article import Article, FollowUp
from knowledge.article_file import article_files, read_article
from knowledge.decision import WEIGHTS_FILE, Calibration, Weights
from knowledge.dutch import default_analyser
from knowledge.following import Context
from knowledge.index import Index, build_index
from knowledge.questions import read_out_of_scope
from knowledge.sources import read_sources

ROOT = Path(__file__).parents[1] / "knowledge"
FEATURES = ("margin", "margin_gap", "gap", "near", "text", "agree", "outside", "known")
FOLLOW_UP = (
    "margin",
    "gap",
    "follow",
    "own_margin",
    "topic_margin",
    "same",
    "agree",
    "outside",
    "own_outside",
)
# Of what people type, fewer questions are out of scope than of the examples here.
_OUTSIDE_WEIGHT, _SAMPLE, _HELD = 1.2, 3, 4
_ANY = Weights(bias=0.0, weights={}, answer_from=0.5, clarify_from=0.2)
_BOTH = Calibration(_ANY, _ANY)
# Confidence 0 for whole questions, so that every follow-up is read as one.
_LEANING = Calibration(Weights(-99.0, {}, 0.5, 0.2), _ANY)


@dataclass(frozen=True)
class Case:
    """A question put to the search: what it found and whether that was right."""

    kind: str
    features: dict[str, float]
    right: bool


def split() -> tuple[list[Article], list[tuple[Article, str]]]:
    """Articles with the first hand's examples, and the second's questions with their article."""
    sources = read_sources(ROOT)
    articles = [read_article(path, sources) for path in article_files(ROOT)]
    second = [(article, question) for article in articles for question in article.zijvragen]
    return [replace(article, zijvragen=()) for article in articles], second


def neighbours(one: Article, other: Article) -> bool:
    """Whether either answers what the other is asked."""
    return one.id == other.id or one.id in other.vervolg or other.id in one.vervolg


def cases(index: Index, second: list[tuple[Article, str]], outside: list[str]) -> Iterator[Case]:
    """Every question with what the search makes of it."""
    for article, question in second:
        found = index.decide(question, Context(), _BOTH)
        yield Case("in", dict(found.features), neighbours(found.hits[0].article, article))
    for question in outside:
        yield Case("out", dict(index.decide(question, Context(), _BOTH).features), False)


def follow_ups(index: Index, held: list[tuple[Article, FollowUp]], outside: list[str]) -> Iterator[Case]:
    """Follow-ups the search has not seen, each behind the article that was shown before it."""
    by_id = {article.id: article for article in index.articles}
    for article, follow_up in held:
        before = by_id[follow_up.previous]
        context = Context(
            (before.id, *before.vervolg[:2]), before.vragen[len(article.id) % len(before.vragen)]
        )
        found = index.decide(follow_up.question, context, _LEANING)
        if "follow" in found.features:
            yield Case("in", dict(found.features), neighbours(found.hits[0].article, article))
    contexts = [Context((a.id, *a.vervolg[:2]), a.titel) for a in index.articles]
    for number, question in enumerate(outside):
        found = index.decide(question, contexts[number % len(contexts)], _LEANING)
        if "follow" in found.features:
            yield Case("out", dict(found.features), False)


def fit(found: list[Case], names: tuple[str, ...]) -> tuple[float, dict[str, float], NDArray[np.float64]]:
    """Bias, weights per feature and the held-out confidence of each case."""
    rows = np.array([[case.features[name] for name in names] for case in found])
    labels = np.array([case.right for case in found])
    mean, spread = rows.mean(axis=0), rows.std(axis=0) + 1e-9
    machine = LogisticRegression(C=1.0)
    counts = {"sample_weight": [1.0 if case.kind == "in" else _OUTSIDE_WEIGHT for case in found]}
    scaled = (rows - mean) / spread
    shuffled = KFold(5, shuffle=True, random_state=0)
    held = cross_val_predict(machine, scaled, labels, cv=shuffled, method="predict_proba", fit_params=counts)[
        :, 1
    ]
    machine.fit(scaled, labels, **counts)
    slopes = machine.coef_[0] / spread
    bias = float(machine.intercept_[0] - (slopes * mean).sum())
    return bias, dict(zip(names, map(float, slopes), strict=True)), held


def table(found: list[Case], held: NDArray[np.float64]) -> None:
    """What each border would give on these cases."""
    inside = np.array([case.kind == "in" for case in found])
    right = np.array([case.right for case in found])
    print("border  right  wrong  out-of-scope answered")
    for border in np.arange(0.2, 0.85, 0.05):
        answered = held >= border
        shares = (
            (answered & right)[inside].mean(),
            (answered & ~right)[inside].mean(),
            answered[~inside].mean(),
        )
        print(f"{border:6.2f}" + "".join(f"{share:7.3f}" for share in shares))


def weights_for(found: list[Case], names: tuple[str, ...], borders: list[float]) -> Weights:
    """Fit and show; borders are those of answering, offering and naming what is near."""
    bias, slopes, held = fit(found, names)
    table(found, held)
    return Weights(round(bias, 4), {name: round(slope, 4) for name, slope in slopes.items()}, *borders)


def main() -> None:
    """Fit, show what the borders give, write the file."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--question", type=float, nargs=3, default=[0.52, 0.25, 0.1], metavar="BORDER")
    parser.add_argument("--follow-up", type=float, nargs=3, default=[0.55, 0.25, 0.1], metavar="BORDER")
    args = parser.parse_args()
    first, second = split()
    held = [(a, f) for a in first for f in a.vervolgvragen[::_HELD]]
    known = [
        replace(a, vervolgvragen=tuple(f for n, f in enumerate(a.vervolgvragen) if n % _HELD)) for a in first
    ]
    outside = read_out_of_scope(ROOT)
    index = build_index(known, [q for n, q in enumerate(outside) if n % 3], default_analyser())
    question = weights_for(list(cases(index, second[::_SAMPLE], outside[::3])), FEATURES, args.question)
    follow_up = weights_for(list(follow_ups(index, held, outside[::9])), FOLLOW_UP, args.follow_up)
    text = json.dumps(asdict(Calibration(question, follow_up)), indent=1)
    WEIGHTS_FILE.write_text(text + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
