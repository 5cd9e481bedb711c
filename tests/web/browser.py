"""A real browser for the tests, and what they do with it."""

from __future__ import annotations

import os
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any

import pytest
from playwright.async_api import Locator, Page, Route, expect

CHROMIUM = Path("/usr/bin/chromium")
ARGUMENTS = ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking"]
QUESTION = "Wat is een veiligheidsplan?"

needs_browser = pytest.mark.skipif(
    not CHROMIUM.exists() and os.environ.get("CI") != "true", reason="chromium is not installed"
)


def clean(page: Page) -> bool:
    """Whether the browser had nothing to complain about."""
    complaints = page.complaints  # type: ignore[attr-defined]
    assert complaints == [], complaints
    return True


async def ask(page: Page, question: str = QUESTION) -> None:
    """Type, send, and wait for the answer."""
    answers = page.locator(".assistant")
    before = await answers.count()
    await type_and_send(page, question)
    await expect(answers).to_have_count(before + 1)


async def type_and_send(page: Page, text: str) -> None:
    """Send, whatever comes of it."""
    await page.get_by_label("Je vraag").fill(text)
    await page.keyboard.press("Enter")


async def press(page: Page, button: Locator) -> None:
    """Press a button that says something, and wait for the answer."""
    answers = page.locator(".assistant")
    before = await answers.count()
    await button.click()
    await expect(answers).to_have_count(before + 1)


async def give_up(page: Page) -> None:
    """Let the half minute pass in which it tries again by itself; the page has a clock of ours."""
    await hurry(page, page.get_by_role("alert").is_visible)


async def hurry(page: Page, until: Callable[[], Awaitable[bool]]) -> None:
    """Let the waits between its attempts pass at once, until this holds."""
    for _ in range(400):  # far more than it may take
        if await until():
            return
        if await page.locator("#waiting", has_text="opnieuw").is_visible():
            await page.clock.fast_forward(16_000)
        await page.wait_for_timeout(50)
    raise AssertionError("it is still waiting")


async def shows(page: Page, *messages: dict[str, Any]) -> None:
    """Let the page, when it is opened, find these replies in its conversation."""

    async def answer(route: Route) -> None:
        await route.fulfill(json={"messages": [{"role": "assistant", "reply": each} for each in messages]})

    await page.route("**/api/conversation", answer)
