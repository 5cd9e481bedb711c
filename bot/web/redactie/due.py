"""What has to be reviewed: articles, guided flows and help lines in one order; and what is broken now."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from bot.web.redactie.desk import Desk, Place, place_of
from bot.web.redactie.download import Row
from bot.web.redactie.periods import Column, by_month
from knowledge.article import Article
from knowledge.checks.numbers import CONTACT_CHECK
from knowledge.finding import Finding
from knowledge.flow.model import Flow

AHEAD = timedelta(days=60)


@dataclass(frozen=True)
class Due:
    """One thing to review; `days` are those left, below 0 when it is late."""

    kind: str
    place: Place
    area: str | None
    reviewed: date
    before: date
    owner: str | None
    days: int


@dataclass(frozen=True)
class Look:
    """The page; `next` is what comes first when nothing is due."""

    broken: list[Finding]
    due: list[Due]
    late: int
    next: Due | None
    months: list[Column]


def look(desk: Desk) -> Look:
    """What is late, and what is due soon."""
    planned = _planned(desk)
    due = [each for each in planned if each.before <= desk.today + AHEAD]
    return Look(
        broken=sorted(desk.resources.knowledge.problems()),
        due=due,
        late=sum(each.days < 0 for each in due),
        next=planned[0] if planned else None,
        months=by_month((each.before for each in planned), desk.today),
    )


def sheet(desk: Desk) -> Iterator[Row]:
    """The whole planning, also what is due later."""
    for each in _planned(desk):
        yield {
            "soort": each.kind,
            "titel": each.place.title,
            "gebied": each.area,
            "gecontroleerd": each.reviewed,
            "controleren_voor": each.before,
            "dagen": each.days,
            "eigenaar": each.owner,
            "bestand": each.place.file,
        }


def _planned(desk: Desk) -> list[Due]:
    everything = (*_articles(desk), *_flows(desk), *_contacts(desk))
    return sorted(everything, key=lambda each: (each.before, each.kind, each.place.title))


def _articles(desk: Desk) -> Iterator[Due]:
    for each in desk.resources.knowledge.articles():
        yield _reviewed(desk, "artikel", place_of(each), each)


def _flows(desk: Desk) -> Iterator[Due]:
    for each in desk.resources.flows.flows():
        place = Place(each.titel, f"/naslag/stappenplan/{each.id}", f"knowledge/flows/{each.id}.yml")
        yield _reviewed(desk, "stappenplan", place, each)


def _reviewed(desk: Desk, kind: str, place: Place, of: Article | Flow) -> Due:
    left = (of.controleren_voor - desk.today).days
    return Due(kind, place, of.gebied, of.gecontroleerd, of.controleren_voor, of.eigenaar, left)


def _contacts(desk: Desk) -> Iterator[Due]:
    """Twice a year, as the register itself asks; it names no owner."""
    for each in desk.resources.flows.contacts.values():
        before = each.nagekeken + CONTACT_CHECK
        place = Place(each.naam, "/naslag/contact", "knowledge/contacts.yml")
        yield Due("contact", place, None, each.nagekeken, before, None, (before - desk.today).days)
