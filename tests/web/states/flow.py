"""The states of a guided flow."""

from __future__ import annotations

from playwright.async_api import Page, expect

from tests.web.browser import ask, press
from tests.web.states.said import opened
from tests.web.states.state import State

START = "Graag loop ik met u na in welke fase van veiligheid en herstel deze zaak zich bevindt."
PRIVATE = "Ik wil reflecteren op mijn werk met een gezin"


async def begun(page: Page, url: str) -> None:
    """The first step, with one choice to make."""
    await opened(page, url)
    await ask(page, START)
    await expect(page.locator(".step button").first).to_be_visible()


async def under_way(page: Page, url: str) -> None:
    """A step later; the choices of the first can be read."""
    await begun(page, url)
    await press(page, page.get_by_role("button", name="Nee, dat speelt nu niet"))
    await expect(page.get_by_role("group", name="Stap 2 van")).to_be_visible()


async def several(page: Page, url: str) -> None:
    """A step with more choices at once, asked to go on with none."""
    await under_way(page, url)
    while not await page.get_by_role("checkbox").count():
        await press(page, page.locator(".step button").first)
    await page.locator(".ticked").click()
    await expect(page.locator(".step .told")).to_contain_text("Vink eerst")
    await page.get_by_role("checkbox").first.check()


async def sheet(page: Page, url: str) -> None:
    """The sheet at the end."""
    await several(page, url)
    await press(page, page.locator(".ticked"))
    await expect(page.locator(".paper")).to_be_visible()


async def steered(page: Page, url: str) -> None:
    """Why this is asked, with the step under it."""
    await begun(page, url)
    await press(page, page.get_by_role("button", name="waarom deze vraag?"))


async def gap(page: Page, url: str) -> None:
    """A private flow after a reload."""
    await opened(page, url)
    await ask(page, PRIVATE)
    await page.reload()
    await expect(page.locator(".gap ~ .assistant .step button").first).to_be_visible()


FLOW = (
    State("step", begun, main=True),
    State("step-under-way", under_way),
    State("step-several", several, main=True),
    State("step-why", steered),
    State("sheet", sheet, main=True),
    State("gap", gap),
)
