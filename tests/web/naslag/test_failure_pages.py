"""What somebody sees in a browser when a request fails: a page, with a way on."""

from __future__ import annotations

import pytest
from aiohttp.test_utils import TestClient

from bot.engine import Engine
from bot.sentences import sentence
from tests.web.conftest import Begin
from tests.web.naslag.html import HTML, Parsed, page
from tests.web.test_rate import PROXY


async def test_an_unknown_address_is_a_page(client: TestClient) -> None:
    parsed = await page(client, "/Fatima-van-Dongen", 404)
    assert sentence("web_niet_gevonden") in parsed.words()
    assert {"/", "/naslag"} <= set(parsed.links())
    assert "Fatima" not in parsed.text


async def test_programs_still_get_json(client: TestClient) -> None:
    for address in ("/niets", "/api/niets"):
        response = await client.get(address, headers={} if address == "/niets" else HTML)
        assert (await response.json())["error"]["code"] == "niet_gevonden"


async def test_a_failure_tells_nothing_of_what_was_asked(
    client: TestClient, web_engine: Engine, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def broken(question: str, most: int) -> None:
        raise ValueError(question)

    monkeypatch.setattr(web_engine.resources.knowledge, "find", broken)
    parsed = await page(client, "/naslag/zoeken?q=een+heel+bijzondere+vraag", 500)
    assert sentence("web_mislukt") in parsed.words()
    assert "bijzondere" not in parsed.text + caplog.text


async def test_too_fast_says_when_to_come_back(begin: Begin) -> None:
    client = await begin(per_minute=1, **PROXY)
    for _ in range(11):
        response = await client.get("/niets", headers=HTML | {"X-Forwarded-For": "192.0.2.1"})
    assert (response.status, response.headers["Retry-After"]) == (429, "3")
    assert "3 seconden" in Parsed(await response.text()).words()
