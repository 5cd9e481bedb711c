"""How well the safety triage sees a crisis and leaves the rest alone: `python -m bench.safety`.

`--writers` leaves one writer out in turn, trains on the others and scores that one: the honest figure
for messages by a hand that nobody trained on.
"""

from __future__ import annotations

import argparse
import random
import re
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np

from bench.table import machine, markdown
from bot.safety import KINDS, Alarm, Safety
from bot.safety.training import CALM, EXTRA, examples, learn_from, ordinary
from knowledge.article_file import read_lines

ROOT = Path(__file__).resolve().parents[1]
KNOWLEDGE, CACHE, UNSEEN = (
    ROOT / "knowledge",
    ROOT / "var" / "index",
    ROOT / "tests" / "safety" / "voorbeelden",
)
_OBVIOUS = re.compile(
    r"\b(mes|wapen|dood|doden|zelfmoord|su[iï]cid\w*|sla\w*|geslagen|verkracht\w*|112|113)\b"
)
_SHORT, _LONG = 8, 25  # words
_SAMPLE = 3000


@dataclass(frozen=True)
class Case:
    """A message with its class, its writer and what the triage made of it."""

    kind: str
    writer: str
    text: str
    alarm: Alarm | None = None


def read_cases(folder: Path) -> list[Case]:
    """The labelled messages of a folder."""
    return [
        Case(*path.stem.split(".", 1), line)  # type: ignore[call-arg, arg-type]  # <class>.<writer>.txt
        for path in sorted(folder.glob("*.txt"))
        for _, line in read_lines(path)
    ]


def checked(safety: Safety, cases: Iterable[Case]) -> list[Case]:
    """The cases with their alarms."""
    return [replace(case, alarm=safety.check(case.text)) for case in cases]


def ready(knowledge: Path = KNOWLEDGE, cache: Path = CACHE) -> Safety:
    """The triage with all that it learns."""
    safety = Safety.load(knowledge, cache)
    safety.start()
    safety.wait()
    if not safety.learned:
        raise SystemExit("the examples could not be learned")
    return safety


def rate(cases: Sequence[Case]) -> float:
    """Part of the cases that gave an alarm."""
    return sum(case.alarm is not None for case in cases) / len(cases) if cases else 0.0


def served(case: Case) -> bool:
    """Whether the reply serves the kind of the case."""
    return case.alarm is not None and case.kind in (case.alarm.kind, case.alarm.also)


def leave_one_out() -> list[Case]:
    """Every training message, scored by weights that never saw its writer."""
    found = list(examples(KNOWLEDGE))
    others = ordinary(KNOWLEDGE)[: EXTRA.most]
    done = []
    for writer in sorted({each for _, each, _ in found}):
        safety = Safety.load(KNOWLEDGE, CACHE)
        known = [(kind, text) for kind, each, text in found if each != writer]
        safety.use(learn_from(known, others, *safety.tools))
        done += checked(safety, (Case(*each) for each in found if each[1] == writer))
    return done


def _rows(cases: Sequence[Case]) -> Iterator[tuple[str, ...]]:
    crisis = [case for case in cases if case.kind != CALM]
    for name, fits in _groups(cases):
        caught = [case for case in crisis if fits(case)]
        calm = [case for case in cases if case.kind == CALM and fits(case)]
        right = sum(map(served, caught)) / len(caught) if caught else 0.0
        false = f"{rate(calm):.3f} of {len(calm)}" if calm else ""
        yield name, f"{rate(caught):.3f} of {len(caught)}", f"{right:.3f}", false


def _groups(cases: Sequence[Case]) -> Iterator[tuple[str, Callable[[Case], bool]]]:
    yield "all", lambda case: True
    for kind in KINDS:
        yield kind, lambda case, kind=kind: case.kind == kind  # type: ignore[misc]
    for writer in sorted({case.writer for case in cases}):
        yield f"writer {writer}", lambda case, writer=writer: case.writer == writer  # type: ignore[misc]
    yield f"up to {_SHORT} words", lambda case: _words(case) <= _SHORT
    yield f"{_SHORT + 1} to {_LONG} words", lambda case: _SHORT < _words(case) <= _LONG
    yield f"more than {_LONG} words", lambda case: _words(case) > _LONG
    yield "with an obvious word", lambda case: bool(_OBVIOUS.search(case.text.lower()))
    yield "without", lambda case: not _OBVIOUS.search(case.text.lower())


def _words(case: Case) -> int:
    return len(case.text.split())


def ordinary_rates(safety: Safety, show: bool) -> Iterator[tuple[str, ...]]:
    """Alarms on questions that are no crisis, by where they come from; learned ones are left out."""
    rest = ordinary(KNOWLEDGE)[EXTRA.most :]
    unseen = [
        line
        for path in sorted((ROOT / "tests/knowledge/vragen").rglob("*.txt"))
        for _, line in read_lines(path)
    ]
    outside = [
        line
        for path in sorted((ROOT / "tests/knowledge").glob("buiten_*.txt"))
        for _, line in read_lines(path)
    ]
    sample = random.Random(7).sample(rest, min(_SAMPLE, len(rest)))
    for name, lines in (
        ("articles' questions", sample),
        ("unseen questions", unseen),
        ("out of scope", outside),
    ):
        hits = [line for line in lines if safety.check(line)]
        if show:
            print(f"\n{name}:", *hits, sep="\n  ")
        yield name, f"{len(hits) / len(lines):.4f} of {len(lines)}"


def _times(safety: Safety, cases: Sequence[Case]) -> tuple[float, float]:
    taken = []
    for case in cases:
        taken.append(min(_milliseconds(safety, case.text) for _ in range(3)))  # a busy machine disturbs less
    median, late = np.percentile(taken, [50, 95])
    return float(median), float(late)


def _milliseconds(safety: Safety, text: str) -> float:
    begun = time.perf_counter()
    safety.check(text)
    return (time.perf_counter() - begun) * 1000


def main() -> None:
    """Print the tables of docs/safety.md."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--writers", action="store_true", help="leave one writer out in turn")
    parser.add_argument("--show", action="store_true", help="print the ordinary questions that gave an alarm")
    options = parser.parse_args()
    head = ("", "caught", "kind served", "false alarms")
    print(machine())
    if options.writers:
        print(markdown(head, _rows(leave_one_out())))
        return
    safety = ready()
    cases = checked(safety, read_cases(UNSEEN))
    print(markdown(head, _rows(cases)), "\n")
    print(markdown(("questions", "alarms"), ordinary_rates(safety, options.show)))
    print("\nmedian {:.2f} ms, 95th percentile {:.2f} ms".format(*_times(safety, cases)))


if __name__ == "__main__":
    main()
