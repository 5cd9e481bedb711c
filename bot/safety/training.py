"""Learns from knowledge/veiligheid/voorbeelden; the only place that needs scikit-learn, and only once."""

from __future__ import annotations

import hashlib
import random
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from bot.safety.alarm import KINDS
from bot.safety.features import features
from bot.safety.reading import Reader
from bot.safety.rules import Rules, Seen
from bot.safety.weights import Counted, Floats, Scale, Weights
from knowledge.article_file import read_lines

CALM = "geen"
_EXAMPLES = "veiligheid/voorbeelden"


@dataclass(frozen=True)
class Extra:
    """How many ordinary questions are learned beside the examples, and how much one counts."""

    most: int = 6000
    weight: float = 0.15


EXTRA = Extra()
_HURRIED = 0.5  # weight of an example typed in a hurry
_TYPING = 25  # letters for each slip of the thumb
_LOOSENESS = 10.0  # scikit-learn's C: chosen with one writer left out in turn


def fingerprint(knowledge: Path) -> str:
    """One name for all that decides what is learned: examples, rules, ordinary questions and code."""
    digest = hashlib.sha256(np.__version__.encode())
    used = [
        *(knowledge / "veiligheid").rglob("*.*"),
        *_ordinary_files(knowledge),
        *_calm_files(knowledge),
        knowledge / "afkortingen.yml",
    ]
    for path in (*sorted(used), *sorted(Path(__file__).parent.glob("*.py"))):
        digest.update(path.read_bytes())
    return digest.hexdigest()[:16]


def examples(knowledge: Path) -> Iterator[tuple[str, str, str]]:
    """Each hand-written message with its class and its writer."""
    for path in sorted((knowledge / _EXAMPLES).glob("*.txt")):
        kind, writer = path.stem.split(".")
        yield from ((kind, writer, line) for _, line in read_lines(path))


def ordinary(knowledge: Path) -> list[str]:
    """Questions of the articles, in an order that editing one article does not change."""
    lines = {line for path in _ordinary_files(knowledge) for _, line in read_lines(path)}
    return sorted(lines, key=lambda line: hashlib.sha256(line.encode()).hexdigest())


def _surely_calm(knowledge: Path) -> list[str]:
    """Requests for a guided flow and questions from elsewhere: they tell stories too, without danger."""
    return [line for path in _calm_files(knowledge) for _, line in read_lines(path)]


def _calm_files(knowledge: Path) -> list[Path]:
    return [*sorted((knowledge / "flows").glob("*.txt")), knowledge / "buiten_bereik.txt"]


def _ordinary_files(knowledge: Path) -> list[Path]:
    return sorted((knowledge / "articles").rglob("*.vragen.txt"))


def learn(knowledge: Path, reader: Reader, rules: Rules) -> Weights:
    """The weights for everything that lies in the knowledge folder."""
    found = [(kind, text) for kind, _, text in examples(knowledge)]
    found += [(CALM, text) for text in _calm(_surely_calm(knowledge), reader, rules)]
    return learn_from(found, ordinary(knowledge)[: EXTRA.most], reader, rules)


def _calm(texts: Iterable[str], reader: Reader, rules: Rules) -> list[str]:
    """Without those in which a rule sees a crisis: some questions of articles are one."""
    return [text for text in texts if not _alarming(rules.look(reader.sentences(text)))]


def _alarming(seen: Seen) -> bool:
    return any(hit.rule.strength > 1 for hit in seen.standing())


def learn_from(
    found: Sequence[tuple[str, str]], ordinary: Sequence[str], reader: Reader, rules: Rules
) -> Weights:
    """The weights for these messages with their class, beside questions that are none of it."""
    calm = _calm(ordinary, reader, rules)
    hurried = [(kind, mistyped(text)) for kind, text in found]
    texts = [text for _, text in [*found, *hurried]] + calm
    kinds = np.array([kind for kind, _ in [*found, *hurried]] + [CALM] * len(calm))
    counted = [features(rules.look(reader.sentences(text))) for text in texts]
    scale = Scale.learn(counted)
    matrix = _matrix(scale, counted)
    shares = ((1.0, len(found)), (_HURRIED, len(hurried)), (EXTRA.weight, len(calm)))
    weight = np.concatenate([np.full(count, share) for share, count in shares])
    alarming = kinds != CALM
    columns = [_fit(matrix, alarming, weight)]
    columns += [_fit(matrix[alarming], kinds[alarming] == kind, weight[alarming]) for kind in KINDS]
    table = np.stack([column[:-1] for column in columns], axis=1)
    return Weights(scale, table, np.array([column[-1] for column in columns], dtype=np.float32))


def mistyped(text: str) -> str:
    """The text as somebody in a hurry types it: letters lost, swapped or doubled; always the same."""
    chance = random.Random(text)
    letters = list(text.lower().rstrip("."))
    for _ in range(1 + len(letters) // _TYPING):
        place = chance.randrange(max(1, len(letters) - 1))
        slip = letters[place : place + 2]
        letters[place : place + 2] = chance.choice((slip[1:], slip[::-1], slip[:1] + slip))
    return "".join(letters)


def _matrix(scale: Scale, counted: Iterable[Counted]) -> Any:
    from scipy.sparse import csr_matrix

    rows: list[int] = []
    values: list[float] = []
    ends = [0]
    for message in counted:
        places, weights = scale.vector(message)
        rows += places
        values += weights
        ends.append(len(rows))
    return csr_matrix((values, rows, ends), shape=(len(ends) - 1, len(scale.rows)))


def _fit(matrix: Any, wanted: Any, weight: Any) -> Floats:
    from sklearn.linear_model import LogisticRegression

    model = LogisticRegression(C=_LOOSENESS, solver="liblinear", random_state=0)
    model.fit(matrix, wanted, sample_weight=weight)
    return np.append(model.coef_[0], model.intercept_).astype(np.float32)
