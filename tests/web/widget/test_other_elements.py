"""More than one widget on a page, as when one page makes way for the next without a reload."""

from __future__ import annotations

from playwright.async_api import Page, expect

from tests.web.browser import ask, clean, needs_browser
from tests.web.server import Server
from tests.web.widget.guest import INLINE, visit

pytestmark = needs_browser

ALIVE = "[...document.querySelectorAll('nazorg-wijzer')].map(each => each.shadowRoot !== null)"
ADD = "document.body.append(Object.assign(document.createElement('nazorg-wijzer'), { id: 'nieuw' }))"


async def test_the_second_takes_over_from_the_first(page: Page, server: Server) -> None:
    await visit(page, server.url, INLINE + INLINE)
    await ask(page)
    assert await page.evaluate(ALIVE) == [True, False]
    await page.locator("nazorg-wijzer").first.evaluate("each => each.remove()")
    await expect(page.locator(".assistant")).to_have_count(1)
    await ask(page, "mag ik de ouders vertellen dat ik ga melden")
    await expect(page.locator(".user")).to_have_count(2)
    assert clean(page)


async def test_one_that_came_before_the_old_one_went(page: Page, server: Server) -> None:
    await visit(page, server.url, INLINE)
    await ask(page)
    await page.evaluate(ADD)
    await page.locator("nazorg-wijzer").first.evaluate("each => each.remove()")
    await expect(page.get_by_role("button", name="Vraag Nazorgwijzer")).to_be_visible()
    assert clean(page)


async def test_one_that_is_moved_stays_the_one(page: Page, server: Server) -> None:
    await visit(page, server.url, INLINE + INLINE)
    await ask(page)
    await page.evaluate("document.body.append(document.querySelector('nazorg-wijzer'))")
    await page.wait_for_timeout(100)
    assert await page.evaluate(ALIVE) == [False, True]
    await expect(page.locator(".assistant")).to_have_count(1)


async def test_one_that_comes_back_shows_what_was_said_in_the_other(page: Page, server: Server) -> None:
    await visit(page, server.url, INLINE)
    await ask(page)
    await page.evaluate("window.old = document.querySelector('nazorg-wijzer')")
    again = "() => old.replaceWith(Object.assign(document.createElement('nazorg-wijzer'), { id: 'nieuw' }))"
    await page.evaluate(again)
    await page.evaluate("document.querySelector('#nieuw').setAttribute('inline', '')")
    await page.get_by_role("button", name="Vraag Nazorgwijzer").click()
    await expect(page.locator(".assistant")).to_have_count(1)
    await ask(page, "mag ik de ouders vertellen dat ik ga melden")
    await page.evaluate("document.querySelector('#nieuw').replaceWith(old)")
    await expect(page.locator(".user")).to_have_count(2)
    assert clean(page)
