"""Which intent classifier: `python -m bench.classifiers`. DIET against LogisticRegressionClassifier.

Each is trained on the same examples and asked the sentences of tests/nlu (all intents) and questions
of tests/knowledge (never small talk).
"""

from __future__ import annotations

import argparse
import json
import signal
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ruamel.yaml import YAML

from bench.content import ROOT, copy_to, questions
from bench.measuring import percentile
from bench.parsing import Parsed
from bench.process import ProgramFailedError, Workplace
from bench.systems import default_config, write_config
from bench.table import Row, machine, markdown
from tests.nlu.cases import HERE, sentences

Pair = tuple[str, str]  # intent, sentence
Part = dict[str, Any]
_MOST_SECONDS = 600  # for all sentences
_DIET, _LOGISTIC = "DIETClassifier", "LogisticRegressionClassifier"
_AFTER = ("EntitySynonymMapper", "ResponseSelector", "FallbackClassifier")


@dataclass(frozen=True)
class Candidate:
    """One way to understand intents."""

    name: str
    pipeline: list[Part]

    @property
    def light(self) -> bool:
        """Whether it works without TensorFlow."""
        return all(part["name"] != _DIET for part in self.pipeline)


def candidates(epochs: int | None) -> list[Candidate]:
    """What could stand in config.yml. DIET wants features per word too, so it gets the standard ones."""
    ours = YAML(typ="safe").load((ROOT / "config.yml").read_text(encoding="utf-8"))["pipeline"]
    standard = default_config(epochs)["pipeline"]
    logistic = next(part for part in ours if part["name"] == _LOGISTIC)
    diet = next(part for part in standard if part["name"] == _DIET)
    own = [part for part in ours if part["name"] not in (_LOGISTIC, *_AFTER)]
    rasas = [part for part in standard if part["name"] not in (_DIET, *_AFTER)]
    return [
        Candidate("LogisticRegression, our features", [*own, logistic, ours[-1]]),
        Candidate("LogisticRegression, Rasa's features", [*rasas, logistic, ours[-1]]),
        Candidate("DIET, Rasa's features", [*rasas, diet, ours[-1]]),
    ]


def try_out(candidate: Candidate, root: Path, folder: Path, pairs: list[Pair]) -> tuple[float, Parsed]:
    """Seconds of training, and what the model makes of the sentences."""
    workplace = Workplace(root, folder / "logs", {"RASA_CACHE_DIRECTORY": str(folder / "cache")})
    config = default_config() | {"pipeline": candidate.pipeline, "policies": None}
    write_config(folder / "config.yml", config)
    options = ("--config", str(folder / "config.yml"), "--out", str(folder), "--nlu", "bot/data/nlu")
    training = workplace.run("rasa", "train", "nlu", *options)
    model = next(folder.glob("*.tar.gz"), None)
    if model is None:  # Rasa calls that a success
        raise ProgramFailedError(f"{candidate.name}: no model")
    command = [sys.executable, "-m", "bench.parsing", str(model)]
    done = subprocess.run(
        command + ["--light"] * candidate.light,
        cwd=workplace.folder, input=json.dumps(pairs), capture_output=True, text=True, timeout=_MOST_SECONDS,
    )  # fmt: skip
    if done.returncode != 0:
        raise ProgramFailedError(done.stderr[-1500:])
    return training, Parsed(**json.loads(done.stdout.splitlines()[-1]))


def row(name: str, training: float, found: Parsed, pairs: list[Pair], talked: int) -> Row:
    """Its line of the table; the first `talked` pairs are those of tests/nlu."""
    right = [intent == got for (intent, _), got in zip(pairs, found.predicted, strict=True)]
    small = [hit for (intent, _), hit in zip(pairs[:talked], right, strict=False) if intent != "vraag"]
    asked = [hit for (intent, _), hit in zip(pairs, right, strict=True) if intent == "vraag"]
    return (
        name,
        f"{sum(right[:talked]) / talked:.1%}",
        f"{sum(small) / len(small):.1%}",
        f"{len(asked) - sum(asked)} of {len(asked)}",
        f"{percentile(found.seconds, 50):.1f} / {percentile(found.seconds, 95):.1f}",
        f"{found.load:.1f}",
        f"{found.megabytes:.0f}",
        f"{training:.0f}",
    )


HEAD = (
    "", "tests/nlu right", "small talk right", "questions taken for small talk", "ms a message, p50 / p95",
    "load, s", "memory, MB", "training, s",
)  # fmt: skip


def rows(scratch: Path, epochs: int | None, only: str) -> Iterator[Row]:
    """Train and ask each."""
    root = copy_to(scratch / "assistant")
    talk = sentences(HERE)
    pairs = talk + [("vraag", question) for question in questions(300)]
    for candidate in candidates(epochs):
        if only in candidate.name:
            print(f"{candidate.name} ...", file=sys.stderr, flush=True)
            folder = Path(tempfile.mkdtemp(dir=scratch))
            training, found = try_out(candidate, root, folder, pairs)
            yield row(candidate.name, training, found, pairs, len(talk))


def main() -> None:
    """Run it, and print the table."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--epochs", type=int, help="of DIET, instead of 100")
    parser.add_argument("--only", default="", help="those with this in their name")
    args = parser.parse_args()
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))  # so that whatever was started ends too
    with tempfile.TemporaryDirectory(prefix="nazorgwijzer-bench-") as scratch:
        try:
            print(f"{markdown(HEAD, rows(Path(scratch), args.epochs, args.only))}\n\n{machine()}.")
        except ProgramFailedError as error:
            raise SystemExit(str(error)) from None


if __name__ == "__main__":
    main()
