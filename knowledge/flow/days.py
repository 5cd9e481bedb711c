"""Dates worked out from today, as a Dutch sentence names them."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

_DAYS = ("maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag")
_MONTHS = ("januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september",
           "oktober", "november", "december")  # fmt: skip
_SATURDAY, _WEEK = 5, 7


def in_days(today: date, count: int) -> date:
    """So many days on."""
    return today + timedelta(days=count)


def in_weeks(today: date, count: int) -> date:
    """So many weeks on, on a weekday."""
    return _weekday(today + timedelta(weeks=count))


def in_months(today: date, count: int) -> date:
    """So many months on, on a weekday; from the last day of a shorter month when it has no such day."""
    month = today.month - 1 + count
    first = date(today.year + month // 12, month % 12 + 1, 1)
    following = date(first.year + first.month // 12, first.month % 12 + 1, 1)
    return _weekday(first.replace(day=min(today.day, (following - timedelta(days=1)).day)))


def in_workdays(today: date, count: int) -> date:
    """So many days on without Saturdays and Sundays; public holidays are not left out."""
    day = today
    for _ in range(count):
        day = _weekday(day + timedelta(days=1))
    return day


def _weekday(day: date) -> date:
    """The day itself, or the Monday after a weekend."""
    return day if day.weekday() < _SATURDAY else day + timedelta(days=_WEEK - day.weekday())


AHEAD: dict[str, Callable[[date, int], date]] = {
    "dag": in_days,
    "werkdag": in_workdays,
    "week": in_weeks,
    "maand": in_months,
}


def written(day: date) -> str:
    """For instance "woensdag 25 november 2026"."""
    return f"{_DAYS[day.weekday()]} {day.day} {_MONTHS[day.month - 1]} {day.year}"
