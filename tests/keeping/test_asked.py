"""How often an article is the answer is counted by day: every answer once, and nothing of who asked."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest
import pytest_asyncio
import sqlalchemy as sa

from bot.database import open_database
from bot.engine import Engine, Message
from bot.keeping.notes import CANARY, Notes
from bot.keeping.reading import Readings
from bot.keeping.retention import NOTES_KEPT_FOR, purge
from bot.keeping.tables import ASKED
from bot.settings import Settings
from bot.watch import Watch
from bot.web.health import reason_not_ready
from tests.flows.talk import begin, say, take
from tests.keeping.databases import KINDS, opened
from tests.keeping.test_notes import UNKNOWN

ANSWERED = "Wat is een veiligheidsplan?"
PLAN = "veiligheidsplan"


@pytest.fixture(scope="module")
def loaded(model: Path, watch: Watch, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Engine]:
    """One assistant for these tests."""
    database = tmp_path_factory.mktemp("asked") / "asked.db"
    engine = Engine.load(replace(Settings(), database=f"sqlite:///{database}"), watch)
    yield engine
    asyncio.run(engine.close())


@pytest_asyncio.fixture
async def engine(loaded: Engine, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[Engine]:
    """With no note and no conversation yet."""
    monkeypatch.setattr(loaded.resources, "notes", Notes(open_database(f"sqlite:///{tmp_path / 'notes.db'}")))
    yield loaded
    for name in ("gesprek", "ander-gesprek"):
        await loaded.forget(name)


def asked(engine: Engine) -> dict[str, int]:
    return Readings(engine.resources.notes.engine).asked_by_article(date.today())


async def test_every_answer_counts_once(engine: Engine) -> None:
    await say(engine, ANSWERED)
    assert asked(engine) == {PLAN: 1}
    await say(engine, ANSWERED, conversation="ander-gesprek")
    assert asked(engine) == {PLAN: 2}


async def test_so_does_one_by_a_button(engine: Engine) -> None:
    reply = await say(engine, ANSWERED)
    button = next(option for option in reply.next_questions if ":" not in option.article)
    await say(engine, button.title, button.article)
    assert asked(engine) == {PLAN: 1, button.article: 1}


async def test_what_is_turned_away_counts_for_no_article(engine: Engine) -> None:
    await say(engine, UNKNOWN)
    assert asked(engine) == {}


async def test_a_flow_that_is_kept_counts_what_is_asked_in_it_and_a_private_one_does_not(
    engine: Engine,
) -> None:
    await begin(engine, "rakevragen", "ander-gesprek")
    before = asked(engine).get(PLAN, 0)
    assert (await say(engine, ANSWERED, conversation="ander-gesprek")).articles == (PLAN,)
    assert asked(engine)[PLAN] == before + 1
    await begin(engine, "collegasteun")
    await take(engine, "collegasteun", "poort", "vastgelopen")
    before_private = asked(engine)
    assert (await say(engine, ANSWERED)).articles == (PLAN,)
    assert asked(engine) == before_private


async def test_the_server_that_asks_itself_counts_nothing(engine: Engine) -> None:
    assert await reason_not_ready(engine) is None
    assert asked(engine) == {}
    await engine.reply(Message(f"{CANARY}1", UNKNOWN))
    assert Readings(engine.resources.notes.engine).turned_away_count() == 0


async def test_a_count_that_cannot_be_kept_stops_no_answer(engine: Engine) -> None:
    with engine.resources.notes.engine.begin() as connection:
        connection.execute(sa.text("drop table asked"))
    assert (await say(engine, ANSWERED)).articles == (PLAN,)


@pytest.mark.parametrize("kind", KINDS)
def test_two_processes_lose_no_count(kind: str, tmp_path: Path) -> None:
    with opened(kind, tmp_path) as engines:
        notes = [Notes(engine) for engine in engines]
        with ThreadPoolExecutor(4) as pool:
            list(pool.map(lambda number: notes[number % 2].asked(PLAN), range(200)))
        assert Readings(engines[0]).asked_by_article(date.today()) == {PLAN: 200}


@pytest.mark.parametrize("kind", KINDS)
def test_counts_of_over_a_year_go(kind: str, tmp_path: Path) -> None:
    oldest = date.today() - timedelta(days=NOTES_KEPT_FOR)
    with opened(kind, tmp_path) as (engine, _):
        Notes(engine)
        with engine.begin() as connection:
            connection.execute(sa.text("create table events (timestamp float)"))
            days = (oldest - timedelta(days=1), oldest)
            connection.execute(ASKED.insert(), [{"day": day, "article": PLAN, "times": 3} for day in days])
        assert purge(engine, days=30).notes == 1
        assert Readings(engine).asked_by_day(date.min) == [(oldest, 3)]
