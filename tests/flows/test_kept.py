"""What of a flow survives a reload and a restart, and what is kept nowhere."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest_asyncio
import sqlalchemy as sa

from bot.engine import Engine
from bot.settings import Settings
from bot.watch import Watch
from tests.flows.talk import at, begin, say, take


@pytest_asyncio.fixture
async def engine(settings: Settings, watch: Watch) -> AsyncIterator[Engine]:
    """An assistant with a database of its own, whose files can be searched."""
    engine = Engine.load(settings, watch)
    yield engine
    await engine.close()


TOLD = ("ik lig er al nachten zwetend wakker van", "het is gisteren gebeurd op de Lindehoeve")


def files(settings: Settings) -> bytes:
    path = Path(sa.engine.make_url(settings.database).database)
    return b"".join(each.read_bytes() for each in path.parent.rglob("*") if each.is_file())


async def test_a_restart_goes_on_at_the_step(engine: Engine, settings: Settings, watch: Watch) -> None:
    await begin(engine, "rakevragen")
    await take(engine, "rakevragen", "poort", "geen")
    await engine.close()
    again = Engine.load(settings, watch)
    assert at(await take(again, "rakevragen", "rol", "signaleren")) == "wie"
    await again.close()


async def test_a_reload_shows_the_step_with_its_buttons(engine: Engine) -> None:
    await begin(engine, "rakevragen")
    there = await take(engine, "rakevragen", "poort", "geen")
    last = (await engine.shown("gesprek"))[-1]["reply"]
    assert there.step and last["step"]["options"][0]["article"] == there.step.options[0].article


async def test_of_support_nothing_that_is_told_is_kept(engine: Engine, settings: Settings) -> None:
    await begin(engine, "collegasteun")
    await take(engine, "collegasteun", "poort", "vastgelopen")
    for text in TOLD:
        await say(engine, text)
    await say(engine, "wat zijn signalen van secundaire traumatisering bij mij?")
    kept = files(settings)
    for word in (
        b"zwetend",
        b"Lindehoeve",
        b"collegasteun/poort/vastgelopen",
        b"paniek, meer drinken",
        b"collegasteun/wanneer",  # the choices of the next step would tell what was answered
        b"signalen van secundaire traumatisering bij mij",
    ):
        assert word not in kept


async def test_nor_is_the_message_that_began_it_or_the_sheet(engine: Engine, settings: Settings) -> None:
    reply = await say(engine, "Help me met een stappenplan, ik ben zelf kapot na gisteren, voor mezelf graag")
    assert reply.flow == "collegasteun"
    while reply.step:
        option = reply.step.options[-1]
        reply = await say(engine, option.title, option.article)
    assert reply.sheet
    kept = files(settings)
    assert b"kapot na gisteren" not in kept and reply.sheet.title.encode() not in kept
    assert b"# Plan" not in kept


async def test_after_it_the_conversation_is_kept_again(engine: Engine, settings: Settings) -> None:
    await begin(engine, "collegasteun")
    await say(engine, "stop")
    await say(engine, "Wat is een veiligheidsplan, weer gewoon gevraagd?")
    assert b"weer gewoon gevraagd" in files(settings)


async def test_a_reload_in_private_shows_the_step_and_a_line_for_the_rest(engine: Engine) -> None:
    await begin(engine, "collegasteun")
    there = await take(engine, "collegasteun", "poort", "geen")
    shown = await engine.shown("gesprek")
    hidden = [each for each in shown if each.get("niet_bewaard")]
    assert len(hidden) == 1 and "niet bewaard" in hidden[0]["reply"]["body"]
    assert there.step and shown[-1]["reply"]["step"]["question"] == there.step.question


async def test_a_restart_in_private_begins_anew_and_says_why(
    engine: Engine, settings: Settings, watch: Watch
) -> None:
    await begin(engine, "collegasteun")
    await take(engine, "collegasteun", "poort", "geen")
    await engine.close()
    again = Engine.load(settings, watch)
    reply = await say(again, "voor mezelf")
    assert at(reply) == "poort" and "niet bewaard" in reply.body
    await again.close()


async def test_erasing_a_conversation_forgets_what_is_in_memory(engine: Engine) -> None:
    await begin(engine, "collegasteun")
    await take(engine, "collegasteun", "poort", "geen")
    await engine.forget("gesprek")
    assert engine.resources.vault.get("gesprek", "collegasteun") is None
