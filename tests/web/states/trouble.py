"""The states in which something is wrong, each with the sentence that the server has for it."""

from __future__ import annotations

from playwright.async_api import Page, Route, expect

from bot.sentences import sentence
from tests.web.browser import QUESTION, give_up, type_and_send
from tests.web.states.hosts import floating
from tests.web.states.said import opened
from tests.web.states.state import Reach, State
from tests.web.widget.network import refuse, stutter

ALERT = "alert"
WAIT = {"Retry-After": "20"}  # seconds


async def offline(page: Page, url: str) -> None:
    """Without internet, and nothing asked."""
    await opened(page, url)
    await page.context.set_offline(True)
    await expect(page.locator("#waiting")).to_contain_text("Je hebt geen internet")


async def reconnecting(page: Page, url: str) -> None:
    """It tries again by itself."""
    await opened(page, url)
    await stutter(page, ["lost"] * 9)
    await type_and_send(page, QUESTION)
    await expect(page.locator("#waiting")).to_contain_text("Geen verbinding")


async def unreachable(page: Page, url: str) -> None:
    """It has tried for half a minute; the text is back."""
    await page.clock.install()
    await opened(page, url)
    await stutter(page, ["lost"] * 9)
    await type_and_send(page, QUESTION)
    await give_up(page)
    await expect(page.get_by_label("Je vraag")).to_have_value(QUESTION)


async def slow(page: Page, url: str) -> None:
    """It takes longer than it should."""
    await page.clock.install()
    await opened(page, url)
    held: list[Route] = []
    await page.route("**/api/chat", lambda route: held.append(route))
    await type_and_send(page, QUESTION)
    await expect(page.locator("#waiting")).to_contain_text("Ik zoek")
    await page.clock.fast_forward(6_000)
    await expect(page.locator("#waiting")).to_contain_text("langer dan anders")


async def too_long(page: Page, url: str) -> None:
    """Three characters too many."""
    await opened(page, url)
    await type_and_send(page, "woord " * 167 + "!")
    await expect(page.locator("#count")).to_have_text("3 tekens te veel")
    await expect(page.get_by_role(ALERT)).to_be_visible()


async def starting(page: Page, url: str) -> None:
    """The server is loading; it tries again by itself."""
    await opened(page, url)
    await refuse(page, 503, "start_nog", sentence("web_start_nog"))
    await type_and_send(page, QUESTION)
    await expect(page.locator("#waiting")).to_contain_text("start nog op")


def refused(status: int, code: str, told: str, **headers: str) -> Reach:
    """The server says no, and why."""

    async def reach(page: Page, url: str) -> None:
        await opened(page, url)
        await refuse(page, status, code, told, **headers)
        await type_and_send(page, QUESTION)
        await expect(page.get_by_role(ALERT)).to_contain_text(told[:20])

    return reach


async def login(page: Page, url: str) -> None:
    """On a page of somebody else: logging in takes a tab of its own."""
    await floating(page, url)
    error = {"code": "niet_bekend_oidc", "message": sentence("web_niet_bekend_oidc"), "login": "/auth/login"}
    await page.route("**/api/chat", lambda route: route.fulfill(status=401, json={"error": error}))
    await type_and_send(page, QUESTION)
    await expect(page.get_by_role("link", name="Aanmelden")).to_be_visible()


TROUBLE = (
    State("offline", offline),
    State("reconnecting", reconnecting, refused=True),
    State("unreachable", unreachable, main=True, refused=True),
    State("slow", slow),
    State("broken", refused(500, "mislukt", sentence("web_mislukt")), refused=True),
    State("no-storage", refused(503, "geen_opslag", sentence("web_geen_opslag")), refused=True),
    State("too-long", too_long),
    State("too-fast", refused(429, "te_snel", sentence("web_te_snel", seconden="20"), **WAIT), refused=True),
    State("starting", starting, refused=True),
    State("login", login, refused=True),
)
