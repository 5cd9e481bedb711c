"""The editors' pages around the one real engine, with notes of each test's own."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from bot.database import open_database
from bot.engine import Engine
from bot.keeping.notes import Notes
from bot.keeping.reading import Readings
from bot.keeping.tables import TURNED_AWAY
from bot.web.redactie.desk import Desk
from bot.web.redactie.turned_away import _standing

PARTS = ("nakijken", "afgewezen", "feedback", "gevraagd")
PAGES = ("/redactie", *(f"/redactie/{part}" for part in PARTS))
SHEETS = tuple(f"/redactie/{name}.csv" for name in (*PARTS, "redenen"))


@pytest.fixture
def notes(web_engine: Engine, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Notes:
    """An empty database of notes; the assistant writes to it and the pages read it."""
    notes = Notes(open_database(f"sqlite:///{tmp_path / 'notes.db'}"))
    monkeypatch.setattr(web_engine.resources, "notes", notes)
    _standing.cache_clear()
    return notes


AtDesk = Callable[[date], Desk]


@pytest.fixture
def at_desk(web_engine: Engine, notes: Notes) -> AtDesk:
    """What a page is made from, on a day."""
    return lambda today: Desk(web_engine.resources, Readings(notes.engine), today)


def turn_away(notes: Notes, *questions: str, nearby: Sequence[str] = (), day: date | None = None) -> None:
    """As the assistant notes them, on a day."""
    rows: list[dict[str, Any]] = [
        {"day": day or date.today(), "question": text, "nearby": " ".join(nearby)} for text in questions
    ]
    with notes.engine.begin() as connection:
        connection.execute(TURNED_AWAY.insert(), rows)
