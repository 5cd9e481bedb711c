"""The conversation in a real browser, against a real server process."""

from __future__ import annotations

import re
from pathlib import Path

from playwright.async_api import Page, expect

from tests.web.browser import ask, clean, needs_browser
from tests.web.server import Server
from tests.web.test_serve import free_port

pytestmark = needs_browser


async def test_an_answer_with_its_source(page: Page, server: Server) -> None:
    await page.goto(server.url)
    await ask(page)
    answer = page.locator(".assistant").last
    await expect(answer).to_contain_text("Een veiligheidsplan is")
    await expect(answer.locator(".sources li").first).not_to_be_empty()
    await expect(answer.locator(".reviewed")).to_contain_text(re.compile(r"Gecontroleerd op \d+ \w+ 20\d\d"))
    await expect(page.get_by_label("Je vraag")).to_be_focused()
    await expect(page.get_by_label("Je vraag")).to_have_value("")
    assert clean(page)


async def test_a_next_question_by_button(page: Page, server: Server) -> None:
    await page.goto(server.url)
    await ask(page)
    button = page.locator(".next button").first
    title = await button.inner_text()
    await button.focus()
    await page.keyboard.press("Enter")
    await expect(page.locator(".assistant")).to_have_count(2)
    await expect(page.locator(".user").last).to_contain_text(title)
    # What was on offer stays to be read, and is no longer a stop for the keyboard.
    await expect(page.locator(".assistant").first).to_contain_text(title)
    await expect(page.locator(".assistant").first.locator(".choices button")).to_have_count(0)
    await expect(page.get_by_label("Je vraag")).to_be_focused()
    assert clean(page)


async def test_a_line_break_does_not_send(page: Page, server: Server) -> None:
    await page.goto(server.url)
    await page.get_by_label("Je vraag").fill("een")
    await page.keyboard.press("Shift+Enter")
    await page.keyboard.type("twee")
    await expect(page.get_by_label("Je vraag")).to_have_value("een\ntwee")
    await expect(page.locator(".user")).to_have_count(0)


async def test_a_reload_keeps_the_conversation(page: Page, server: Server) -> None:
    await page.goto(server.url)
    await ask(page)
    said = await page.locator("#log").inner_text()
    await page.reload()
    await expect(page.locator(".assistant")).to_have_count(1)
    assert await page.locator("#log").inner_text() == said
    assert clean(page)


async def test_a_restart_of_the_server_keeps_it_too(page: Page, model: Path, tmp_path: Path) -> None:
    port = free_port()
    with Server(tmp_path, port) as first:
        first.wait_until_ready()
        await page.goto(first.url)
        await ask(page)
    with Server(tmp_path, port):  # the page waits until it is ready
        await expect(page.locator(".assistant")).to_have_count(1)
        while await _unreachable(page):
            await page.wait_for_timeout(100)
        await expect(page.locator(".assistant")).to_have_count(1, timeout=60_000)
        await ask(page, "2")
    assert clean(page)


async def _unreachable(page: Page) -> bool:
    try:
        await page.reload()
    except Exception:  # nobody listens yet
        return True
    return False
