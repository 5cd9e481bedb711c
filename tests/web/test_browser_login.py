"""Logging in with a real browser: its rules for cookies on the way from site to site are the test."""

from __future__ import annotations

from typing import Any

from playwright.async_api import Page, expect
from yarl import URL

from tests.web.browser import ask, needs_browser
from tests.web.logins import ours, running

pytestmark = needs_browser


async def test_from_a_link_through_the_provider_to_an_answer(page: Page, begin: Any) -> None:
    with running("localhost") as provider:  # to a browser this is another site than 127.0.0.1
        client = await begin(**ours(provider), port=provider.callback.port)
        home = str(client.make_url("/"))
        seen: list[str] = []
        page.on("framenavigated", lambda frame: seen.append(URL(frame.url).path))
        await page.goto(f"{provider.url}/jwks.json")
        await page.evaluate(f"location.href = {home!r}")  # as a link on an intranet does
        await page.wait_for_url(home)
        await ask(page)
        await expect(page.locator(".assistant")).to_contain_text("Een veiligheidsplan is")
        assert seen[-2:] == ["/auth/callback", "/"]
        await page.reload()
        await expect(page.locator(".assistant")).to_have_count(1)
        cookies = {cookie["name"]: cookie for cookie in await page.context.cookies(home)}
        assert cookies["nazorgwijzer-aanmelding"]["httpOnly"]
        assert cookies["nazorgwijzer-aanmelding"]["sameSite"] == "Strict"
        assert "nazorgwijzer-onderweg" not in cookies
