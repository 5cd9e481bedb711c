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


# Where text comes into the log: in a part that is not read out, or in the log itself as a message.
INSIDE = """log => {
    window.inside = [];
    const deeper = each => each.addedNodes.length && each.target !== log;
    new MutationObserver(all => inside.push(...all.filter(deeper)
        .map(each => each.target.closest("[aria-live], [role=status]"))
        .map(each => each?.role === "status" ? "status" : each?.ariaLive ?? "log")))
        .observe(log, {childList: true, subtree: true, characterData: true});
}"""


async def test_what_changes_in_an_earlier_message_is_not_read_out(page: Page, server: Server) -> None:
    await page.goto(server.url)
    await ask(page, "trauma")
    await page.locator("#log").evaluate(INSIDE)
    await press(page, page.locator(".assistant .choices button").first)
    retired = await page.evaluate("inside")
    assert set(retired) == {"off"}
    await page.get_by_role("button", name="Nee", exact=True).click()
    await expect(page.locator(".reason")).to_be_visible()
    await page.locator(".reason button").click()
    await expect(page.locator(".reason .told")).to_contain_text("Kies eerst")
    assert set((await page.evaluate("inside"))[len(retired) :]) == {"off", "status"}


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
