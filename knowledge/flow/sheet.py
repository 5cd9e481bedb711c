"""The sheet at the end of a flow: anonymous, with a source for every line of advice."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from knowledge.contacts import Contact
from knowledge.flow.filling import Filler
from knowledge.flow.model import Answers, Flow, Line, Part
from knowledge.flow.walking import on_path
from knowledge.sources import Bron


@dataclass(frozen=True)
class SheetLine:
    """One line, and the number of its source at the foot; None when it states no advice."""

    tekst: str
    noot: int | None


@dataclass(frozen=True)
class SheetPart:
    """A heading with its lines."""

    kop: str
    regels: tuple[SheetLine, ...]


@dataclass(frozen=True)
class Sheet:
    """What somebody takes along."""

    titel: str
    inleiding: str
    delen: tuple[SheetPart, ...]
    bronnen: tuple[Bron, ...]  # the first is note 1
    gemaakt: date
    gecontroleerd: date

    def words(self) -> int:
        """Words to read, without the sources."""
        lines = [line.tekst for part in self.delen for line in part.regels]
        return len(" ".join([self.titel, self.inleiding, *(part.kop for part in self.delen), *lines]).split())


def make_sheet(flow: Flow, answers: Answers, contacts: Mapping[str, Contact], today: date) -> Sheet:
    """The sheet that belongs to these answers, with dates worked out from `today`."""
    answers = on_path(flow, answers)
    filler = Filler(flow, answers, contacts, today)
    notes: dict[str, int] = {}
    parts = []
    for part, lines in shown(flow, answers):
        made = [SheetLine(filler.fill(line.tekst), _note(line, notes)) for line in lines]
        parts.append(SheetPart(filler.fill(part.kop), tuple(made)))
    return Sheet(
        titel=filler.fill(flow.blad.titel),
        inleiding=filler.fill(flow.blad.inleiding),
        delen=tuple(parts),
        bronnen=tuple(flow.bronnen[name] for name in notes),
        gemaakt=today,
        gecontroleerd=flow.gecontroleerd,
    )


def named_source(source: Bron) -> str:
    """A source with the part of it that was used, as a note at the foot names it."""
    return ", ".join(filter(None, (str(source), source.deel)))


def shown(flow: Flow, answers: Answers) -> Iterator[tuple[Part, list[Line]]]:
    """The parts that these answers call for, each with its lines."""
    for part in flow.blad.delen:
        if part.als.holds(answers):
            lines = [line for line in part.regels if line.als.holds(answers)]
            if lines:
                yield part, lines


def _note(line: Line, notes: dict[str, int]) -> int | None:
    return notes.setdefault(line.bron, len(notes) + 1) if line.bron else None
