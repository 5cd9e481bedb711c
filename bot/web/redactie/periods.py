"""Days added up to weeks and months, for small charts."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

WEEKS = 12
MONTHS = 12


@dataclass(frozen=True)
class Column:
    """One week or month of a chart, by its first day."""

    start: date
    count: int


def since(today: date) -> date:
    """The Monday on which the first of the weeks of a chart begins; this week is the last."""
    return _monday(today) - timedelta(weeks=WEEKS - 1)


def by_week(days: Iterable[tuple[date, int]], today: date) -> list[Column]:
    """One column for each of the last weeks, also where nothing happened."""
    counts = Counter[date]()
    for day, count in days:
        counts[_monday(day)] += count
    starts = (since(today) + timedelta(weeks=number) for number in range(WEEKS))
    return [Column(start, counts[start]) for start in starts]


def by_month(days: Iterable[date], today: date) -> list[Column]:
    """One column for this month and each of the next; days before and after those are left out."""
    counts = Counter(day.replace(day=1) for day in days if day >= today)
    return [Column(start, counts[start]) for start in _months(today)]


def _monday(day: date) -> date:
    return day - timedelta(days=day.weekday())


def _months(today: date) -> list[date]:
    numbers = range(today.month - 1, today.month - 1 + MONTHS)
    return [date(today.year + number // 12, number % 12 + 1, 1) for number in numbers]
