"""What the browser is sent: small, without the doors that CSP closes, and with its words in one place."""

from __future__ import annotations

import gzip
import json
import re
from pathlib import Path

from playwright.async_api import Page, expect

from bot.web.app import WIDGET
from tests.web.browser import clean, needs_browser
from tests.web.server import Server
from tests.web.widget.guest import open_panel, visit

SOURCE = Path(__file__).parents[3] / "widget"
SINKS = re.compile(
    r"innerHTML|outerHTML|insertAdjacentHTML|srcdoc|document\.write|\beval\(|new Function|"
    r"setAttribute\(.style"
)


def test_it_is_small() -> None:
    assert len(gzip.compress(WIDGET.read_bytes())) < 40_000


def test_it_opens_no_door_and_names_no_other_host() -> None:
    built = WIDGET.read_text(encoding="utf-8")
    assert not SINKS.search(built)
    assert not re.search(r"https?://\w", built)


def test_its_words_are_in_one_place() -> None:
    dutch = re.compile(r"[\"'`>][^\"'`\n]*\b(het|een|niet|je|opnieuw|vraag|tekst)\b[^\"'`\n]*[\"'`<]")
    for path in (SOURCE / "src").glob("*.ts"):
        code = [line.split("//")[0].split("/**")[0] for line in path.read_text().splitlines()]
        found = [line for line in code if dutch.search(line)]
        assert bool(found) == (path.name == "teksten.ts"), (path.name, found)


def test_the_lock_holds_no_addresses() -> None:
    lock = json.loads((SOURCE / "package-lock.json").read_text())
    assert not [name for name, each in lock["packages"].items() if "resolved" in each]


@needs_browser
async def test_it_says_at_once_what_the_server_says(page: Page, server: Server) -> None:
    await page.route("**/api/about", lambda route: route.fulfill(json={"says": {}}))
    await visit(page, server.url)
    await open_panel(page)
    says = (await (await page.request.get(f"{server.url}api/about")).json())["says"]
    await page.locator("summary").click()
    for name, sentence in says.items():
        place = page.locator(f"[data-says={name}]")
        await expect(place).to_be_visible()
        assert await place.text_content() == sentence
    first = page.locator(".about p").first
    await expect(first).to_contain_text("Direct gevaar? Bel 112.")
    assert clean(page)
