"""Erasing goes before everything else, and nothing of before it comes back."""

from __future__ import annotations

from playwright.async_api import Page, Request, Route, expect

from tests.web.browser import QUESTION, ask, clean, needs_browser, type_and_send
from tests.web.server import Server
from tests.web.widget.network import hold

pytestmark = needs_browser

OTHER = "mag ik de ouders vertellen dat ik ga melden"
NEW = "wat is nazorg"


async def erase(page: Page) -> None:
    """Begin anew, and say so."""
    await page.get_by_role("button", name="Begin opnieuw").click()
    await page.get_by_role("button", name="Wis en begin opnieuw").click()


async def under_way(page: Page) -> list[Route]:
    """After an exchange, a message that is not answered yet."""
    await ask(page)
    held = await hold(page)
    await type_and_send(page, OTHER)
    await expect(page.locator("#waiting")).to_have_text("Ik zoek het antwoord …")
    return held


async def test_what_is_sent_after_it_is_the_first_of_the_new_one(page: Page, server: Server) -> None:
    await page.goto(server.url)
    held = await under_way(page)
    await erase(page)
    await expect(page.locator("#waiting")).to_have_text("Ik begin opnieuw zodra het antwoord er is.")
    await type_and_send(page, NEW)
    await expect(page.locator("#waiting")).to_contain_text("Ik begin eerst opnieuw.")
    await held[0].continue_()
    await expect(page.locator(".user .text")).to_have_text([NEW])
    await expect(page.locator(".assistant")).to_have_count(1)
    await page.reload()
    await expect(page.locator(".assistant")).to_have_count(1)
    await expect(page.locator(".user .text")).to_have_text([NEW])
    assert clean(page)


async def test_what_waited_before_it_goes_with_it(page: Page, server: Server) -> None:
    await page.goto(server.url)
    held = await under_way(page)
    await type_and_send(page, NEW)
    await erase(page)
    await held[0].continue_()
    await expect(page.locator("#log > *")).to_have_count(0)
    await expect(page.locator("#waiting")).to_be_empty()
    await expect(page.get_by_label("Je vraag")).to_have_value("")
    assert await page.evaluate("sessionStorage.length") == 0
    assert clean(page)


async def test_it_does_not_wait_for_a_network_to_come_back(page: Page, server: Server) -> None:
    await page.goto(server.url)
    held = await under_way(page)
    await erase(page)
    await page.route("**/api/chat", lambda route: route.abort())
    await held[0].abort()
    await expect(page.locator("#log > *")).to_have_count(0, timeout=10_000)  # ms; trying takes half a minute
    await expect(page.get_by_role("alert")).to_be_hidden()
    await expect(page.get_by_label("Je vraag")).to_have_value("")
    assert await page.evaluate("sessionStorage.length") == 0


async def test_what_is_typed_after_it_stays_when_it_fails(page: Page, server: Server) -> None:
    await page.goto(server.url)
    held = await under_way(page)
    error = {"error": {"code": "geen_opslag", "message": "Ik kan nu niet bij mijn gegevens."}}
    await page.route("**/api/conversation/new", lambda route: route.fulfill(status=503, json=error))
    await erase(page)
    await type_and_send(page, NEW)
    await held[0].continue_()
    await expect(page.get_by_role("alert")).to_contain_text("niet bij mijn gegevens")
    await expect(page.get_by_label("Je vraag")).to_have_value(NEW)
    await expect(page.locator(".user .text")).to_have_text([QUESTION, OTHER])


async def test_logging_out_waits_its_turn_and_leaves_nothing(page: Page, server: Server) -> None:
    await page.route("**/api/me", lambda route: route.fulfill(json={"logout": "auth/logout"}))
    await page.route("**/auth/logout", lambda route: route.fulfill(json={"next": "/naslag"}))
    await page.goto(server.url)
    held = await under_way(page)
    seen: list[str] = []

    def note(request: Request) -> None:
        seen.append(request.url.removeprefix(server.url))

    page.on("request", note)
    await page.get_by_role("button", name="Log uit").dblclick()
    await expect(page.locator("#waiting")).to_have_text("Ik log je uit zodra het antwoord er is.")
    await type_and_send(page, NEW)
    await expect(page.locator("#waiting")).to_have_text("Ik log je uit zodra het antwoord er is.")
    assert seen == []
    await held[0].abort()
    await page.wait_for_url("**/naslag")
    assert await page.evaluate("sessionStorage.length") == 0
    assert [each for each in seen if "auth" in each or "api" in each] == ["auth/logout"]
