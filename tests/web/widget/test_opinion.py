"""Whether an answer helped: it survives follow-ups and a reload, can be changed, and loses nothing typed."""

from __future__ import annotations

from typing import Any

from playwright.async_api import Locator, Page, Route, expect

from tests.web.browser import ask, clean, needs_browser
from tests.web.server import Server

pytestmark = needs_browser

OTHER = "mag ik de ouders vertellen dat ik ga melden"


def choice(page: Page, name: str, message: int = 0) -> Locator:
    """The button "Ja" or "Nee" of this answer."""
    return page.locator(".assistant").nth(message).get_by_role("button", name=name, exact=True)


async def sent(page: Page) -> list[dict[str, Any]]:
    """What is said about answers from now on."""
    said: list[dict[str, Any]] = []

    async def note(route: Route) -> None:
        said.append(route.request.post_data_json)
        await route.continue_()

    await page.route("**/api/feedback", note)
    return said


async def test_it_is_tied_to_the_article_and_its_version(page: Page, server: Server) -> None:
    await page.goto(server.url)
    said = await sent(page)
    async with page.expect_response("**/api/chat") as answer:
        await ask(page)
    reply = await (await answer.value).json()
    await choice(page, "Ja").click()
    await expect(choice(page, "Ja")).to_have_attribute("aria-pressed", "true")
    assert said == [{"article": reply["articles"][0], "reviewed": reply["reviewed"], "helpful": True}]
    await expect(page.locator(".assistant")).to_contain_text("Dank je")
    await expect(choice(page, "Ja")).to_be_focused()
    assert clean(page)


async def test_it_survives_a_follow_up_a_reload_and_the_same_answer_again(page: Page, server: Server) -> None:
    await page.goto(server.url)
    await ask(page)
    await choice(page, "Ja").click()
    await ask(page, OTHER)
    await ask(page)
    for message in (0, 2):
        await expect(choice(page, "Ja", message)).to_have_attribute("aria-pressed", "true")
    await expect(choice(page, "Ja", 1)).to_have_attribute("aria-pressed", "false")
    await page.reload()
    await expect(page.locator(".assistant")).to_have_count(3)
    await expect(choice(page, "Ja", 2)).to_have_attribute("aria-pressed", "true")
    assert clean(page)


async def test_a_change_of_mind_is_told_as_such(page: Page, server: Server) -> None:
    await page.goto(server.url)
    await ask(page)
    said = await sent(page)
    await choice(page, "Ja").click()
    await expect(choice(page, "Ja")).to_have_attribute("aria-pressed", "true")
    await page.reload()
    await choice(page, "Nee").click()
    await expect(choice(page, "Nee")).to_have_attribute("aria-pressed", "true")
    await expect(choice(page, "Ja")).to_have_attribute("aria-pressed", "false")
    assert len(said) == 2 and set(said[1]) == {"feedback", "helpful"} and said[1]["helpful"] is False


async def test_a_reason_is_asked_and_sent_as_one_line(page: Page, server: Server) -> None:
    await page.goto(server.url)
    await ask(page)
    said = await sent(page)
    await choice(page, "Nee").click()
    form = page.locator(".reason")
    await form.get_by_role("button").click()
    await expect(form).to_contain_text("Kies eerst wat beter kon")
    await form.get_by_label("Er ontbreekt iets").check()
    await form.get_by_label("In je eigen woorden").fill("de termijn")
    await page.keyboard.press("Enter")
    await expect(page.locator(".assistant")).to_contain_text("De redactie leest je uitleg")
    await expect(form).to_have_count(0)
    assert said[1]["reason"] == "Er ontbreekt iets: de termijn"
    await page.reload()
    await expect(choice(page, "Nee")).to_have_attribute("aria-pressed", "true")
    await expect(form).to_have_count(0)


async def test_the_longest_reason_is_one_that_the_server_takes(page: Page, server: Server) -> None:
    await page.goto(server.url)
    await ask(page)
    await choice(page, "Nee").click()
    for label in await page.locator(".reason fieldset label").all():
        await label.click()
    await page.get_by_label("In je eigen woorden").fill("a" * 250)
    await page.get_by_role("button", name="Verstuur uitleg").click()
    await expect(page.locator(".assistant")).to_contain_text("De redactie leest je uitleg")


async def test_when_it_fails_it_says_so_and_keeps_what_was_typed(page: Page, server: Server) -> None:
    broken = [True, False, True, False]  # for each request in turn
    await page.goto(server.url)
    await ask(page)
    await page.route("**/api/feedback", lambda r: r.abort() if broken.pop(0) else r.continue_())
    await choice(page, "Nee").click()
    await expect(page.locator(".assistant")).to_contain_text("Je oordeel is niet verstuurd")
    await expect(choice(page, "Nee")).to_have_attribute("aria-pressed", "false")
    await choice(page, "Nee").click()
    await page.get_by_label("In je eigen woorden").fill("de termijn")
    await page.keyboard.press("Enter")
    await expect(page.locator(".assistant")).to_contain_text("Wat je schreef, staat er nog")
    await expect(page.get_by_label("In je eigen woorden")).to_have_value("de termijn")
    await page.get_by_label("In je eigen woorden").press("Enter")
    await expect(page.locator(".assistant")).to_contain_text("De redactie leest je uitleg")


async def test_a_cry_for_help_in_it_is_answered_in_the_conversation(page: Page, server: Server) -> None:
    await page.goto(server.url)
    await ask(page)
    await choice(page, "Nee").click()
    await page.get_by_label("In je eigen woorden").fill("ik wil niet meer leven")
    await page.keyboard.press("Enter")
    await expect(page.locator(".assistant[data-type=safety]")).to_contain_text("113")
    await expect(page.locator(".assistant[data-type=safety]")).to_be_in_viewport()
    await expect(page.locator(".user")).to_have_count(1)
