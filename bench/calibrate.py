"""Fit knowledge/decision.json: `python -m bench.calibrate [--answer-from P] [--clarify-from P]`.

Each article's examples come from two people. The search learns from the first hand alone and is then
asked the questions of the second (below `# tweede hand`), together with out-of-scope questions it has
not seen: so the figures are those of people it does not know.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterator
from dataclasses import asdict, dataclass, replace
from pathlib import Path

import numpy as np
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import KFold, cross_val_predict

from knowledge.article import Article, article_files, read_article
from knowledge.decision import WEIGHTS_FILE, Weights
from knowledge.dutch import default_analyser
from knowledge.following import Context
from knowledge.index import Index, build_index
from knowledge.questions import read_out_of_scope
from knowledge.sources import read_sources

ROOT = Path(__file__).parents[1] / "knowledge"
SECOND_HAND = "# tweede hand"
FEATURES = ("margin", "margin_gap", "gap", "near", "text", "agree", "outside", "known")
# An out-of-scope question that is answered does more harm than an answer from a neighbouring article.
_OUTSIDE_WEIGHT, _SAMPLE = 2.0, 3
_ANY = Weights(bias=0.0, weights={}, answer_from=0.5, clarify_from=0.2)


@dataclass(frozen=True)
class Case:
    """A question put to the search: what it found and whether that was right."""

    kind: str
    features: dict[str, float]
    right: bool


def split() -> tuple[list[Article], list[tuple[str, str]]]:
    """Articles with the first hand's examples, and (id, question) of the second's."""
    sources = read_sources(ROOT)
    first, second = [], []
    for path in article_files(ROOT):
        article = read_article(path, sources)
        text = path.with_suffix(".vragen.txt").read_text(encoding="utf-8")
        late = {line.strip() for line in text.partition(SECOND_HAND)[2].splitlines()}
        first.append(replace(article, vragen=tuple(q for q in article.vragen if q not in late)))
        second += [(article.id, q) for q in article.vragen if q in late]
    return first, second


def cases(index: Index, second: list[tuple[str, str]], outside: list[str]) -> Iterator[Case]:
    """Every question with what the search makes of it."""
    for article_id, question in second:
        found = index.decide(question, Context(), _ANY)
        yield Case("in", dict(found.features), found.hits[0].article.id == article_id)
    for question in outside:
        yield Case("out", dict(index.decide(question, Context(), _ANY).features), False)


def fit(found: list[Case]) -> tuple[float, dict[str, float], np.ndarray]:
    """Bias, weights per feature and the held-out confidence of each case."""
    rows = np.array([[case.features[name] for name in FEATURES] for case in found])
    labels = np.array([case.right for case in found])
    mean, spread = rows.mean(axis=0), rows.std(axis=0)
    machine = LogisticRegression(C=1.0)
    weights = {"sample_weight": [1.0 if case.kind == "in" else _OUTSIDE_WEIGHT for case in found]}
    scaled = (rows - mean) / spread
    shuffled = KFold(5, shuffle=True, random_state=0)
    held = cross_val_predict(machine, scaled, labels, cv=shuffled, method="predict_proba", fit_params=weights)[:, 1]
    machine.fit(scaled, labels, **weights)
    slopes = machine.coef_[0] / spread
    bias = float(machine.intercept_[0] - (slopes * mean).sum())
    return bias, dict(zip(FEATURES, map(float, slopes), strict=True)), held


def table(found: list[Case], held: np.ndarray) -> None:
    """What each border would give on these cases."""
    inside = np.array([case.kind == "in" for case in found])
    right = np.array([case.right for case in found])
    print("border  right  wrong  out-of-scope answered")
    for border in np.arange(0.2, 0.8, 0.05):
        answered = held >= border
        shares = (answered & right)[inside].mean(), (answered & ~right)[inside].mean(), answered[~inside].mean()
        print(f"{border:6.2f}" + "".join(f"{share:7.3f}" for share in shares))


def main() -> None:
    """Fit, show what the borders give, write the file."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--answer-from", type=float, default=0.45)
    parser.add_argument("--clarify-from", type=float, default=0.2)
    args = parser.parse_args()
    first, second = split()
    outside = read_out_of_scope(ROOT)
    index = build_index(first, [q for n, q in enumerate(outside) if n % 3], default_analyser())
    found = list(cases(index, second[::_SAMPLE], outside[::3]))
    bias, weights, held = fit(found)
    table(found, held)
    rounded = Weights(round(bias, 4), {n: round(w, 4) for n, w in weights.items()}, args.answer_from, args.clarify_from)
    WEIGHTS_FILE.write_text(json.dumps(asdict(rounded), indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
