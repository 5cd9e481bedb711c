"""The page in a real browser when something is wrong, starts over, or is narrow or dark."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from playwright.async_api import Page, Route, expect

from tests.web.browser import QUESTION, ask, clean, give_up, needs_browser, type_and_send
from tests.web.server import Server

pytestmark = needs_browser


async def test_an_error_keeps_what_was_typed(page: Page, server: Server) -> None:
    async def cut(route: Route) -> None:
        await route.abort()

    await page.clock.install()
    await page.goto(server.url)
    await page.route("**/api/chat", cut)
    await type_and_send(page, QUESTION)
    await give_up(page)
    await expect(page.get_by_role("alert")).to_contain_text("geen verbinding")
    await expect(page.get_by_label("Je vraag")).to_have_value(QUESTION)
    await page.unroute("**/api/chat")
    await page.get_by_role("button", name="Probeer opnieuw").click()
    await expect(page.locator(".assistant")).to_have_count(1)
    await expect(page.locator(".user")).to_have_count(1)
    await expect(page.get_by_role("alert")).to_be_hidden()


async def test_too_long_is_said_kindly_and_kept(page: Page, server: Server) -> None:
    await page.goto(server.url)
    await page.get_by_label("Je vraag").fill("a" * 1003)
    await expect(page.locator("#count")).to_have_text("3 tekens te veel")
    await page.keyboard.press("Enter")
    await expect(page.get_by_role("alert")).to_contain_text("1.000 tekens")
    await expect(page.get_by_label("Je vraag")).to_have_value("a" * 1003)


async def test_what_is_said_is_never_html(page: Page, server: Server) -> None:
    typed = "<img src=x onerror=alert(1)><b>hoi</b>"
    await page.goto(server.url)
    await ask(page, typed)
    await expect(page.locator(".user")).to_contain_text(typed)
    await expect(page.locator("#log img, #log b")).to_have_count(0)
    assert clean(page)


async def test_beginning_anew(page: Page, server: Server) -> None:
    await page.goto(server.url)
    await ask(page)
    await page.get_by_role("button", name="Ja", exact=True).click()
    await expect(page.get_by_role("button", name="Ja", pressed=True)).to_be_visible()
    await page.get_by_label("Je vraag").fill("een begin")
    await page.get_by_role("button", name="Begin opnieuw").first.click()
    await page.get_by_role("button", name="Wis en begin opnieuw").click()
    await expect(page.locator("#log > *")).to_have_count(0)
    assert await page.evaluate("sessionStorage.length") == 0
    await page.reload()
    await expect(page.locator("#waiting")).to_be_empty()
    await expect(page.locator("#log > *")).to_have_count(0)
    assert clean(page)


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [320, 1280])
async def test_nothing_falls_off_the_page(page: Page, server: Server, width: int, scheme: str) -> None:
    await page.set_viewport_size({"width": width, "height": 720})
    await page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
    await page.goto(server.url)
    await ask(page)
    await ask(page, "mag ik de ouders vertellen dat ik ga melden")
    assert await page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    if folder := os.environ.get("SCREENSHOTS"):
        await page.screenshot(path=Path(folder) / f"{scheme}-{width}.png")
        await page.screenshot(path=Path(folder) / f"{scheme}-{width}-full.png", full_page=True)
    assert clean(page)
