"""After a login people come where they wanted to be, and never at another site."""

from __future__ import annotations

import pytest
from aiohttp.test_utils import TestClient

from bot.web.next_page import own_page
from tests.web.logins import log_in

PAGE = {"Accept": "text/html"}


async def test_a_page_comes_back_after_the_login(guest: TestClient) -> None:
    sent = await guest.get("/naslag/contact?lijst=r&q=geheim", headers=PAGE, allow_redirects=False)
    assert sent.status == 302
    assert "geheim" not in sent.headers["Location"]
    back = await log_in(guest, sent.headers["Location"])
    assert back.headers["Refresh"] == "0; url=/naslag/contact?lijst=r"


async def test_what_a_script_asks_for_is_refused_and_not_sent_along(guest: TestClient) -> None:
    response = await guest.get("/api/conversation", headers=PAGE, allow_redirects=False)
    assert response.status == 401


@pytest.mark.parametrize(
    "path",
    [
        "//elders.example",
        "https://elders.example/",
        "/\\elders.example",
        "elders",
        "",
        "/a\nb",
        "///elders.example",
    ],
)
def test_another_site_is_never_next(path: str) -> None:
    assert own_page(path) == "/"


async def test_in_a_frame_nobody_is_sent_to_a_login_that_cannot_be_shown_there(guest: TestClient) -> None:
    framed = PAGE | {"Sec-Fetch-Dest": "iframe"}
    chat = await guest.get("/", headers=framed, allow_redirects=False)
    assert chat.status == 200 and "nazorg-wijzer" in await chat.text()
    naslag = await guest.get("/naslag", headers=framed, allow_redirects=False)
    assert naslag.status == 401
    assert 'href="/auth/login" target="_blank"' in await naslag.text()
