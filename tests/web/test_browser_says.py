"""What the page always says, and how texts become a page: numbers to press, bold, and help first."""

from __future__ import annotations

import re
from typing import Any

from playwright.async_api import Page, expect

from bot.settings import Settings
from knowledge.contacts import read_contacts
from tests.web.browser import ask, clean, needs_browser, shows
from tests.web.server import Server

pytestmark = needs_browser

DANGER = "hij slaat haar nu, ik hoor het door de telefoon"
SAYS = "each => each.textContent.replace(/\\s+/g, ' ').trim()"
CALLS = "all => all.map(each => each.getAttribute('href'))"


async def test_the_page_says_at_once_what_the_server_says(page: Page, server: Server) -> None:
    await page.route("**/api/about", lambda route: route.abort())
    await page.goto(server.url)
    says = (await (await page.request.get(f"{server.url}api/about")).json())["says"]
    assert len(says) == 6
    for name in ("gevaar", "assistent", "privacy"):
        await expect(page.locator(f"[data-says={name}]")).to_be_visible()
    await page.locator("summary").click()
    for name, sentence in says.items():
        place = page.locator(f"[data-says={name}]")
        await expect(place).to_be_visible()
        assert await place.evaluate(SAYS) == sentence


async def test_it_names_the_person_to_turn_to_here(page: Page, begin: Any) -> None:
    client = await begin(contact="Bel Ans van de zorg: 088-0767 000.")
    await page.goto(str(client.make_url("/")))
    place = page.locator("[data-says=mens]")
    await expect(place).to_have_text("Wil je overleggen? Bel Ans van de zorg: 088-0767 000.")
    await expect(place.locator("a")).to_have_attribute("href", "tel:0880767000")
    assert clean(page)


async def test_help_stands_apart_complete_and_first(page: Page, server: Server) -> None:
    await page.goto(server.url)
    await ask(page)
    async with page.expect_response("**/api/chat") as sent:
        await ask(page, DANGER)
    reply = await (await sent.value).json()
    message = page.locator(".assistant[data-type=safety]")
    shown = re.sub(r"\s+", " ", await message.inner_text())
    words = re.sub(r"\s+", " ", re.sub(r"^- |\*\*", "", reply["body"], flags=re.MULTILINE))
    assert shown.removeprefix("Nazorgwijzer ").startswith(words)
    calls = await message.locator("a.phone").evaluate_all(CALLS)
    assert {"tel:112", "tel:08002000"} <= set(calls)
    look = "each => getComputedStyle(each).borderColor + getComputedStyle(each).backgroundColor"
    answer = page.locator(".assistant[data-type=answer]")
    assert await message.evaluate(look) != await answer.evaluate(look)
    await expect(message).to_be_in_viewport()
    assert clean(page)


async def test_notes_come_after_help_and_whom_to_call_before_an_answer(page: Page, server: Server) -> None:
    said = {"body": "Tekst.", "redacted": "Een naam is weg."}
    await shows(
        page, {"type": "safety", **said}, {"type": "answer", **said, "help_line": "Bel 113 of 0800-0113."}
    )
    await page.goto(server.url)
    texts = [(await each.inner_text()).split("\n")[1:] for each in await page.locator(".assistant").all()]
    assert [[line for line in lines if line] for lines in texts] == [
        ["Tekst.", "Een naam is weg."],
        ["Bel 113 of 0800-0113.", "Een naam is weg.", "Tekst."],
    ]
    assert await page.locator(".help a").evaluate_all(CALLS) == ["tel:113", "tel:08000113"]


async def test_every_number_we_give_can_be_pressed(page: Page, server: Server, settings: Settings) -> None:
    contacts = read_contacts(settings.root / "knowledge").values()
    numbers = [number for contact in contacts for number in contact.nummers]
    body = "\n".join(f"- Bel {number} 24 uur per dag ({number}), {number}." for number in numbers)
    await shows(page, {"type": "answer", "body": body})
    await page.goto(server.url)
    calls = await page.locator(".assistant li a").evaluate_all(CALLS)
    assert len(numbers) > 5
    assert calls == [f"tel:{re.sub(r'[^0-9]', '', number)}" for number in numbers for _ in range(3)]


async def test_what_is_no_phone_number_is_no_link(page: Page, server: Server) -> None:
    body = "Kijk op 113.nl. In 2112 waren het er 112,5 of € 113. Zie 0800-20001 en 10-2020."
    await shows(page, {"type": "answer", "body": body})
    await page.goto(server.url)
    await expect(page.locator(".assistant p")).to_have_text(body)
    await expect(page.locator(".assistant a")).to_have_count(0)


async def test_bold_is_bold_and_never_asterisks(page: Page, server: Server) -> None:
    step = {"number": 1, "total": 2, "question": "Kies **nu**?", "options": [], "controls": []}
    sheet = {"title": "Blad", "text": "# Het **blad**\n\n- Een **woord**", "html": "", "file": "blad"}
    body = "**Bel nu 112.** Dan **rustig** verder.\n\n- Een **half\n- <b>geen</b>"
    lines = {"notice": "Let **op**", "help_line": "**Bel** 113", "redacted": "Iets **weg**"}
    await shows(page, {"type": "safety", "body": body, **lines, "step": step, "sheet": sheet})
    await page.goto(server.url)
    message = page.locator(".assistant")
    await expect(message).to_contain_text("Een half")
    assert "*" not in await message.inner_text()
    bold = await message.locator("strong").all_inner_texts()
    assert bold == ["Bel nu 112.", "rustig", "Bel", "weg", "Let op:", "op", "blad", "woord", "nu"]
    await expect(message.locator("strong a").first).to_have_attribute("href", "tel:112")
    await expect(message.locator("li b")).to_have_count(0)
