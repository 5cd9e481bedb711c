"""Which articles are the answer most often, and which never are."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from bot.web.redactie.desk import Desk, Place
from bot.web.redactie.download import Row
from bot.web.redactie.periods import Column, by_week, since

MOST_SHOWN = 25  # articles on the page; the download has all


@dataclass(frozen=True)
class Popular:
    """An article and how often it was the answer."""

    place: Place
    times: int


@dataclass(frozen=True)
class Look:
    """The page, over the weeks of its chart."""

    since: date
    total: int
    top: list[Popular]
    never: int
    weeks: list[Column]


def look(desk: Desk) -> Look:
    """The most asked first."""
    start = since(desk.today)
    times = desk.readings.asked_by_article(start)
    return Look(
        since=start,
        total=sum(times.values()),
        top=[Popular(desk.place(key), times[key]) for key in list(times)[:MOST_SHOWN]],
        never=sum(each.id not in times for each in desk.resources.knowledge.articles()),
        weeks=by_week(desk.readings.asked_by_day(start), desk.today),
    )


def sheet(desk: Desk) -> Iterator[Row]:
    """Every article, also those that were never asked."""
    times = desk.readings.asked_by_article(since(desk.today))
    never = sorted({each.id for each in desk.resources.knowledge.articles()} - times.keys())
    for key, count in (times | dict.fromkeys(never, 0)).items():
        place = desk.place(key)
        yield {
            "artikel": key, "titel": place.title, "gebied": desk.area(key), "aantal": count,
            "bestand": place.file,
        }  # fmt: skip
