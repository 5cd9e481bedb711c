"""Deleting: what is too old, and all that one person said."""

from __future__ import annotations

import time
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

NOTES_KEPT_FOR = 365  # days; they name nobody, and editors look back over a year
_DAY = 24 * 3600  # seconds


@dataclass(frozen=True)
class Deleted:
    """How much went."""

    events: int
    notes: int = 0


def purge(engine: Any, days: int, now: float | None = None) -> Deleted:
    """Delete what was said more than `days` ago, and notes of over a year. Errors: DatabaseUnavailable."""
    import sqlalchemy as sa

    from bot.keeping.tables import METADATA

    moment = time.time() if now is None else now
    last_day = date.fromtimestamp(moment) - timedelta(days=NOTES_KEPT_FOR)
    old = sa.table("events", sa.column("timestamp"))
    events = old.delete().where(old.c.timestamp < moment - days * _DAY)
    notes = [each.delete().where(each.c.day < last_day) for each in METADATA.sorted_tables]
    counts = _run(engine, [events, *notes])
    return Deleted(counts[0], sum(counts[1:]))


def erase(engine: Any, name: str) -> Deleted:
    """Delete the conversations of one person, or the one conversation of this name. Errors: as above."""
    import sqlalchemy as sa

    from bot.database import of_person

    events = sa.table("events", sa.column("sender_id"))
    whose = sa.or_(events.c.sender_id == name, of_person(events.c.sender_id, name))
    return Deleted(_run(engine, [events.delete().where(whose)])[0])


def _run(engine: Any, statements: list[Any]) -> list[int]:
    from bot.database import guarded

    with guarded(engine):
        with engine.begin() as connection:
            counts = [connection.execute(statement).rowcount for statement in statements]
        empty_journal(engine)
    return counts


def empty_journal(engine: Any) -> None:
    """SQLite's journal would still hold what was deleted."""
    import sqlalchemy as sa

    if engine.dialect.name == "sqlite":
        with engine.connect() as connection:
            connection.execute(sa.text("PRAGMA wal_checkpoint(TRUNCATE)"))
