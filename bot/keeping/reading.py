"""Reading the notes back, added up: what comes out of here names nobody and no moment of a day."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from typing import Any

import sqlalchemy as sa

from bot.database import guarded
from bot.keeping.tables import ASKED, FEEDBACK, TURNED_AWAY

Days = list[tuple[date, int]]  # a day and how often, the oldest first


@dataclass(frozen=True)
class Votes:
    """How often one version of an article helped, and how often not."""

    article: str
    reviewed: date
    helped: int
    failed: int

    @property
    def total(self) -> int:
        """Everyone who said something about it."""
        return self.helped + self.failed


@dataclass(frozen=True)
class Question:
    """A redacted question that was turned away, with the articles that came near."""

    id: int
    day: date
    text: str
    nearby: tuple[str, ...]


@dataclass(frozen=True)
class Reason:
    """Why an answer helped or not, in somebody's redacted words."""

    article: str
    reviewed: date
    helpful: bool
    text: str


class Readings:
    """Questions to the tables of notes. Errors of each: DatabaseUnavailable."""

    def __init__(self, engine: Any) -> None:
        self._engine = engine

    def asked_by_day(self, since: date) -> Days:
        """How many answers were given on each day on which there were any."""
        total = sa.func.sum(ASKED.c.times)
        return self._days(sa.select(ASKED.c.day, total).where(ASKED.c.day >= since).group_by(ASKED.c.day))

    def asked_by_article(self, since: date) -> dict[str, int]:
        """How often each article was the answer, the most asked first."""
        total = sa.func.sum(ASKED.c.times)
        chosen = sa.select(ASKED.c.article, total).where(ASKED.c.day >= since).group_by(ASKED.c.article)
        rows = self._rows(chosen.order_by(total.desc(), ASKED.c.article))
        return {article: int(times) for article, times in rows}

    def turned_away_by_day(self, since: date) -> Days:
        """How many questions were turned away on each day on which there were any."""
        day = TURNED_AWAY.c.day
        return self._days(sa.select(day, sa.func.count()).where(day >= since).group_by(day))

    def turned_away_count(self) -> int:
        """How many questions are kept."""
        return int(self._rows(sa.select(sa.func.count(TURNED_AWAY.c.id)))[0][0])

    def turned_away_after(self, last: int) -> list[Question]:
        """Questions that were kept after the one of this number, in their order."""
        chosen = sa.select(TURNED_AWAY).where(TURNED_AWAY.c.id > last).order_by(TURNED_AWAY.c.id)
        rows = self._rows(chosen)
        return [Question(id, day, text, tuple(nearby.split())) for id, day, text, nearby in rows]

    def votes(self) -> list[Votes]:
        """Feedback added up for each version of each article, the newest version first."""
        columns = FEEDBACK.c
        helped = sa.func.sum(sa.case((columns.helpful, 1), else_=0))
        chosen = sa.select(columns.article, columns.reviewed, helped, sa.func.count() - helped)
        grouped = chosen.group_by(columns.article, columns.reviewed)
        return [Votes(*row) for row in self._rows(grouped.order_by(columns.article, columns.reviewed.desc()))]

    def reasons(self, articles: Collection[str], most: int | None = None) -> list[Reason]:
        """Reasons that were given about these articles, the newest first; at most so many of each."""
        columns = FEEDBACK.c
        newest = sa.func.row_number().over(partition_by=columns.article, order_by=columns.id.desc())
        said = (columns.article, columns.reviewed, columns.helpful, columns.reason)
        given = sa.select(*said, newest.label("n"))
        chosen = given.where(columns.reason != "", columns.article.in_(sorted(articles))).subquery()
        wanted = sa.select(chosen).order_by(chosen.c.article, chosen.c.n)
        if most is not None:
            wanted = wanted.where(chosen.c.n <= most)
        return [Reason(*row[:4]) for row in self._rows(wanted)]

    def _days(self, statement: Any) -> Days:
        return sorted((day, int(times)) for day, times in self._rows(statement))

    def _rows(self, statement: Any) -> list[Any]:
        with guarded(self._engine), self._engine.connect() as connection:
            return list(connection.execute(statement))
