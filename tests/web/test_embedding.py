"""Another site may have the assistant on its pages only when the operator named it."""

from __future__ import annotations

import pytest
from aiohttp.test_utils import TestClient

from bot.web.app import WIDGET
from tests.web.conftest import Begin
from tests.web.test_chat import QUESTION

INTRANET = "https://intranet.example"
EMBED = f"{INTRANET}, http://127.0.0.1:4000"


def asks(origin: str) -> dict[str, str]:
    """What a browser sends along for a page of this site."""
    return {"Origin": origin, "Sec-Fetch-Site": "cross-site"}


async def test_a_named_site_may_ask_and_gets_the_answer(begin: Begin) -> None:
    client = await begin(embed=EMBED)
    for origin in (INTRANET, "http://127.0.0.1:4000"):
        response = await client.post("/api/chat", json={"text": QUESTION}, headers=asks(origin))
        assert response.status == 200
        assert response.headers["Access-Control-Allow-Origin"] == origin
        assert response.headers["Access-Control-Allow-Credentials"] == "true"
        assert response.headers["Vary"] == "Origin"


async def test_a_browser_may_send_json_and_wait_as_long_as_it_is_told(begin: Begin) -> None:
    client = await begin(embed=EMBED, identity="proxy", address="https://hulp.example",
                         proxy_addresses="127.0.0.1")  # fmt: skip
    ahead = {"Access-Control-Request-Method": "POST", "Access-Control-Request-Headers": "content-type"}
    said = await client.options("/api/chat", headers=asks(INTRANET) | ahead)
    assert said.status == 204  # before anyone is known: a browser sends no cookies with it
    assert said.headers["Access-Control-Allow-Headers"] == "Content-Type"
    assert "POST" in said.headers["Access-Control-Allow-Methods"]
    assert said.headers["Access-Control-Expose-Headers"] == "Retry-After"


@pytest.mark.parametrize(
    "origin", ["https://elders.example", "https://intranet.example.elders.example", "null"]
)
async def test_any_other_site_may_not(begin: Begin, origin: str) -> None:
    client = await begin(embed=EMBED)
    refused = await client.post("/api/chat", json={"text": QUESTION}, headers=asks(origin))
    assert refused.status == 403
    ahead = {"Access-Control-Request-Method": "POST"}
    for response in (refused, await client.options("/api/chat", headers=asks(origin) | ahead)):
        assert "Access-Control-Allow-Origin" not in response.headers
        assert response.status in (403, 405)


async def test_without_a_list_nobody_may(client: TestClient) -> None:
    refused = await client.post("/api/chat", json={"text": QUESTION}, headers=asks(INTRANET))
    assert refused.status == 403 and "Access-Control-Allow-Origin" not in refused.headers


async def test_a_named_site_may_not_press_what_only_our_pages_press(begin: Begin) -> None:
    client = await begin(embed=EMBED)
    response = await client.post("/naslag/zoeken", data={"q": "plan"}, headers=asks(INTRANET))
    assert response.status == 403 and "Access-Control-Allow-Origin" not in response.headers


async def test_a_named_site_may_have_the_page_in_a_frame(begin: Begin) -> None:
    client = await begin(embed=EMBED)
    for path, framed in (("/", True), ("/naslag", True), ("/redactie", False), ("/api/about", False)):
        headers = (await client.get(path)).headers
        ancestors = headers["Content-Security-Policy"].partition("frame-ancestors ")[2]
        assert (INTRANET in ancestors) is framed, path
        assert ("X-Frame-Options" in headers) is not framed, path


async def test_the_script_is_for_everyone_and_readable_by_a_named_site(begin: Begin) -> None:
    client = await begin(embed=EMBED)
    response = await client.get("/widget.js", headers=asks(INTRANET))
    assert response.status == 200 and response.content_type == "text/javascript"
    assert response.headers["Access-Control-Allow-Origin"] == INTRANET
    assert await response.read() == WIDGET.read_bytes()
