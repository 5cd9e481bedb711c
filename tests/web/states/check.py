"""What holds in every state."""

from __future__ import annotations

from playwright.async_api import Page

from tests.web.states.keyboard import out_of_reach
from tests.web.states.looks import amiss
from tests.web.states.state import State

NETWORK = ("Failed to load resource", "net::ERR_")  # the browser's note of a request that did not succeed


async def holds(page: Page, url: str, state: State) -> None:
    """Nothing is in anyone's way, all is in reach of the keyboard, and nothing went to another host."""
    await state.reach(page, url)
    wrong = [*await amiss(page, state), *await out_of_reach(page)]
    complaints: list[str] = page.complaints  # type: ignore[attr-defined]
    expected = NETWORK if state.refused else ()
    wrong += [each for each in complaints if not any(mark in each for mark in expected)]
    assert not wrong, wrong
