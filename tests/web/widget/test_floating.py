"""The button in the corner and its panel: where the focus goes, and what is out of reach when closed."""

from __future__ import annotations

import pytest
from playwright.async_api import Page, expect

from tests.web.browser import ask, clean, needs_browser
from tests.web.server import Server
from tests.web.widget.guest import open_panel, visit

pytestmark = needs_browser


async def test_opening_moves_the_focus_in_and_escape_gives_it_back(page: Page, server: Server) -> None:
    await visit(page, server.url)
    panel = page.get_by_role("dialog")
    await expect(panel).to_be_hidden()
    await open_panel(page)
    await expect(page.get_by_label("Je vraag")).to_be_focused()
    await page.keyboard.press("Escape")
    await expect(panel).to_be_hidden()
    await expect(page.get_by_role("button", name="Vraag Nazorgwijzer")).to_be_focused()
    await open_panel(page)
    await page.get_by_role("button", name="Sluit").click()
    await expect(page.get_by_role("button", name="Vraag Nazorgwijzer")).to_be_focused()
    assert clean(page)


async def test_escape_closes_first_the_question_about_starting_over(page: Page, server: Server) -> None:
    await visit(page, server.url)
    await open_panel(page)
    await ask(page)
    await page.get_by_role("button", name="Begin opnieuw").click()
    await expect(page.get_by_role("button", name="Wis en begin opnieuw")).to_be_visible()
    await page.keyboard.press("Escape")
    await expect(page.get_by_role("button", name="Wis en begin opnieuw")).to_be_hidden()
    await expect(page.get_by_role("dialog", name="Nazorgwijzer")).to_be_visible()
    await expect(page.locator(".assistant")).to_have_count(1)


async def test_closed_it_is_out_of_reach_and_asks_nothing(page: Page, server: Server) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    await visit(page, server.url)
    assert await page.locator(".panel").evaluate("each => [each.inert, each.hidden]") == [True, True]
    stops = []
    for _ in range(4):
        await page.keyboard.press("Tab")
        stops.append(await page.evaluate("document.activeElement.localName"))
    assert stops[:2] == ["a", "nazorg-wijzer"]  # the link of the page, the button, and out of the page
    assert not [each for each in asked if "/api/" in each]
    assert clean(page)


async def test_the_next_page_opens_it_again_and_leaves_the_focus_alone(page: Page, server: Server) -> None:
    await visit(page, server.url)
    await open_panel(page)
    await ask(page)
    await page.get_by_label("Je vraag").fill("een begin van een vraag")
    await visit(page, server.url, path="volgende")
    await expect(page.get_by_role("dialog", name="Nazorgwijzer")).to_be_visible()
    await expect(page.locator(".assistant")).to_have_count(1)
    await expect(page.get_by_label("Je vraag")).to_have_value("een begin van een vraag")
    assert await page.evaluate("document.activeElement === document.body")
    await page.get_by_role("button", name="Sluit").click()
    await page.reload()
    await expect(page.get_by_role("button", name="Vraag Nazorgwijzer")).to_be_visible()
    await expect(page.get_by_role("dialog")).to_be_hidden()
    assert clean(page)


async def test_on_a_phone_it_takes_nearly_all_of_the_screen(page: Page, server: Server) -> None:
    await page.set_viewport_size({"width": 320, "height": 640})
    await visit(page, server.url)
    await open_panel(page)
    await ask(page)
    box = await page.locator(".panel").bounding_box()
    assert box and box["width"] == 320 and 620 <= box["height"] <= 640
    assert await page.locator(".talk").evaluate("each => each.scrollWidth <= each.clientWidth")
    await expect(page.get_by_role("button", name="Verstuur")).to_be_in_viewport(ratio=1)


async def test_zoomed_in_four_times_all_of_it_scrolls(page: Page, server: Server) -> None:
    await page.set_viewport_size({"width": 320, "height": 200})
    await visit(page, server.url)
    await open_panel(page)
    await ask(page)
    await expect(page.locator(".user")).to_be_in_viewport()
    await page.get_by_label("Je vraag").scroll_into_view_if_needed()
    await expect(page.get_by_label("Je vraag")).to_be_in_viewport(ratio=1)


@pytest.mark.parametrize("touch", [False, True])
async def test_a_keyboard_on_the_screen_stays_away(page: Page, server: Server, touch: bool) -> None:
    if touch:
        await page.add_init_script("window.matchMedia = () => ({ matches: false })")
    await visit(page, server.url)
    await open_panel(page)
    field = expect(page.get_by_label("Je vraag"))
    await (field.not_to_be_focused() if touch else field.to_be_focused())
    inside = "document.querySelector('nazorg-wijzer').shadowRoot.activeElement.closest('.panel') !== null"
    assert await page.evaluate(inside)
