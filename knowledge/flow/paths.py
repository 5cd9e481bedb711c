"""Every way through a flow, for the checks and for the tests that walk them."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from knowledge.flow.model import SKIPPED, Answers, Flow, Step
from knowledge.flow.walking import next_step, on_path

Path = dict[str, list[str]]


def paths(flow: Flow) -> Iterator[Path]:
    """All complete sets of answers. Of a step with several choices: each alone, and all that go together."""
    return _from(flow, {})


def _from(flow: Flow, answers: Path) -> Iterator[Path]:
    step = next_step(flow, answers)
    if step is None:
        yield answers
        return
    for taken in takings(step):
        yield from _from(flow, {**answers, step.id: taken})


def takings(step: Step) -> list[list[str]]:
    """What can be answered to a step."""
    found = [[choice.id] for choice in step.keuzes]
    together = [choice.id for choice in step.keuzes if not choice.alleen]
    if step.meer and len(together) > 1:
        found.append(together)
    return [*found, [SKIPPED]] if step.overslaan else found


def progress(flow: Flow, answers: Answers) -> tuple[int, int]:
    """Number of the step that is asked now, and of steps on the longest way from here."""
    done = on_path(flow, answers)
    ways = [way for way in _ways(flow) if all(set(way.get(s, ())) & set(taken) for s, taken in done.items())]
    number = len(done) + (next_step(flow, answers) is not None)
    return number, max([number, *map(len, ways)])


@lru_cache(maxsize=16)
def _ways(flow: Flow) -> list[Path]:
    return list(paths(flow))
