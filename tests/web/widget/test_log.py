"""What a screen reader is told: each message once, as one whole, apart from what is going on."""

from __future__ import annotations

import re

from playwright.async_api import Page, expect

from bot.web.app import STATIC, WIDGET
from tests.web.browser import ask, clean, needs_browser, press
from tests.web.server import Server

pytestmark = needs_browser
WATCH = """log => {
    window.changes = [];
    new MutationObserver(all => changes.push(...all.flatMap(each => [
        ...[...each.addedNodes].map(node => `+ ${node.className}`),
        ...[...each.removedNodes].map(node => `- ${node.className}`),
    ]))).observe(log, {childList: true});
}"""


async def test_each_message_is_one_node_at_the_end(page: Page, server: Server) -> None:
    await page.goto(server.url)
    await expect(page.locator(".start button").first).to_be_visible()
    await page.locator("#log").evaluate(WATCH)
    await ask(page)
    await press(page, page.locator(".next button").first)
    assert await page.evaluate("changes") == ["+ message user", "+ message assistant"] * 2
    assert clean(page)


async def test_what_goes_on_is_told_apart_from_what_was_said(page: Page, server: Server) -> None:
    await page.goto(server.url)
    log = page.get_by_role("log", name="Gesprek")
    await expect(log).to_have_count(1)
    await expect(log.locator("#waiting")).to_have_count(0)
    assert await page.locator("#waiting").get_attribute("role") == "status"
    assert await log.get_attribute("aria-live") in (None, "off")  # a log is polite by itself
    assert await page.locator(".root").get_attribute("lang") == "nl"


def test_nothing_moves() -> None:
    for path in (WIDGET, *STATIC.glob("*.css")):
        text = path.read_text(encoding="utf-8")
        assert not re.search(r"transition\s*:|animation\s*:|@keyframes|behavior\s*:\s*.?smooth", text), path
