"""On a page of another origin that the operator allows, under the strictest policy, and in a frame."""

from __future__ import annotations

from collections.abc import AsyncIterator
from typing import Any

import pytest_asyncio
from aiohttp import web
from aiohttp.test_utils import TestServer
from playwright.async_api import Page, expect

from tests.web.browser import ask, clean, needs_browser
from tests.web.widget.guest import FLOATING, INLINE, POLICY, html, open_panel

pytestmark = needs_browser


class Intranet:
    """A small site on a port of its own."""

    def __init__(self) -> None:
        self.body = ""
        self.policy = ""

    async def page(self, _: web.Request) -> web.Response:
        headers = {"Content-Security-Policy": self.policy}
        return web.Response(text=self.body, content_type="text/html", headers=headers)


@pytest_asyncio.fixture
async def intranet() -> AsyncIterator[tuple[Intranet, TestServer]]:
    """The site, and where it is."""
    site, app = Intranet(), web.Application()
    app.router.add_get("/", site.page)
    app.router.add_get("/favicon.ico", site.page)
    async with TestServer(app) as server:
        yield site, server


async def shown(page: Page, begin: Any, intranet: tuple[Intranet, TestServer], widget: str) -> None:
    """The widget of our server on a page of that site."""
    site, place = intranet
    origin = str(place.make_url("/").origin())
    client = await begin(embed=origin)
    ours = str(client.make_url("/"))
    site.policy = POLICY.format(also=f" {ours.rstrip('/')}")
    site.body = html(widget.replace("OURS", ours), f"{ours}widget.js")
    await page.goto(f"{origin}/")


async def test_floating_over_a_page_of_another_origin(page: Page, begin: Any, intranet: Any) -> None:
    await shown(page, begin, intranet, FLOATING)
    await open_panel(page)
    await ask(page)
    await page.get_by_role("button", name="Ja", exact=True).click()
    await expect(page.get_by_role("button", name="Ja", pressed=True)).to_be_visible()
    await page.reload()
    await expect(page.locator(".assistant")).to_have_count(1)
    await expect(page.locator(".about")).to_contain_text("computerprogramma")
    assert clean(page)


async def test_in_a_page_of_another_origin(page: Page, begin: Any, intranet: Any) -> None:
    await shown(page, begin, intranet, INLINE)
    await ask(page)
    await page.get_by_role("button", name="Begin opnieuw").click()
    await page.get_by_role("button", name="Wis en begin opnieuw").click()
    await expect(page.locator("#log > *")).to_have_count(0)
    assert clean(page)


async def test_the_whole_page_in_a_frame(page: Page, begin: Any, intranet: Any) -> None:
    await shown(page, begin, intranet, '<iframe src="OURS" title="Nazorgwijzer" width="600"></iframe>')
    frame = page.frame_locator("iframe")
    await frame.get_by_label("Je vraag").fill("Wat is een veiligheidsplan?")
    await frame.get_by_label("Je vraag").press("Enter")
    await expect(frame.locator(".assistant")).to_contain_text("Een veiligheidsplan is")
    assert clean(page)


async def test_a_site_that_is_not_allowed_gets_nothing(page: Page, begin: Any, intranet: Any) -> None:
    site, place = intranet
    ours = str((await begin()).make_url("/"))
    site.policy = POLICY.format(also=f" {ours.rstrip('/')}")
    site.body = html(FLOATING, f"{ours}widget.js")
    await page.goto(str(place.make_url("/")))
    await page.wait_for_load_state("networkidle")
    assert await page.evaluate("customElements.get('nazorg-wijzer') === undefined")
