"""What is too old goes, what one person said goes at request, and neither can be read back."""

from __future__ import annotations

import time
from pathlib import Path

import pytest
import sqlalchemy as sa

from bot.engine import Engine, Message
from bot.keeping.retention import erase, purge
from bot.settings import Settings
from tests.cli.program import run

DAY = 24 * 3600
SAID = "Wat is een veiligheidsplan? Onthoudwoord"


async def say(engine: Engine, conversation: str, text: str = SAID) -> None:
    await engine.reply(Message(conversation, text))


def events(settings: Settings) -> dict[str, int]:
    with sa.create_engine(settings.database).connect() as connection:
        rows = connection.execute(sa.text("select sender_id, count(*) from events group by sender_id"))
        return dict(rows.fetchall())


def age(settings: Settings, conversation: str, days: float) -> None:
    with sa.create_engine(settings.database).begin() as connection:
        moved = sa.text("update events set timestamp = timestamp - :by where sender_id = :who")
        connection.execute(moved, {"by": days * DAY, "who": conversation})


def on_disk(settings: Settings) -> bytes:
    path = Path(sa.engine.make_url(settings.database).database)
    return b"".join(each.read_bytes() for each in path.parent.glob(f"{path.name}*"))


async def test_only_what_is_older_than_the_days_goes(engine: Engine, settings: Settings) -> None:
    await say(engine, "oud")
    await say(engine, "nieuw")
    age(settings, "oud", 31)
    age(settings, "nieuw", 29)
    deleted = purge(engine._store.engine, days=30)
    assert set(events(settings)) == {"nieuw"} and deleted.events > 0


async def test_what_was_deleted_cannot_be_read_from_the_files(engine: Engine, settings: Settings) -> None:
    await say(engine, "oud")
    assert b"Onthoudwoord" in on_disk(settings)
    purge(engine._store.engine, days=0, now=time.time() + 1)
    assert b"Onthoudwoord" not in on_disk(settings)


async def test_a_conversation_goes_on_after_its_start_was_deleted(engine: Engine, settings: Settings) -> None:
    await say(engine, "gesprek")
    age(settings, "gesprek", 31)
    purge(engine._store.engine, days=30)
    reply = await engine.reply(Message("gesprek", "Wat is een veiligheidsplan?"))
    assert reply.articles == ("veiligheidsplan",)


async def test_erase_takes_all_conversations_of_one_person(engine: Engine, settings: Settings) -> None:
    for name in ("web-ab-1700000000000", "web-ab-1800000000000", "web-abc-1800000000000", "web-b-1"):
        await say(engine, name)
    assert erase(engine._store.engine, "web-ab").events > 0
    assert set(events(settings)) == {"web-abc-1800000000000", "web-b-1"}
    assert erase(engine._store.engine, "web-ab").events == 0


async def test_erase_takes_one_conversation_by_its_name(engine: Engine, settings: Settings) -> None:
    await say(engine, "web-ab-1")
    await say(engine, "web-ab-2")
    erase(engine._store.engine, "web-ab-1")
    assert set(events(settings)) == {"web-ab-2"}


@pytest.fixture
def commands(settings: Settings, monkeypatch: pytest.MonkeyPatch) -> None:
    """The commands work in the database of the test."""
    monkeypatch.setenv("NAZORGWIJZER_DATABASE", settings.database)
    monkeypatch.setenv("NAZORGWIJZER_SECRET", "geheim" * 8)


async def test_the_commands_say_what_they_did(engine: Engine, settings: Settings, commands: None) -> None:
    await say(engine, "web-ab-1")
    done = run("purge")
    assert done.status == 0 and done.out.startswith("Gewist: 0 regels"), done.err
    done = run("erase", "--name", "web-ab")
    assert done.status == 0 and "Gewist: " in done.out and "Gewist: 0" not in done.out
    assert events(settings) == {}
    assert run("erase", "--name", "web-ab").status == 1


def test_erase_reads_who_it_is_from_standard_input(commands: None) -> None:
    done = run("erase", "--user", stdin=b"j.jansen@school.example\n")
    assert done.status == 1 and done.out.startswith("Gewist: 0") and "jansen" not in done.out + done.err


@pytest.mark.parametrize("days", ["-1", "tien", "1e3"])
def test_days_that_are_none_are_refused(days: str, commands: None) -> None:
    done = run("purge", f"--days={days}")
    assert done.status == 2 and "Traceback" not in done.err
