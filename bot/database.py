"""Opens the database for what the assistant itself writes; import it late, after `bot.startup.prepare`."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import sqlalchemy as sa
from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.pool import QueuePool, StaticPool

from bot.errors import DatabaseUnavailable


def open_database(url: str) -> Any:
    """An SQLAlchemy engine. An SQLite file is kept open: opening it costs more than a query."""
    if sa.engine.make_url(url).get_backend_name() != "sqlite":
        return sa.create_engine(url)
    in_memory = not sa.engine.make_url(url).database
    pool = StaticPool if in_memory else QueuePool
    engine = sa.create_engine(url, poolclass=pool, connect_args={"check_same_thread": False})
    sa.event.listen(engine, "connect", _tune_sqlite)
    return engine


def _tune_sqlite(connection: Any, _: object) -> None:
    """A write-ahead log lets readers go on while a turn is written."""
    connection.execute("PRAGMA journal_mode=WAL")
    connection.execute("PRAGMA synchronous=NORMAL")
    connection.execute("PRAGMA busy_timeout=2000")
    connection.execute("PRAGMA secure_delete=ON")  # what was deleted is overwritten


def make_room(url: str) -> None:
    """Make the folder of an SQLite file, which SQLite itself does not. Errors: DatabaseUnavailable."""
    path = sa.engine.make_url(url).database
    if url.startswith("sqlite") and path and path != ":memory:":
        try:
            Path(path).parent.mkdir(parents=True, exist_ok=True)
            if Path(path).exists():
                Path(path).chmod(0o600)
        except OSError as error:
            raise DatabaseUnavailable(url, str(error.strerror)) from error


def of_person(conversation: Any, person: str) -> Any:
    """The condition that a conversation is of this person, whose name begins its own.

    A time in digits follows; these bounds hold in every order of characters and use the index.
    """
    return conversation.between(f"{person}-0", f"{person}-9")


@contextmanager
def guarded(engine: Any) -> Iterator[None]:
    """What a database refuses becomes the one error that everyone knows. Errors: DatabaseUnavailable."""
    try:
        yield
    except SQLAlchemyError as error:
        raise unavailable(engine, error) from error


def unavailable(engine: Any, error: SQLAlchemyError) -> DatabaseUnavailable:
    """One clear line of a database error, without the statement and its values."""
    address = engine.url.render_as_string(hide_password=True)
    return DatabaseUnavailable(address, str(getattr(error, "orig", None) or type(error).__name__))
