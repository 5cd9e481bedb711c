"""The widget on pages of an intranet."""

from __future__ import annotations

from playwright.async_api import Page, Route, expect

from tests.web.browser import QUESTION, ask
from tests.web.states.state import State
from tests.web.widget.guest import FLOATING, INLINE, POLICY, html, open_panel, visit

# Allowed by the server of these states. Nothing listens there: the browser is told what the page is.
INTRANET = "http://127.0.0.1:4173"


async def closed(page: Page, url: str) -> None:
    """Only the button in the corner."""
    await visit(page, url)
    await expect(page.get_by_role("button", name="Vraag Nazorgwijzer")).to_be_visible()


async def floating(page: Page, url: str) -> None:
    """Open, with nothing said."""
    await visit(page, url)
    await open_panel(page)
    await expect(page.locator(".start button").first).to_be_visible()


async def floating_answer(page: Page, url: str) -> None:
    """Open, with an answer."""
    await floating(page, url)
    await ask(page)


async def floating_confirming(page: Page, url: str) -> None:
    """Open, with the question about starting over."""
    await floating_answer(page, url)
    await page.get_by_role("button", name="Begin opnieuw").click()
    await expect(page.get_by_role("button", name="Wis en begin opnieuw")).to_be_visible()


async def inline(page: Page, url: str) -> None:
    """In the page itself, with an answer."""
    await visit(page, url, INLINE)
    await ask(page, QUESTION)


async def elsewhere(page: Page, url: str) -> None:
    """On a page of another origin, with an answer."""

    async def answer(route: Route) -> None:
        policy = POLICY.format(also=f" {url.rstrip('/')}")
        headers = {"Content-Security-Policy": policy, "Content-Type": "text/html"}
        await route.fulfill(body=html(FLOATING, f"{url}widget.js"), headers=headers)

    # Chromium takes a page that did not come over the network for one of the internet.
    await page.context.grant_permissions(["local-network-access"], origin=INTRANET)
    await page.route(f"{INTRANET}/**", answer)
    await page.goto(f"{INTRANET}/")
    await open_panel(page)
    await ask(page)


HOSTS = (
    State("floating-closed", closed, main=True),
    State("floating", floating),
    State("floating-answer", floating_answer, main=True),
    State("floating-confirming", floating_confirming),
    State("inline", inline, main=True),
    State("elsewhere", elsewhere),
)
