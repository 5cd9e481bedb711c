"""Where someone left off: the last conversation of a person, found by its name in Rasa's own table."""

from __future__ import annotations

import asyncio
from typing import Any

from bot.settings import Settings


class Trail:
    """Reads what the tracker store wrote, so that there is no second place that has to agree with it."""

    def __init__(self, settings: Settings) -> None:
        self._address = settings.conversations or settings.database
        self._engine: Any = None

    async def latest(self, person: str, since: float) -> str | None:
        """The conversation of this person with a message since then. Errors: DatabaseUnavailable."""
        return await asyncio.to_thread(self._latest, person, since)

    def _latest(self, person: str, since: float) -> str | None:
        import sqlalchemy as sa  # here, because startup has to settle its warnings first

        from bot.database import of_person, open_database

        self._engine = self._engine or open_database(self._address)
        events = sa.table("events", sa.column("sender_id"), sa.column("timestamp"))
        last = sa.func.max(events.c.timestamp)
        query = sa.select(events.c.sender_id, last).group_by(events.c.sender_id)
        query = query.where(of_person(events.c.sender_id, person))
        found = max(self._rows(query), key=lambda row: row[1], default=None)
        return found[0] if found and found[1] >= since else None

    def _rows(self, query: Any) -> list[Any]:
        from bot.database import guarded

        with guarded(self._engine), self._engine.connect() as connection:
            return list(connection.execute(query))

    def close(self) -> None:
        """Let go of the database."""
        if self._engine is not None:
            self._engine.dispose()
