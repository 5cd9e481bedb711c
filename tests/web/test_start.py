"""What an empty conversation offers: buttons that work, though nothing was said before."""

from __future__ import annotations

from pathlib import Path

import yaml
from aiohttp.test_utils import TestClient

from bot.flow.buttons import START
from tests.web.test_chat import QUESTION, say


async def options(client: TestClient, chosen: str = "") -> list[dict[str, str]]:
    response = await client.get("/api/start", params={"keuze": chosen})
    assert response.status == 200
    return list((await response.json())["options"])


async def test_it_offers_questions_and_every_flow(client: TestClient) -> None:
    named = [each["article"] for each in await options(client)]
    first = yaml.safe_load(Path("knowledge/begin.yml").read_text(encoding="utf-8"))["artikelen"]
    flows = sorted(f"{START}{path.stem}" for path in Path("knowledge/flows").glob("*.yml"))
    assert named == [*first, *flows]


async def test_a_flow_says_what_it_is_for(client: TestClient) -> None:
    for option in await options(client):
        assert bool(option.get("about")) == option["article"].startswith(START), option


async def test_a_link_finds_what_it_begins_with(client: TestClient) -> None:
    found = await options(client, "waakvlamcontact")
    assert found == [
        {"title": "Wat is waakvlamcontact en wanneer spreek je dat af?", "article": "waakvlamcontact"}
    ]
    assert [each["article"] for each in await options(client, f"{START}rakevragen")] == [f"{START}rakevragen"]
    for nothing in ("nee", f"{START}nee", "flow:kies/reflectie/poort/rustig", "flow:doe/verder", "toch"):
        assert await options(client, nothing) == []


async def test_each_can_be_pressed_at_once(client: TestClient) -> None:
    for option in await options(client):
        await client.post("/api/conversation/new", json={})
        reply = await say(client, option["title"], choice=option["article"])
        if option["article"].startswith(START):
            assert reply["step"]["flow"] == option["article"].removeprefix(START)
        else:
            assert (reply["type"], reply["articles"]) == ("answer", [option["article"]])


async def test_a_page_of_the_quick_reference_can_be_asked_for_at_any_time(client: TestClient) -> None:
    await say(client, QUESTION)
    reply = await say(client, "Wat is waakvlamcontact?", choice="waakvlamcontact")
    assert reply["articles"] == ["waakvlamcontact"]


async def test_what_belongs_to_a_step_still_has_to_be_offered(client: TestClient) -> None:
    for made_up in ("flow:kies/reflectie/poort/rustig", "flow:doe/verder"):
        await client.post("/api/conversation/new", json={})
        reply = await say(client, "Ja", choice=made_up)
        assert reply["step"] is None, made_up
