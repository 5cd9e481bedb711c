"""That the check finds what it is there to find."""

from __future__ import annotations

import pytest
from playwright.async_api import Page

from tests.web.axe import needs_axe
from tests.web.browser import needs_browser
from tests.web.server import Server
from tests.web.states.check import holds
from tests.web.states.state import State

pytestmark = [needs_browser, needs_axe]
BAD = """<!doctype html><html lang="nl"><title>Slecht</title><main><h1>Slecht</h1>
<p style="color: #999">Te licht.</p><a href="/" style="display: block; width: 9px; outline: none">x</a>
<pre style="width: 2000px">Te breed.</pre><button onkeydown="return false">Blijft</button>
<button>Verder</button><img alt="" src="http://127.0.0.2:9/elders.png"></main></html>"""
FOUND = ("color-contrast", "too small", "scrolls sideways", "shows no focus", "out of reach", "elders.png")


async def test_it_finds_everything_that_is_bad(page: Page, server: Server) -> None:
    async def reach(page: Page, url: str) -> None:
        await page.route("**/slecht", lambda route: route.fulfill(body=BAD, content_type="text/html"))
        await page.goto(f"{url}slecht")

    with pytest.raises(AssertionError) as told:
        await holds(page, server.url, State("bad", reach))
    assert [each for each in FOUND if each not in str(told.value)] == []
