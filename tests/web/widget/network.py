"""A network that stutters on purpose."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal

from playwright.async_api import Page, Route

# Before the server has it, after the server has it, answered late, as it should.
Fate = Literal["lost", "unanswered", "late", "fine"]


async def stutter(page: Page, fates: Iterable[Fate]) -> None:
    """What happens to the next messages; from then on the network is fine."""
    left = iter(fates)

    async def meet(route: Route) -> None:
        fate = next(left, "fine")
        if fate == "lost":
            return await route.abort()
        if fate == "fine":
            return await route.continue_()
        response = await route.fetch()
        if fate == "unanswered":
            return await route.abort()
        await page.wait_for_timeout(300)
        return await route.fulfill(response=response)

    await page.route("**/api/chat", meet)


async def hold(page: Page) -> list[Route]:
    """The next message stays under way until the test lets it go on; those after it do not."""
    held: list[Route] = []

    async def meet(route: Route) -> None:
        if held:
            await route.continue_()
        else:
            held.append(route)

    await page.route("**/api/chat", meet)
    return held


async def refuse(page: Page, status: int, code: str, message: str, **headers: str) -> None:
    """Let the server say no to every message."""
    error = {"error": {"code": code, "message": message}}

    async def answer(route: Route) -> None:
        await route.fulfill(status=status, json=error, headers=headers)

    await page.route("**/api/chat", answer)
