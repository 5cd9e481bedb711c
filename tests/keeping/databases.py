"""Empty databases of both kinds, for what has to work in either."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from bot.database import open_database
from tests.knowledge.postgres import own_schema

KINDS = ("sqlite", "postgresql")


@contextmanager
def opened(kind: str, folder: Path) -> Iterator[list[Any]]:
    """Two engines on one database, as two processes have."""
    if kind == "sqlite":
        yield from _both(f"sqlite:///{folder / 'notes.db'}")
    else:
        with own_schema() as address:
            yield from _both(address)


def _both(address: str) -> Iterator[list[Any]]:
    engines = [open_database(address), open_database(address)]
    yield engines
    for engine in engines:
        engine.dispose()
