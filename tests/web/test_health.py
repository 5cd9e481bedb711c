"""Alive, ready, and quiet about what people type."""

from __future__ import annotations

import dataclasses
import logging
from typing import Any

import pytest
import sqlalchemy as sa
from aiohttp.test_utils import TestClient, TestServer

from bot.engine import Engine, Message
from bot.errors import DatabaseUnavailable, ModelBroken
from bot.replies import Reply
from bot.settings import Settings
from bot.watch import Watch
from bot.web.access import LOG, AccessLog
from bot.web.app import create_app
from bot.web.cookies import Cookies
from bot.web.engine_door import EngineDoor
from bot.web.keys import DOOR
from bot.web.signing import Signer
from tests.web.test_session import NAME, NOBODY, cookie_of, sessions

TYPED = "Fatima van Dongen is bang"


@pytest.fixture
def broken(watch: Watch) -> Engine:
    """See BrokenEngine."""
    engine: Any = BrokenEngine()
    engine.watch = watch
    return engine  # type: ignore[no-any-return]


class BrokenEngine:
    """An engine whose database is gone; its errors quote what was typed, as errors of libraries do."""

    async def purge(self, days: int) -> None:
        """Nothing to delete."""

    async def reply(self, message: Message) -> Reply:
        """Fails."""
        raise DatabaseUnavailable("sqlite:///weg", f"no such table ({message.text})")

    async def shown(self, conversation: str) -> None:
        """Fails in a way nobody thought of."""
        raise ZeroDivisionError(TYPED)

    async def forget(self, conversation: str) -> None:
        """Nothing to forget."""


async def test_ready_and_nothing_kept_of_the_canary(client: TestClient, web_settings: Settings) -> None:
    assert (await client.get("/healthz")).status == 200
    response = await client.get("/readyz")
    assert response.status == 200, await response.text()
    with sa.create_engine(web_settings.database).connect() as connection:
        left = connection.execute(sa.text("select count(*) from events where sender_id like 'canary-%'"))
        assert left.scalar() == 0


async def test_not_ready_says_why(web_settings: Settings, broken: Engine) -> None:
    app = create_app(web_settings, broken)
    async with TestClient(TestServer(app)) as client:
        response = await client.get("/readyz")
        assert (response.status, (await client.get("/healthz")).status) == (503, 200)
        assert "no such table" in (await response.json())["reason"]


async def test_the_reason_is_for_operators(web_settings: Settings, broken: Engine) -> None:
    proxy = {"identity": "proxy", "address": "https://hulp.example", "proxy_addresses": "127.0.0.1"}
    settings = dataclasses.replace(web_settings, operators="Beheer", **proxy)  # type: ignore[arg-type]
    app = create_app(settings, broken)
    async with TestClient(TestServer(app)) as client:
        for headers in ({}, {"Remote-User": "els"}, {"Remote-User": "bram", "Remote-Groups": "Beheer"}):
            response = await client.get("/readyz", headers=headers)
            assert response.status == 503
            assert ("reason" in await response.json()) is ("Remote-Groups" in headers)


async def test_an_engine_that_cannot_load_is_told(web_settings: Settings) -> None:
    def fail() -> Engine:
        raise ModelBroken("model.tar.gz")

    app = create_app(web_settings)
    app[DOOR]._load = fail
    async with TestClient(TestServer(app)) as client:
        response = await client.post("/api/chat", json={"text": "hoi"})
        assert (response.status, (await response.json())["error"]["code"]) == (503, "start_niet")
        assert (await client.get("/readyz")).status == 503
        with pytest.raises(ModelBroken):
            await app[DOOR].loaded()


async def test_errors_and_logs_are_silent_about_what_was_typed(
    web_settings: Settings, broken: Engine, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    LOG.setLevel(logging.INFO)
    app = create_app(web_settings, broken)
    server = TestServer(app)
    await server.start_server(access_log_class=AccessLog, access_log=LOG)
    async with TestClient(server) as client:
        client.session.cookie_jar.update_cookies(_cookie(web_settings), client.make_url("/"))
        broken = await client.post(f"/api/chat?q={TYPED}", json={"text": TYPED})
        unforeseen = await client.get("/api/conversation")
        await client.get(f"/{TYPED}")
        assert [broken.status, unforeseen.status] == [503, 500]
        assert "Fatima" not in await broken.text() + await unforeseen.text()
    # The client of this test logs too; what the server writes is what counts.
    written = [
        entry.getMessage()
        for entry in caplog.records
        if entry.name.startswith(("bot", "nazorg", "aiohttp.s"))
    ]
    assert any("/api/chat 503" in line for line in written)
    assert any("ZeroDivisionError" in line for line in written)
    assert not any("Fatima" in line for line in written)


def _cookie(settings: Settings) -> dict[str, str]:
    cookies = Cookies(Signer(settings.secret.encode()), secure=False)
    return {NAME: cookie_of(sessions().begin(NOBODY), cookies)}


async def test_a_door_that_is_closed_early_lets_go(web_settings: Settings) -> None:
    def slow() -> Engine:
        raise AssertionError("only after the loop has ended")

    door = EngineDoor(slow)
    door.open()
    await door.close()
