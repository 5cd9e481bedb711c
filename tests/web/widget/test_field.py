"""The field: as high as what is in it, and without a keyboard over the answer on a phone."""

from __future__ import annotations

import pytest
from playwright.async_api import Page, expect

from tests.web.browser import QUESTION, needs_browser
from tests.web.server import Server
from tests.web.widget.guest import open_panel, visit

pytestmark = needs_browser

LINES = "een\ntwee\ndrie"
FITS = "each => each.scrollHeight <= each.clientHeight + 1 && each.clientHeight > 80"
TOUCH = """const real = window.matchMedia;
window.matchMedia = asked => asked === "(pointer: fine)" ? { matches: false } : real.call(window, asked);"""


async def fits(page: Page) -> None:
    """All lines of the draft are in sight."""
    field = page.get_by_label("Je vraag")
    await expect(field).to_have_value(LINES)
    handle = await field.element_handle()
    assert handle
    await page.wait_for_function(FITS, arg=handle, timeout=5_000)


async def test_a_draft_of_more_lines_comes_back_whole(page: Page, server: Server) -> None:
    await page.goto(server.url)
    await page.get_by_label("Je vraag").fill(LINES)
    await page.reload()
    await fits(page)


async def test_in_a_panel_that_is_open_too(page: Page, server: Server) -> None:
    await visit(page, server.url)
    await open_panel(page)
    await page.get_by_label("Je vraag").fill(LINES)
    await page.reload()
    await fits(page)


async def test_in_a_narrower_window_it_has_more_lines(page: Page, server: Server) -> None:
    await page.goto(server.url)
    field = page.get_by_label("Je vraag")
    await field.fill("woord " * 20)
    before = await field.evaluate("each => each.clientHeight")
    await page.set_viewport_size({"width": 360, "height": 720})
    handle = await field.element_handle()
    await page.wait_for_function(f"each => each.clientHeight > {before} + 20", arg=handle, timeout=5_000)


@pytest.mark.parametrize("touch", [False, True])
async def test_sent_by_the_button_on_a_phone_the_keyboard_goes(
    page: Page, server: Server, touch: bool
) -> None:
    if touch:
        await page.add_init_script(TOUCH)
    await page.goto(server.url)
    field = page.get_by_label("Je vraag")
    await field.fill(QUESTION)
    await page.locator("#form").evaluate("form => form.requestSubmit(form.querySelector('[type=submit]'))")
    await expect(page.locator(".assistant")).to_have_count(1)
    await (expect(field).not_to_be_focused() if touch else expect(field).to_be_focused())
