"""The way to a person is the organisation's own when it is set."""

from __future__ import annotations

import dataclasses

from bot.engine import Engine, Message
from bot.settings import Settings
from bot.watch import Watch


async def test_the_configured_contact_is_named(settings: Settings, watch: Watch) -> None:
    engine = Engine.load(dataclasses.replace(settings, contact="Bel Anna, toestel 12."), watch)
    reply = await engine.reply(Message("a", "ik wil een mens spreken"))
    await engine.close()
    assert "Bel Anna, toestel 12." in reply.text()


async def test_without_one_the_general_advice_is_given(engine: Engine) -> None:
    assert "0800-2000" in (await engine.reply(Message("a", "ik wil een mens spreken"))).text()
