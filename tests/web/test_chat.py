"""The endpoint with the real engine: ask, choose, come back, begin anew."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from aiohttp.test_utils import TestClient, TestServer

from bot.engine import Engine
from bot.settings import Settings
from bot.web.app import create_app

QUESTION = "Wat is een veiligheidsplan?"


async def say(client: TestClient, text: str, **more: str) -> dict[str, Any]:
    """The reply to one message."""
    response = await client.post("/api/chat", json={"text": text, **more})
    assert response.status == 200, await response.text()
    return dict(await response.json())


async def messages(client: TestClient) -> list[dict[str, Any]]:
    """The conversation as a page would restore it."""
    response = await client.get("/api/conversation")
    return list((await response.json())["messages"])


async def test_an_answer_comes_with_source_and_review_date(client: TestClient) -> None:
    reply = await say(client, QUESTION)
    assert (reply["type"], reply["articles"]) == ("answer", ["veiligheidsplan"])
    assert reply["sources"][0]["title"]
    assert reply["reviewed"]


async def test_a_button_leads_to_its_article(client: TestClient) -> None:
    offered = (await say(client, QUESTION))["next_questions"][1]
    reply = await say(client, offered["title"], choice=offered["article"])
    assert reply["articles"] == [offered["article"]]


async def test_a_number_stands_for_what_this_browser_was_offered(client: TestClient) -> None:
    offered = (await say(client, QUESTION))["next_questions"]
    assert (await say(client, "2"))["articles"] == [offered[1]["article"]]


async def test_conversation_is_read_back_as_it_was_shown(client: TestClient) -> None:
    greeting = await say(client, "hallo")
    answer = await say(client, QUESTION)
    assert await messages(client) == [
        {"role": "user", "text": "hallo"},
        {"role": "assistant", "reply": greeting},
        {"role": "user", "text": QUESTION},
        {"role": "assistant", "reply": answer},
    ]


async def test_a_long_conversation_is_read_back_whole(client: TestClient) -> None:
    for _ in range(12):  # past the checkpoint of the tracker store
        await say(client, QUESTION)
    assert len(await messages(client)) == 24


async def test_another_browser_sees_nothing_of_it(client: TestClient, web_engine: Engine) -> None:
    await say(client, QUESTION)
    client.session.cookie_jar.clear()
    assert await messages(client) == []


async def test_beginning_anew_erases_the_conversation(client: TestClient, web_engine: Engine) -> None:
    await say(client, QUESTION)
    before = {cookie.key: cookie.value for cookie in client.session.cookie_jar}
    assert (await client.post("/api/conversation/new", json={})).status == 200
    assert await messages(client) == []
    client.session.cookie_jar.clear()
    client.session.cookie_jar.update_cookies(before, client.make_url("/"))
    assert await messages(client) == []  # also for who kept the old cookie


async def test_an_application_without_engine_loads_one(
    web_settings: Settings, model: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    # An editor may have saved an article since; this test is not about training.
    monkeypatch.setattr("bot.web.app.ensure_model", lambda _: model)
    async with TestClient(TestServer(create_app(web_settings))) as client:
        assert (await client.get("/healthz")).status == 200
        assert (await client.get("/readyz")).status == 503
        assert (await say(client, QUESTION))["type"] == "answer"  # waits for the engine
        assert (await client.get("/readyz")).status == 200
