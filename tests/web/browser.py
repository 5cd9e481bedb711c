"""A real browser for the tests, and what they do with it."""

from __future__ import annotations

import os
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
    assert page.complaints == []  # type: ignore[attr-defined]
    return True


async def ask(page: Page, question: str = QUESTION) -> None:
    """Type, send, and wait for the answer."""
    answers = page.locator(".assistant")
    before = await answers.count()
    await page.get_by_label("Je vraag").fill(question)
    await page.keyboard.press("Enter")
    await expect(answers).to_have_count(before + 1)


async def press(page: Page, button: Locator) -> None:
    """Press a button that says something, and wait for the answer."""
    answers = page.locator(".assistant")
    before = await answers.count()
    await button.click()
    await expect(answers).to_have_count(before + 1)


async def shows(page: Page, *messages: dict[str, Any]) -> None:
    """Let the page, when it is opened, find these replies in its conversation."""

    async def answer(route: Route) -> None:
        await route.fulfill(json={"messages": [{"role": "assistant", "reply": each} for each in messages]})

    await page.route("**/api/conversation", answer)
