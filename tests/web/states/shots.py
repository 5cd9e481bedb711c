"""The pictures in the documentation: `make screenshots` takes them of a real server in a real browser."""

from __future__ import annotations

import asyncio
import sys
import tempfile
from pathlib import Path

from playwright.async_api import Browser, async_playwright

from tests.web.browser import ARGUMENTS, CHROMIUM
from tests.web.server import Server
from tests.web.states.desk import fill
from tests.web.states.every import EVERY
from tests.web.states.hosts import INTRANET
from tests.web.states.looks import Look, look
from tests.web.states.state import State

SCREEN, DARK, PHONE = Look("screen", 1100), Look("dark", 1100, scheme="dark"), Look("phone", 360, 720)
PICTURES = {
    "gesprek": ("answer", SCREEN),
    "begin": ("empty", SCREEN),
    "widget": ("floating-answer", SCREEN),
    "telefoon": ("clarify", PHONE),
    "veiligheid": ("safety", SCREEN),
    "stappenplan": ("step-several", SCREEN),
    "blad": ("sheet", SCREEN),
    "donker": ("answer", DARK),
    "naslag": ("naslag", SCREEN),
    "artikel": ("article", SCREEN),
    "lijst": ("list", SCREEN),
    "redactie": ("desk-overview", SCREEN),
}


async def take(browser: Browser, url: str, state: State, this: Look, path: Path) -> None:
    """One picture, of what is in sight."""
    context = await browser.new_context(reduced_motion="reduce")
    page = await context.new_page()
    await look(page, this)
    await state.reach(page, url)
    await page.screenshot(path=path)
    await context.close()


async def take_all(url: str, folder: Path) -> None:
    """All of PICTURES."""
    states = {state.name: state for state in EVERY}
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=CHROMIUM, args=ARGUMENTS)
        for name, (state, this) in PICTURES.items():
            await take(browser, url, states[state], this, folder / f"{name}.png")
        await browser.close()


def main(folder: Path) -> None:
    """Begin with a server that nobody has used."""
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as place:
        fill(Path(place))
        with Server(Path(place), NAZORGWIJZER_EMBED=INTRANET) as server:
            server.wait_until_ready()
            asyncio.run(take_all(server.url, folder))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
