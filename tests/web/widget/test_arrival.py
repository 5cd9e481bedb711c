"""From a page of the quick reference into the conversation, and back to the page."""

from __future__ import annotations

import pytest
from playwright.async_api import Page, expect

from tests.web.browser import ask, clean, needs_browser
from tests.web.server import Server

pytestmark = needs_browser
PAGE = "naslag/artikel/waakvlamcontact"


async def test_an_answer_is_asked_for_once(page: Page, server: Server) -> None:
    await page.goto(server.url + PAGE)
    await page.get_by_role("link", name="Naar het gesprek").click()
    answer = page.locator("[data-article=waakvlamcontact]")
    await expect(answer).to_have_count(1)
    await expect(page.locator(".user .text")).to_have_text(
        "Wat is waakvlamcontact en wanneer spreek je dat af?"
    )
    assert page.url == server.url
    await page.reload()
    await expect(answer).to_have_count(1)
    assert clean(page)


async def test_an_answer_that_is_there_is_gone_to(page: Page, server: Server) -> None:
    await page.goto(server.url)
    await ask(page, "wat is waakvlamcontact")
    await ask(page, "Wat is een veiligheidsplan?")
    answer = page.locator("[data-article=waakvlamcontact]")
    await answer.get_by_role("link", name="Naslagpagina").click()
    await expect(page).to_have_url(server.url + PAGE)
    await page.get_by_role("link", name="Naar het gesprek").click()
    await expect(answer).to_be_focused()
    await expect(answer).to_be_in_viewport()
    await expect(page.locator(".assistant")).to_have_count(2)
    assert clean(page)


async def test_a_flow_begins(page: Page, server: Server) -> None:
    await page.goto(f"{server.url}naslag/stappenplan/rakevragen")
    await page.get_by_role("link", name="Begin in het gesprek").click()
    await expect(page.locator(".step")).to_have_count(1)
    assert clean(page)


async def test_what_is_not_there_changes_nothing(page: Page, server: Server) -> None:
    for link in ("#artikel-nee", "#stappenplan-nee", '#artikel-"]', "#anders"):
        await page.goto("about:blank")
        await page.goto(f"{server.url}{link}")
        await expect(page.locator(".start button").first).to_be_visible()
        await page.wait_for_load_state("networkidle")
        await expect(page.locator("#log > *")).to_have_count(0)
    assert clean(page)


async def test_there_is_nothing_to_wipe_before_something_was_said(page: Page, server: Server) -> None:
    await page.goto(server.url)
    await expect(page.locator(".start button").first).to_be_visible()
    await expect(page.locator(".acts button:visible")).to_have_count(0)
    await ask(page)
    await expect(page.locator(".acts button:visible")).to_have_count(3)


async def test_what_was_collected_goes_along_and_comes_back(page: Page, server: Server) -> None:
    await page.goto(f"{server.url}{PAGE}")
    await page.get_by_role("link", name="Zet op mijn lijst").click()
    await page.get_by_role("link", name="Naar het gesprek").click()
    await page.get_by_role("link", name="Naslagpagina").click()
    await expect(page.get_by_role("link", name="Mijn lijst: 1")).to_be_visible()
    await page.get_by_role("link", name="Gesprek", exact=True).click()
    await page.get_by_role("link", name="Naslag", exact=True).click()
    await expect(page.get_by_role("link", name="Mijn lijst: 1")).to_be_visible()


BROKEN = {"error": {"code": "geen_opslag", "message": "Ik kan nu niet bij mijn gegevens."}}


@pytest.mark.parametrize("failing", ["**/api/conversation", "**/api/start?keuze=*"])
async def test_a_link_waits_until_there_is_a_conversation(page: Page, server: Server, failing: str) -> None:
    link = f"{server.url}#artikel-waakvlamcontact"
    await page.route(failing, lambda route: route.fulfill(status=503, json=BROKEN))
    await page.goto(link)
    await expect(page.get_by_role("alert")).to_contain_text("niet bij mijn gegevens")
    await expect(page.locator("#log > *")).to_have_count(0)
    assert page.url == link
    await page.unroute(failing)
    await page.get_by_role("button", name="Probeer opnieuw").click()
    await expect(page.locator("[data-article=waakvlamcontact]")).to_have_count(1)
    assert page.url == server.url


async def test_what_was_answered_before_is_not_asked_anew_after_a_failure(page: Page, server: Server) -> None:
    await page.goto(server.url)
    await ask(page, "wat is waakvlamcontact")
    await page.route("**/api/conversation", lambda route: route.fulfill(status=503, json=BROKEN))
    await page.goto(f"{server.url}naslag")
    await page.goto(f"{server.url}#artikel-waakvlamcontact")
    await page.get_by_role("button", name="Probeer opnieuw").click()
    await expect(page.get_by_role("alert")).to_contain_text("niet bij mijn gegevens")
    await page.unroute("**/api/conversation")
    await page.get_by_role("button", name="Probeer opnieuw").click()
    await expect(page.locator("[data-article=waakvlamcontact]")).to_be_focused()
    await expect(page.locator(".assistant")).to_have_count(1)
