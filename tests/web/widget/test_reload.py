"""A reload, or another page of the same site, loses nothing and says nothing twice."""

from __future__ import annotations

import json
import time
from typing import Any

import pytest
from playwright.async_api import Page, Request, expect

from tests.web.browser import QUESTION, ask, clean, needs_browser, type_and_send
from tests.web.server import Server
from tests.web.widget.network import Fate, stutter

pytestmark = needs_browser

OTHER = "mag ik de ouders vertellen dat ik ga melden"
BLOCKED = """Object.defineProperty(window, "sessionStorage", {
    get() { throw new DOMException("nee", "SecurityError"); },
})"""
UNDER_WAY = "nazorgwijzer:onderweg"


@pytest.mark.parametrize("fate", ["lost", "unanswered"])
async def test_a_message_under_way_is_answered_once(page: Page, server: Server, fate: Fate) -> None:
    await page.goto(server.url)
    await ask(page)
    await stutter(page, [fate])
    await type_and_send(page, OTHER)
    await expect(page.locator("#waiting")).to_contain_text("Geen verbinding")
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url.removeprefix(server.url)))
    await page.reload()
    await expect(page.locator(".assistant")).to_have_count(2)
    await expect(page.locator(".user .text")).to_have_text([QUESTION, OTHER])
    assert asked.index("api/chat") < asked.index("api/conversation")
    assert await page.evaluate(f"sessionStorage.getItem('{UNDER_WAY}')") is None
    await page.reload()
    await expect(page.locator(".assistant")).to_have_count(2)


async def test_the_very_first_message_too(page: Page, server: Server) -> None:
    await page.goto(server.url)
    await expect(page.locator(".start button").first).to_be_visible()
    await stutter(page, ["unanswered"])
    await type_and_send(page, QUESTION)
    await expect(page.locator("#waiting")).to_contain_text("Geen verbinding")
    await page.reload()
    await expect(page.locator(".assistant")).to_have_count(1)
    await expect(page.locator(".user")).to_have_count(1)


async def test_one_of_long_ago_goes_back_into_the_field(page: Page, server: Server) -> None:
    await page.goto(server.url)
    await ask(page)
    kept = {"id": "00000000-0000-4000-8000-000000000000", "text": OTHER, "at": (time.time() - 601) * 1000}
    await page.evaluate("([key, value]) => sessionStorage.setItem(key, value)", [UNDER_WAY, json.dumps(kept)])
    sent: list[Request] = []
    page.on("request", lambda request: request.method == "POST" and sent.append(request))
    await page.reload()
    await expect(page.get_by_label("Je vraag")).to_have_value(OTHER)
    await expect(page.locator(".user")).to_have_count(1)
    assert sent == []


async def test_what_is_half_typed_stays(page: Page, server: Server) -> None:
    await page.goto(server.url)
    await page.get_by_label("Je vraag").fill("een begin van\neen vraag")
    await page.reload()
    await expect(page.get_by_label("Je vraag")).to_have_value("een begin van\neen vraag")
    await ask(page, "een vraag")
    await page.reload()
    await expect(page.locator(".assistant")).to_have_count(1)
    await expect(page.get_by_label("Je vraag")).to_have_value("")


async def test_when_the_conversation_cannot_be_found_a_button_tries_again(page: Page, server: Server) -> None:
    await page.clock.install()
    await page.goto(server.url)
    await ask(page)
    error = {"error": {"code": "geen_opslag", "message": "Ik kan nu niet bij mijn gegevens."}}
    await page.route("**/api/conversation", lambda route: route.fulfill(status=503, json=error))
    await page.reload()
    await expect(page.get_by_role("alert")).to_contain_text("niet bij mijn gegevens")
    await page.unroute("**/api/conversation")
    await page.get_by_role("button", name="Probeer opnieuw").click()
    await expect(page.locator(".assistant")).to_have_count(1)
    await expect(page.get_by_role("alert")).to_be_hidden()


async def test_nothing_of_it_is_read_out_again(page: Page, server: Server) -> None:
    await page.goto(server.url)
    await ask(page)
    await page.add_init_script("""window.live = []; const append = Element.prototype.append;
        Element.prototype.append = function (...all) {
            if (this.id === "log" && all.length) window.live.push(this.getAttribute("aria-live"));
            return append.apply(this, all);
        };""")
    await page.reload()
    await expect(page.locator(".assistant")).to_have_count(1)
    assert await page.evaluate("window.live") == ["off", "off"]
    await ask(page, OTHER)
    assert await page.evaluate("window.live.slice(2)") == [None, None]  # one node for each message


async def test_without_storage_everything_else_works(page: Page, server: Server) -> None:
    await page.add_init_script(BLOCKED)
    await page.goto(server.url)
    await ask(page)
    await page.get_by_role("button", name="Ja", exact=True).click()
    await expect(page.get_by_role("button", name="Ja", pressed=True)).to_be_visible()
    await stutter(page, ["unanswered"])
    await ask(page, OTHER)
    await page.reload()
    await expect(page.locator(".user .text")).to_have_text([QUESTION, OTHER])
    assert [each for each in _complaints(page) if "ERR_FAILED" not in each] == []


def _complaints(page: Page) -> list[Any]:
    found: list[Any] = page.complaints  # type: ignore[attr-defined]
    return found


async def test_the_page_is_clean_after_all_of_it(page: Page, server: Server) -> None:
    await page.goto(server.url)
    await ask(page)
    await page.reload()
    await expect(page.locator(".assistant")).to_have_count(1)
    assert clean(page)
