"""Whatever the network does, every message is there once, in the order in which it was sent."""

from __future__ import annotations

import pytest
from playwright.async_api import Page, expect

from tests.web.browser import ask, clean, give_up, hurry, needs_browser, type_and_send
from tests.web.server import Server
from tests.web.widget.network import Fate, stutter

pytestmark = needs_browser

QUESTIONS = ("Wat is een veiligheidsplan?", "mag ik de ouders vertellen dat ik ga melden", "wat is nazorg")


async def in_order(page: Page, questions: tuple[str, ...] = QUESTIONS) -> None:
    """Each question once, each followed by one answer."""
    kinds = await page.locator("#log > *").evaluate_all("all => all.map(each => each.classList[1])")
    assert kinds == ["user", "assistant"] * len(questions)
    said = await page.locator(".user .text").all_inner_texts()
    assert tuple(said) == questions


@pytest.mark.parametrize(
    "fates",
    [
        ["lost", "fine"],
        ["unanswered", "fine"],
        ["lost", "unanswered", "unanswered", "fine", "late", "unanswered", "lost", "late"],
        ["fine", "late", "lost", "unanswered", "lost", "unanswered", "lost"],
    ],
)
async def test_one_after_the_other(page: Page, server: Server, fates: list[Fate]) -> None:
    await page.clock.install()
    await page.goto(server.url)
    await expect(page.locator(".start button").first).to_be_visible()
    await stutter(page, fates)
    for number, question in enumerate(QUESTIONS, 1):
        await type_and_send(page, question)
        await hurry(page, page.locator(".assistant").nth(number - 1).is_visible)
    await in_order(page)
    await page.reload()
    await expect(page.locator(".assistant")).to_have_count(3)
    await in_order(page)


async def test_sent_while_another_is_under_way_it_waits_its_turn(page: Page, server: Server) -> None:
    await page.goto(server.url)
    await expect(page.locator(".start button").first).to_be_visible()
    await stutter(page, ["late"])
    for question in QUESTIONS[:2]:
        await type_and_send(page, question)
    await expect(page.locator("#waiting")).to_contain_text("zodra het antwoord op de vorige er is")
    await expect(page.locator(".assistant")).to_have_count(2)
    await in_order(page, QUESTIONS[:2])
    assert clean(page)


async def test_who_types_on_has_not_sent_yet(page: Page, server: Server) -> None:
    await page.goto(server.url)
    await expect(page.locator(".start button").first).to_be_visible()
    await stutter(page, ["late"])
    for question in QUESTIONS[:2]:
        await type_and_send(page, question)
    await page.keyboard.type(" of juist niet")
    await expect(page.locator(".assistant")).to_have_count(1)
    await expect(page.get_by_label("Je vraag")).to_have_value(f"{QUESTIONS[1]} of juist niet")
    await expect(page.locator(".user")).to_have_count(1)


async def test_a_double_click_is_one_choice(page: Page, server: Server) -> None:
    await page.goto(server.url)
    await ask(page)
    await stutter(page, ["late"])
    await page.locator(".next button").first.dblclick()
    await expect(page.locator(".assistant")).to_have_count(2)
    await expect(page.locator("#waiting")).to_be_empty()
    await expect(page.locator(".user")).to_have_count(2)


async def test_back_online_it_tries_at_once(page: Page, server: Server) -> None:
    await page.clock.install()
    await page.goto(server.url)
    await ask(page)
    await page.clock.pause_at(await page.evaluate("Date.now() + 1000"))
    await page.context.set_offline(True)
    await expect(page.locator("#waiting")).to_have_text("Je hebt geen internet. Wat je typt, blijft staan.")
    await type_and_send(page, QUESTIONS[1])
    await expect(page.locator("#waiting")).to_have_text("Geen verbinding. Ik probeer het opnieuw …")
    await page.context.set_offline(False)
    await expect(page.locator(".assistant")).to_have_count(2)
    await expect(page.locator("#waiting")).to_be_empty()


async def test_when_it_gives_up_the_text_is_back_and_a_button_tries_again(page: Page, server: Server) -> None:
    await page.clock.install()
    await page.goto(server.url)
    await ask(page)
    await stutter(page, ["lost"] * 6)
    await type_and_send(page, QUESTIONS[1])
    await page.keyboard.type("en nog iets")
    await give_up(page)
    await expect(page.get_by_label("Je vraag")).to_have_value(f"{QUESTIONS[1]}\nen nog iets")
    await expect(page.locator(".user")).to_have_count(1)
    await page.get_by_role("button", name="Probeer opnieuw").click()
    await expect(page.locator(".assistant")).to_have_count(2)
    await expect(page.get_by_role("alert")).to_be_hidden()
