"""On our own page, in a long conversation: what can be done with it stays in sight."""

from __future__ import annotations

from playwright.async_api import Page, expect

from tests.web.browser import ask, needs_browser
from tests.web.server import Server

pytestmark = needs_browser

PLACE = "each => getComputedStyle(each).position"


async def test_the_acts_stay_in_sight_and_cover_nothing(page: Page, server: Server) -> None:
    await page.set_viewport_size({"width": 360, "height": 720})
    await page.goto(server.url)
    top = page.locator(".top").last
    assert await top.evaluate(PLACE) == "static"  # nothing was said
    await ask(page)
    await ask(page, "mag ik de ouders vertellen dat ik ga melden")
    assert await page.evaluate("scrollY") > 300
    await expect(page.get_by_role("button", name="Begin opnieuw")).to_be_in_viewport(ratio=1)
    await expect(page.get_by_role("button", name="Print gesprek")).to_be_in_viewport(ratio=1)
    bar, message = await top.bounding_box(), await page.locator(".user").last.bounding_box()
    assert bar and message and bar["height"] < 50 and bar["y"] == 0
    assert message["y"] >= bar["height"]
    ground = "each => getComputedStyle(each).backgroundColor"
    assert await top.evaluate(ground) not in ("transparent", "rgba(0, 0, 0, 0)")


async def test_with_a_button_to_log_out_it_is_one_line_too(page: Page, server: Server) -> None:
    await page.route("**/api/me", lambda route: route.fulfill(json={"logout": "auth/logout"}))
    await page.set_viewport_size({"width": 320, "height": 720})
    await page.goto(server.url)
    await ask(page)
    await expect(page.get_by_role("button", name="Log uit")).to_be_in_viewport(ratio=1)
    bar = await page.locator(".top").last.bounding_box()
    assert bar and bar["height"] < 50


async def test_zoomed_in_they_stay_where_they_are(page: Page, server: Server) -> None:
    await page.set_viewport_size({"width": 320, "height": 256})
    await page.goto(server.url)
    await ask(page)
    assert await page.locator(".top").last.evaluate(PLACE) == "static"


async def test_nothing_moves_while_the_page_opens(page: Page, server: Server) -> None:
    await page.add_init_script("""window.moved = [];
        new PerformanceObserver(list => moved.push(...list.getEntries().map(each => each.value)))
            .observe({type: "layout-shift", buffered: true});""")
    await page.set_viewport_size({"width": 1280, "height": 800})
    await page.goto(server.url)
    await expect(page.locator(".start button").first).to_be_visible()
    await page.evaluate("new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))")
    assert await page.evaluate("moved") == []
