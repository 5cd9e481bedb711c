"""A flow to read ahead: what depends on choices that nobody made yet, said in general."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby
from typing import Literal

from knowledge.contacts import Contact
from knowledge.flow.filling import named, places
from knowledge.flow.model import SKIPPED, Choice, Flow, Part, Step, When

Kind = Literal["text", "dag", "werkdag", "week", "maand", "choice"]


@dataclass(frozen=True)
class Piece:
    """Some characters, or a place: a day `count` units ahead, or what is chosen at the step `text`."""

    kind: Kind
    text: str = ""
    count: int = 0


@dataclass(frozen=True)
class Condition:
    """What must have been chosen at a step; not when it is `denied`. `skipped` may stand for a choice."""

    number: int
    choices: tuple[str, ...]
    skipped: bool
    denied: bool


def in_general(flow: Flow, contacts: dict[str, Contact], text: str) -> Iterator[Piece]:
    """The text with its help lines named and its other places still open."""
    for name, count in places(text):
        before, _, text = text.partition(f"{{{name} {count}}}" if count else f"{{{name}}}")
        yield Piece("text", before)
        yield _piece(flow, contacts, name, count)
    yield Piece("text", text)


def _piece(flow: Flow, contacts: dict[str, Contact], name: str, count: str | None) -> Piece:
    if count is not None:
        return Piece(name, count=int(count))  # type: ignore[arg-type]
    if contact := contacts.get(name):
        return Piece("text", named(contact))
    step = flow.step(name)
    return Piece("choice", step.kop if step else name)


def conditions(flow: Flow, when: When) -> tuple[Condition, ...]:
    """What `when` asks for, in the order of the steps."""
    asked = [(step, choices, False) for step, choices in when.yes.items()]
    asked += [(step, choices, True) for step, choices in when.no.items()]
    found = (_condition(flow, *each) for each in asked)
    return tuple(sorted((each for each in found if each), key=lambda each: each.number))


def _condition(flow: Flow, step_id: str, choices: frozenset[str], denied: bool) -> Condition | None:
    step = flow.step(step_id)
    if step is None:
        return None
    titles = tuple(choice.titel for choice in step.keuzes if choice.id in choices)
    return Condition(flow.stappen.index(step) + 1, titles, SKIPPED in choices, denied)


def parts_by_condition(flow: Flow) -> list[tuple[When, list[Part]]]:
    """The parts of the sheet, those that hang on the same choices together."""
    return [(when, list(parts)) for when, parts in groupby(flow.blad.delen, key=lambda part: part.als)]


def reflection(flow: Flow) -> list[tuple[Choice, list[Step]]]:
    """The questions to think over (`open` steps), under the choice that leads to them first."""
    asked = (step for step in flow.stappen if step.open)
    return [(_first_choice(flow, when), list(steps)) for when, steps in groupby(asked, lambda step: step.als)]


def _first_choice(flow: Flow, when: When) -> Choice:
    first = next(step for step in flow.stappen if step.id in when.yes)
    return next(choice for choice in first.keuzes if choice.id in when.yes[first.id])


def approaches(flow: Flow) -> list[Part]:
    """The parts of the sheet that only ask, whatever was said at a gate."""
    gates = {step.id for step in flow.stappen if step.poort}
    return [part for part in flow.blad.delen if part.vragen and not gates & set(part.als.yes)]
