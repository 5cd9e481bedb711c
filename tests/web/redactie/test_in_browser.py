"""The pages in a real browser: read on a phone, in the dark, by ear, and without any script."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
import pytest_asyncio
from aiohttp.test_utils import TestClient
from playwright.async_api import Page

from bot.engine import Engine
from bot.keeping.notes import Feedback, Notes
from bot.keeping.tables import ASKED
from bot.web.redactie import parts
from tests.web.axe import in_the_way, needs_axe
from tests.web.browser import clean, needs_browser
from tests.web.redactie.conftest import PAGES, turn_away
from tests.web.redactie.test_due import later

pytestmark = needs_browser
MANY = 8
LONG = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft zorgverlof"


@pytest_asyncio.fixture
async def full(
    client: TestClient, notes: Notes, web_engine: Engine, monkeypatch: pytest.MonkeyPatch
) -> TestClient:
    """Pages with something in every part, of a small knowledge base, on a day on which reviews are late."""
    articles = web_engine.resources.knowledge.articles()[:MANY]
    monkeypatch.setattr(web_engine.resources.knowledge, "articles", lambda: articles)
    turn_away(notes, *[LONG] * 4, nearby=[each.id for each in articles[:3]])
    turn_away(notes, *["wat kost een VOG"] * 3)
    today = max(each.controleren_voor for each in articles) + timedelta(days=3)
    rows = []
    for number, each in enumerate(articles):
        rows += [{"day": today - timedelta(weeks=week), "article": each.id, "times": number + 99 * week + 1}
                 for week in range(12)]  # fmt: skip
        for helpful in (True, False, False):
            notes.feedback(Feedback(each.id, each.gecontroleerd, helpful, LONG))
    with notes.engine.begin() as connection:
        connection.execute(ASKED.insert(), rows)
    monkeypatch.setattr(parts, "date", later(today))
    return client


async def open_page(page: Page, client: TestClient, path: str, **look: Any) -> None:
    await page.set_viewport_size({"width": look.get("width", 1280), "height": 800})
    await page.emulate_media(color_scheme=look.get("scheme", "light"))
    await page.goto(str(client.make_url(path)))


@needs_axe
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [320, 1280])
async def test_nothing_is_in_anyones_way(full: TestClient, page: Page, width: int, scheme: str) -> None:
    for path in PAGES:
        await open_page(page, full, path, width=width, scheme=scheme)
        for details in await page.locator("main details").all():
            await details.evaluate("each => { each.open = true }")
        assert await in_the_way(page) == [], path
    assert clean(page)


async def test_a_chart_can_be_read_as_a_list(full: TestClient, page: Page) -> None:
    await open_page(page, full, "/redactie/gevraagd")
    figures = [" ".join(each.split()) for each in await page.locator(".columns li").all_text_contents()]
    weeks = [parts.date.today() - timedelta(weeks=week) for week in range(11, -1, -1)]
    counts = [sum(number + 99 * week + 1 for number in range(MANY)) for week in range(11, -1, -1)]
    written = [f"{count:,}".replace(",", ".") for count in counts]
    assert figures == [f"week {day.isocalendar().week} {n}" for day, n in zip(weeks, written, strict=True)]
    assert await page.locator("svg:not([aria-hidden=true])").count() == 0


@pytest.mark.parametrize("width", [320, 1280])
async def test_every_week_has_its_bar_and_number_in_sight(full: TestClient, page: Page, width: int) -> None:
    await open_page(page, full, "/redactie/gevraagd", width=width)
    assert await page.locator(".columns li svg:visible").count() == 12
    boxes = [await each.bounding_box() for each in await page.locator(".columns .amount").all()]
    assert all(box and box["width"] > 5 for box in boxes)
    size = "each => { const box = each.getBoundingClientRect(); return Math.round(box.width * box.height) }"
    parts_of = page.locator(".columns li svg:visible .part")
    areas = [await each.evaluate(size) for each in await parts_of.all()]
    assert areas == sorted(areas, reverse=True) and areas[0] > areas[-1] > 0


async def test_charts_stay_in_forced_colours_and_on_paper(full: TestClient, page: Page) -> None:
    await open_page(page, full, "/redactie/gevraagd")
    fill = "document.querySelector('td .bar .part').computedStyleMap().get('fill').toString()"
    whole = fill.replace(".part", ".whole")
    for media in ({"forced_colors": "active"}, {"media": "print"}):
        await page.emulate_media(**media)  # type: ignore[arg-type]
        assert await page.evaluate(fill) != await page.evaluate(whole)
    assert not await page.locator(".desk").is_visible()


async def test_a_reason_opens_with_the_keyboard(full: TestClient, page: Page) -> None:
    await open_page(page, full, "/redactie/feedback")
    summary = page.locator("summary").first
    await summary.focus()
    await page.keyboard.press("Enter")
    assert await page.locator(".reasons").first.is_visible()
