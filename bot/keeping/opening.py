"""The database for a command that deletes, while a server may be using it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from bot.settings import Settings


@contextmanager
def opened(settings: Settings) -> Iterator[Any]:
    """An engine on a database with every table there. Errors: DatabaseUnavailable."""
    from bot.startup import prepare

    prepare()
    from bot.database import make_room, open_database
    from bot.keeping.notes import make_tables

    address = settings.conversations or settings.database
    make_room(address)
    engine = open_database(address)
    try:
        make_tables(engine)
        _make_events(engine)
        yield engine
    finally:
        engine.dispose()


def _make_events(engine: Any) -> None:
    """Rasa's own table, which a database that no server used yet does not have."""
    from rasa.core.tracker_store import SQLTrackerStore

    SQLTrackerStore.Base.metadata.create_all(engine)
