"""What a guided flow is made of; docs/flows.md says how an editor writes one."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from knowledge.sources import Bron

SKIPPED = "overgeslagen"  # stands as the answer of a step that was passed over
Answers = Mapping[str, Sequence[str]]  # step id -> ids of the choices taken, in the order asked


@dataclass(frozen=True)
class When:
    """A condition on earlier answers: every step of `yes` has one of its choices, no step of `no` has."""

    yes: Mapping[str, frozenset[str]] = field(default_factory=dict)
    no: Mapping[str, frozenset[str]] = field(default_factory=dict)

    def holds(self, answers: Answers) -> bool:
        """Whether it is met; a step that was not asked counts as not chosen."""
        met = all(choices & set(answers.get(step, ())) for step, choices in self.yes.items())
        return met and not any(choices & set(answers.get(step, ())) for step, choices in self.no.items())


ALWAYS = When()


@dataclass(frozen=True)
class Choice:
    """One answer to a step, with the ways people say it."""

    id: str
    titel: str
    naam: str  # how a sentence names it: "voor je team"
    woorden: tuple[str, ...] = ()  # understood while this step is asked
    herken: tuple[str, ...] = ()  # clear enough to be understood at any time
    jaren: tuple[int, int] | None = None  # ages in years, from and up to and including
    nu: str | None = None  # said at once, before the next question
    bron: str | None = None  # of `nu`
    alleen: bool = False  # cannot be taken together with another choice


@dataclass(frozen=True)
class Step:
    """One short question."""

    id: str
    kop: str
    vraag: str
    waarom: str
    keuzes: tuple[Choice, ...]
    als: When = ALWAYS
    poort: bool = False  # a gate: always asked in so many words, never passed over
    meer: bool = False  # several choices may be taken
    overslaan: bool = False
    open: bool = False  # any words of one's own are a fine answer, and are not kept

    def choice(self, choice_id: str) -> Choice | None:
        """The choice by that id, or None."""
        return next((choice for choice in self.keuzes if choice.id == choice_id), None)

    def contradicted(self, taken: Sequence[str]) -> Choice | None:
        """The choice among these that leaves no room for the others, when there are others."""
        alone = (choice for choice in self.keuzes if choice.alleen and choice.id in taken)
        return next(alone, None) if len(set(taken)) > 1 else None


@dataclass(frozen=True)
class Line:
    """One piece of advice on the sheet."""

    tekst: str
    bron: str | None
    als: When = ALWAYS


@dataclass(frozen=True)
class Part:
    """A heading on the sheet with its lines."""

    kop: str
    regels: tuple[Line, ...]
    als: When = ALWAYS
    vragen: bool = False  # its lines are questions to ask or prompts, no advice, and need no source


@dataclass(frozen=True)
class SheetPlan:
    """What the sheet at the end may hold."""

    titel: str
    inleiding: str
    delen: tuple[Part, ...]


@dataclass(frozen=True, eq=False)
class Flow:
    """One guided flow; two readings of a file are two flows."""

    id: str
    titel: str
    knop: str  # on a button: what you get by starting it
    gebied: str
    doel: str
    bronnen: Mapping[str, Bron]
    gecontroleerd: date
    controleren_voor: date
    eigenaar: str
    stappen: tuple[Step, ...]
    blad: SheetPlan
    aanbod_na: tuple[str, ...] = ()  # articles after which it is offered
    niet_bewaren: bool = False

    def step(self, step_id: str) -> Step | None:
        """The step by that id, or None."""
        return next((step for step in self.stappen if step.id == step_id), None)
