"""The states of the row under an answer."""

from __future__ import annotations

from playwright.async_api import Page, expect

from tests.web.browser import QUESTION
from tests.web.states.said import asked
from tests.web.states.state import State


async def _pressed(page: Page, url: str, name: str) -> None:
    await asked(QUESTION, " .under")(page, url)
    await page.get_by_role("button", name=name, exact=True).click()


async def helped(page: Page, url: str) -> None:
    """It helped."""
    await _pressed(page, url, "Ja")
    await expect(page.locator(".under .told").first).to_have_text("Dank je. Je keuze is bewaard.")


async def reason(page: Page, url: str) -> None:
    """It did not help; asked why, and told that an empty reason is none."""
    await _pressed(page, url, "Nee")
    await page.locator(".reason button").click()
    await expect(page.locator(".reason .told")).to_contain_text("Kies eerst")
    await page.get_by_label("Er ontbreekt iets").check()


async def explained(page: Page, url: str) -> None:
    """Said why."""
    await reason(page, url)
    await page.locator(".reason button").click()
    await expect(page.locator(".under > .told")).to_contain_text("De redactie leest je uitleg")


async def failed(page: Page, url: str) -> None:
    """It could not be sent."""
    await page.route("**/api/feedback", lambda route: route.abort())
    await _pressed(page, url, "Nee")
    await expect(page.locator(".under > .told")).to_contain_text("niet verstuurd")


async def copied(page: Page, url: str) -> None:
    """The answer is on the clipboard."""
    await page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    await _pressed(page, url, "Kopieer")
    await expect(page.locator(".under > .told")).to_have_text("Gekopieerd.")


OPINION = (
    State("helped", helped),
    State("reason", reason, main=True),
    State("explained", explained),
    State("opinion-failed", failed, refused=True),
    State("copied", copied),
)
