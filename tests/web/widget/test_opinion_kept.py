"""What is kept of an opinion, for how long, and that it is kept once."""

from __future__ import annotations

from typing import Any

from playwright.async_api import Page, Route, expect

from bot.sentences import sentence
from tests.web.browser import ask, clean, needs_browser
from tests.web.server import Server
from tests.web.widget.test_opinion import OTHER, choice

pytestmark = needs_browser

ENDED = {"ended": sentence("web_gesprek_voorbij")}
KEPT = "sessionStorage.getItem('nazorgwijzer:oordelen')"
START = "Graag loop ik met u na in welke fase van veiligheid en herstel deze zaak zich bevindt."


async def test_a_double_click_is_one_opinion(page: Page, server: Server) -> None:
    await page.goto(server.url)
    await ask(page)
    said: list[dict[str, Any]] = []

    async def late(route: Route) -> None:
        said.append(route.request.post_data_json)
        await page.wait_for_timeout(200)
        await route.continue_()

    await page.route("**/api/feedback", late)
    await choice(page, "Ja").dblclick()
    await choice(page, "Nee").click()
    await expect(choice(page, "Nee")).to_have_attribute("aria-pressed", "true")
    assert [("article" in each, each["helpful"]) for each in said] == [
        (True, True),
        (False, True),
        (False, False),
    ]
    assert clean(page)


async def test_the_words_of_a_reason_are_not_kept_in_the_tab(page: Page, server: Server) -> None:
    await page.goto(server.url)
    await ask(page)
    await choice(page, "Nee").click()
    await page.get_by_label("In je eigen woorden").fill("de termijn")
    await page.keyboard.press("Enter")
    await expect(page.locator(".assistant")).to_contain_text("De redactie leest je uitleg")
    kept = await page.evaluate(KEPT)
    assert "explained" in kept and "termijn" not in kept


async def add_ended(page: Page, path: str) -> None:
    """Let the server say that the conversation before was over."""

    async def tell(route: Route) -> None:
        response = await route.fetch()
        await route.fulfill(response=response, json=await response.json() | ENDED)

    await page.route(path, tell)


async def test_they_go_with_the_conversation_that_they_are_about(page: Page, server: Server) -> None:
    await page.goto(server.url)
    await ask(page)
    await choice(page, "Ja").click()
    await expect(choice(page, "Ja")).to_have_attribute("aria-pressed", "true")
    await add_ended(page, "**/api/chat")
    await ask(page, OTHER)
    assert await page.evaluate(KEPT) is None
    await expect(choice(page, "Ja")).to_have_attribute("aria-pressed", "false")
    await choice(page, "Ja", 1).click()
    await expect(choice(page, "Ja", 1)).to_have_attribute("aria-pressed", "true")
    await add_ended(page, "**/api/conversation")
    await page.reload()
    await expect(page.locator(".ended")).to_be_visible()
    assert await page.evaluate(KEPT) is None


async def test_an_opinion_of_before_the_erasing_is_not_kept(page: Page, server: Server) -> None:
    await page.goto(server.url)
    await ask(page)
    held: list[Route] = []
    await page.route("**/api/feedback", lambda route: held.append(route))
    async with page.expect_request("**/api/feedback"):
        await choice(page, "Ja").click()
    await page.get_by_role("button", name="Begin opnieuw").click()
    await page.get_by_role("button", name="Wis en begin opnieuw").click()
    await expect(page.locator("#log > *")).to_have_count(0)
    async with page.expect_response("**/api/feedback"):
        await held[0].continue_()
    await page.wait_for_timeout(100)
    assert await page.evaluate("sessionStorage.length") == 0


async def test_an_answer_to_a_cry_for_help_leaves_the_step_as_it_is(page: Page, server: Server) -> None:
    await page.goto(server.url)
    await ask(page)
    await ask(page, START)
    await choice(page, "Nee").click()
    await page.get_by_label("In je eigen woorden").fill("ik wil niet meer leven")
    await page.keyboard.press("Enter")
    await expect(page.locator(".assistant[data-type=safety]")).to_contain_text("113")
    await expect(page.get_by_role("button", name="stoppen")).to_have_count(1)
    await page.get_by_role("button", name="Nee, dat speelt nu niet").click()
    await expect(page.get_by_role("group", name="Stap 2 van")).to_be_visible()
