"""Conversations cost the same at every length, and survive a restart."""

from __future__ import annotations

import sqlite3
from collections import Counter
from pathlib import Path
from typing import Any

import pytest
import sqlalchemy as sa

from bot import trackers
from bot.database import make_room
from bot.engine import Engine, Message
from bot.errors import DatabaseUnavailable, ModelBroken, ModelMissing
from bot.settings import Settings
from bot.watch import Watch

TALK = ("hoi", "ja", "nee", "bedankt", "terug")


async def test_a_long_conversation_reads_and_writes_no_more_than_a_short_one(
    engine: Engine, monkeypatch: pytest.MonkeyPatch
) -> None:
    work: Counter[str] = Counter()
    _count(monkeypatch, work, trackers, "read_event")
    _count(monkeypatch, work, trackers, "_as_rows", of=lambda result: len(result))
    turns = []
    for number in range(120):
        work.clear()
        await engine.reply(Message("lang", TALK[number % len(TALK)]))
        turns.append(work.total())
    assert max(turns[60:]) <= max(turns[:30])
    assert max(turns) <= trackers.CHECKPOINT_AFTER + 40


def _count(
    patch: pytest.MonkeyPatch, work: Counter[str], owner: Any, name: str, of: Any = lambda _: 1
) -> None:
    original = getattr(owner, name)

    def counted(*args: Any) -> Any:
        result = original(*args)
        work[name] += of(result)
        return result

    patch.setattr(owner, name, counted)


async def test_context_outlives_a_checkpoint_and_a_restart(settings: Settings, watch: Watch) -> None:
    engine = Engine.load(settings, watch)
    answer = await engine.reply(Message("a", "Wat is een veiligheidsplan?"))
    for _ in range(12):
        await engine.reply(Message("a", "bedankt"))
    await engine.close()
    again = Engine.load(settings, watch)
    chosen = await again.reply(Message("a", "2"))
    await again.close()
    assert chosen.articles == (answer.next_questions[1].article,)


async def test_without_memory_a_conversation_still_has_context(settings: Settings, watch: Watch) -> None:
    engine = Engine.load(settings.without_memory(), watch)
    answer = await engine.reply(Message("a", "Wat is een veiligheidsplan?"))
    chosen = await engine.reply(Message("a", "1"))
    await engine.close()
    assert chosen.articles == (answer.next_questions[0].article,)
    path = settings.database.removeprefix("sqlite:///")
    with sqlite3.connect(path) as database:
        assert not database.execute("select name from sqlite_master where name = 'events'").fetchall()


async def test_every_event_is_kept(engine: Engine) -> None:
    for _ in range(15):
        await engine.reply(Message("a", "hoi"))
    with engine._store.engine.connect() as connection:
        query = sa.text("select count(*) from events where type_name = 'user' and sender_id = 'a'")
        assert connection.execute(query).scalar() == 15


def test_a_missing_model_is_named(settings: Settings, watch: Watch, tmp_path: Path) -> None:
    import dataclasses

    with pytest.raises(ModelMissing, match="nazorgwijzer train"):
        Engine.load(dataclasses.replace(settings, models=tmp_path), watch)


def test_a_torn_model_is_named(settings: Settings, watch: Watch, model: Path, tmp_path: Path) -> None:
    import dataclasses

    (tmp_path / model.name).write_bytes(b"not an archive")
    with pytest.raises(ModelBroken, match="niet te lezen"):
        Engine.load(dataclasses.replace(settings, models=tmp_path), watch)


def test_a_locked_database_is_named(settings: Settings) -> None:
    path = settings.database.removeprefix("sqlite:///")
    trackers.BoundedTrackerStore(settings.database)
    with sqlite3.connect(path) as other:
        other.execute("BEGIN EXCLUSIVE")
        with pytest.raises(DatabaseUnavailable, match="locked"):
            trackers.BoundedTrackerStore(settings.database).check()


def test_a_database_in_an_impossible_place_is_named() -> None:
    with pytest.raises(DatabaseUnavailable, match="te gebruiken"):
        make_room("sqlite:////dev/null/map/x.db")
