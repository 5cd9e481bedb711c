"""Questions that had no answer: those that were asked often enough, and near which article they came."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from bot.actions.base import Resources
from bot.web.redactie.desk import FEWEST, Desk, Place
from bot.web.redactie.download import Row
from bot.web.redactie.grouping import Groups
from bot.web.redactie.periods import Column, by_week, since
from bot.web.redactie.standing import Standing

MOST_SHOWN = 50  # groups on the page; the download has all
_LONGEST = 160  # characters; more is a story, and a story is somebody's
_NEAREST = 3


@dataclass(frozen=True)
class Asked:
    """What several questions have in common, in the most typical of their wordings."""

    count: int
    question: str
    newest: date
    nearby: tuple[Place, ...]


@dataclass(frozen=True)
class Look:
    """The page; of the rest it shows how much there is and nothing else."""

    total: int
    groups: list[Asked]
    shown: list[Asked]
    rest: int
    rest_groups: int
    weeks: list[Column]


def look(desk: Desk) -> Look:
    """The largest groups first."""
    with _standing(desk.resources).groups(desk.readings) as found:
        groups = _often(desk, found)
        total, all_groups = found.count, len(found.groups)
    return Look(
        total=total,
        groups=groups,
        shown=groups[:MOST_SHOWN],
        rest=total - sum(each.count for each in groups),
        rest_groups=all_groups - len(groups),
        weeks=by_week(desk.readings.turned_away_by_day(since(desk.today)), desk.today),
    )


def sheet(desk: Desk) -> Iterator[Row]:
    """Every group that may be shown."""
    for each in look(desk).groups:
        files = (place.questions for place in each.nearby)
        yield {
            "aantal": each.count, "vraag": each.question, "laatst": each.newest,
            "buurt": ", ".join(place.title for place in each.nearby),
            "bestanden": ", ".join(filter(None, files)),
        }  # fmt: skip


@lru_cache(maxsize=1)
def _standing(resources: Resources) -> Standing:
    """One for each assistant that runs; a test runs several, one after the other."""
    return Standing(resources.knowledge.articles())


def _often(desk: Desk, found: Groups) -> list[Asked]:
    often = [group for group in found.groups if group.count >= FEWEST]
    asked = [
        Asked(
            group.count,
            textwrap.shorten(found.typical(group), _LONGEST, placeholder=" …"),
            group.newest,
            tuple(desk.place(article) for article, _ in group.nearby.most_common(_NEAREST)),
        )
        for group in often
    ]
    return sorted(asked, key=lambda each: (-each.count, -each.newest.toordinal(), each.question))
