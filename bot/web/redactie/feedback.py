"""Whether answers helped, by article; the one that needs attention most comes first."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from bot.keeping.reading import Reason, Votes
from bot.web.redactie.desk import FEWEST, Desk, Place
from bot.web.redactie.download import Row

_Z = 1.96  # of a confidence of 95 %
_NEWEST = 5  # reasons of an article on the page; the download has all
MOST_SHOWN = 25  # articles on the page; likewise


@dataclass(frozen=True)
class Judged:
    """One article; `now` counts for the version that is live, `before` holds the older ones."""

    id: str
    place: Place
    now: Votes
    before: list[Votes]
    reasons: Sequence[Reason] = ()

    @property
    def votes(self) -> tuple[Votes, ...]:
        """Of each version."""
        return (self.now, *self.before)

    @property
    def enough(self) -> bool:
        """Whether so many judged it that reasons may show."""
        return sum(each.total for each in self.votes) >= FEWEST


@dataclass(frozen=True)
class Look:
    """The page."""

    shown: list[Judged]
    count: int
    helped: int
    failed: int


def head(desk: Desk) -> Look:
    """First where it is surest that the answer as it is now often fails; without the reasons."""
    judged = _judged(desk)
    votes = [votes for each in judged for votes in each.votes]
    helped, failed = sum(each.helped for each in votes), sum(each.failed for each in votes)
    return Look(judged[:MOST_SHOWN], len(judged), helped, failed)


def look(desk: Desk) -> Look:
    """With the reasons."""
    found = head(desk)
    return replace(found, shown=_with_reasons(desk, found.shown, _NEWEST))


def sheet(desk: Desk) -> Iterator[Row]:
    """A line for each version of each article."""
    for each in _judged(desk):
        for votes in each.votes:
            share = round(100 * votes.failed / votes.total, 1) if votes.total else None
            yield {
                "artikel": each.id, "titel": each.place.title, "versie": votes.reviewed,
                "geldt": votes is each.now and each.place.file is not None, "hielp": votes.helped,
                "hielp_niet": votes.failed, "deel": share, "bestand": each.place.file,
            }  # fmt: skip


def reasons_sheet(desk: Desk) -> Iterator[Row]:
    """A line for each reason of the articles that enough people judged."""
    for each in _with_reasons(desk, _judged(desk)):
        for reason in each.reasons:
            yield {
                "artikel": each.id, "titel": each.place.title, "versie": reason.reviewed,
                "hielp": reason.helpful, "reden": reason.text,
                "bestand": each.place.file,
            }  # fmt: skip


def surely_failing(votes: Votes) -> float:
    """The least share of failures that these votes leave likely, so that one vote does not weigh as many.

    Between 0 and 1: the lower bound of the score interval of E. B. Wilson, "Probable inference, the law of
    succession, and statistical inference" (1927).
    """
    count = votes.total
    if not count:
        return 0.0
    share, z = votes.failed / count, _Z**2 / count
    spread = math.sqrt(z * (share * (1 - share) + z / 4))
    return (share + z / 2 - spread) / (1 + z)


def _judged(desk: Desk) -> list[Judged]:
    votes = defaultdict(list)
    for each in desk.readings.votes():
        votes[each.article].append(each)
    judged = [_one(desk, article, found) for article, found in votes.items()]
    return sorted(judged, key=lambda each: (-surely_failing(each.now), -each.now.failed, each.place.title))


def _one(desk: Desk, article: str, found: list[Votes]) -> Judged:
    """An article that is gone has no version that is live; the newest stands for it."""
    live = _live(desk, article) or found[0].reviewed
    now = next((each for each in found if each.reviewed == live), Votes(article, live, 0, 0))
    return Judged(article, desk.place(article), now, [each for each in found if each is not now])


def _with_reasons(desk: Desk, judged: list[Judged], most: int | None = None) -> list[Judged]:
    found = defaultdict(list)
    for reason in desk.readings.reasons([each.id for each in judged if each.enough], most):
        found[reason.article].append(reason)
    return [replace(each, reasons=found[each.id]) for each in judged]


def _live(desk: Desk, article_id: str) -> date | None:
    article = desk.resources.article(article_id)
    return article.gecontroleerd if article else None
