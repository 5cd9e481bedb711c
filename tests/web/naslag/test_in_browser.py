"""The pages in a real browser: for every eye, on every width, without scripts, and on paper."""

from __future__ import annotations

import re

import pytest
from aiohttp.test_utils import TestClient
from playwright.async_api import Browser, Page, expect

from tests.web.browser import needs_browser
from tests.web.states.pages import LIST, SHEET

pytestmark = needs_browser
PAGES = (
    "",
    "/zoeken",
    "/zoeken?q=hoe+lang+duurt+een+huisverbod",
    "/zoeken?q=welke+verf+is+goed+voor+mijn+fiets",
    "/zoeken?q=hij+slaat+haar+nu",
    "/gebied/gezin",
    f"/artikel/handle-with-care?lijst={LIST}",
    "/contact",
    "/stappenplan/rakevragen",
    "/stappenplan/collegasteun",
    f"/stappenplan/veilig_verder/blad?{SHEET}",
    "/stappenplan/veilig_verder/blad",
    "/reflectie",
    "/lijst",
    f"/lijst?lijst={LIST}~a.nee",
    "/artikel/nee",
)
SHIFTED = """() => new Promise(done => new PerformanceObserver(list => done(list.getEntries().length))
    .observe({type: 'layout-shift', buffered: true}) || setTimeout(() => done(0), 50))"""
TOO_SMALL = """() => [...document.querySelectorAll('button, .button, .links a, .tiles a, .choices label')]
    .filter(each => each.checkVisibility() && each.getBoundingClientRect().height < 44)
    .map(each => each.innerText)"""


def _address(client: TestClient, page: str) -> str:
    return str(client.make_url("/")) + f"naslag{page}"


@pytest.mark.parametrize("width", [320, 1280])
async def test_what_is_pressed_is_large_enough_for_a_thumb(
    client: TestClient, page: Page, width: int
) -> None:
    await page.set_viewport_size({"width": width, "height": 800})
    for name in PAGES:
        await page.goto(_address(client, name))
        assert await page.evaluate(TOO_SMALL) == [], name


async def test_nothing_moves_while_a_page_opens_and_nothing_comes_from_elsewhere(
    client: TestClient, page: Page
) -> None:
    for name in PAGES:
        await page.goto(_address(client, name))
        assert await page.evaluate(SHIFTED) == 0, name
    # A page that says what was wrong with the search, or that nothing is there, says so in its status too.
    said = [each for each in page.complaints if "the server responded with a status of 40" not in each]  # type: ignore[attr-defined]
    assert said == []


async def test_all_of_it_works_without_scripts(client: TestClient, browser: Browser) -> None:
    page = await (await browser.new_context(java_script_enabled=False)).new_page()
    await page.goto(_address(client, ""))
    await page.get_by_label("Zoek in de naslag").fill("wat is waakvlamcontact voor Sanne de Vries")
    await page.keyboard.press("Enter")
    assert "Sanne" not in page.url
    await page.get_by_role("link", name="Wat is waakvlamcontact").click()
    await page.get_by_role("link", name="Zet op mijn lijst").click()
    await page.get_by_role("link", name="Naslag", exact=True).first.click()
    await page.get_by_role("link", name="Hulplijnen").click()
    await page.get_by_role("link", name=re.compile("Zet op mijn lijst.*: Veilig Thuis")).click()
    await page.get_by_role("link", name="Mijn lijst: 2").click()
    headings = page.locator(".list h2")
    await expect(headings).to_have_text(
        ["Wat is waakvlamcontact en wanneer spreek je dat af?", "Veilig Thuis"]
    )
    await page.get_by_role("link", name=re.compile("Omhoog.*: Veilig Thuis")).click()
    await expect(headings.first).to_have_text("Veilig Thuis")
    await expect(page.get_by_role("button", name="Print of bewaar als PDF")).to_be_hidden()
    await expect(page.get_by_text("Ctrl en P")).to_be_visible()


async def test_the_form_of_a_flow_makes_its_sheet(client: TestClient, browser: Browser) -> None:
    page = await (await browser.new_context(java_script_enabled=False)).new_page()
    await page.goto(_address(client, "/stappenplan/rakevragen?lijst=r"))
    await page.get_by_role("button", name="Maak het blad").click()
    await expect(page.get_by_role("alert")).to_contain_text("stap 1")
    await page.get_by_label("Ja, iemand is nu in gevaar").check()
    await page.get_by_role("button", name="Maak het blad").click()
    await expect(page.get_by_role("heading", level=1)).to_contain_text("Gespreksblad")
    await expect(page.get_by_text("Mijn lijst: 1")).to_be_visible()


async def test_the_button_to_print_prints(client: TestClient, page: Page) -> None:
    await page.add_init_script("window.print = () => { document.title = 'geprint'; }")
    await page.goto(_address(client, f"/lijst?lijst={LIST}"))
    await page.get_by_role("button", name="Print of bewaar als PDF").click()
    await expect(page).to_have_title("geprint")


async def test_paper_gets_the_list_and_its_notes_and_nothing_else(client: TestClient, page: Page) -> None:
    await page.goto(_address(client, f"/lijst?lijst={LIST}"))
    await page.emulate_media(media="print", color_scheme="dark")
    seen = await page.locator("body").inner_text()
    for left_out in ("Gesprek", "Zoek", "Mijn lijst: 5", "Omhoog", "Haal van", "Print of bewaar", "Ctrl"):
        assert left_out not in seen
    body, _, foot = seen.partition("Bronnen en controle")
    assert "Bij waakvlamcontact" in body and "0800-2000" in body and "Let op: Oude teksten" in body
    assert "Herstel en nazorg, handreiking voor gemeenten" in foot and "Geprint uit Nazorgwijzer" in foot
    broken = "each => getComputedStyle(each).breakInside"
    assert await page.locator(".list > li").first.evaluate(broken) == "avoid"
    assert await page.locator("body").evaluate("each => getComputedStyle(each).color") == "rgb(0, 0, 0)"


async def test_a_short_list_is_one_page(client: TestClient, page: Page) -> None:
    for things, pages in (("a.waakvlamcontact~c.veilig-thuis~a.handle-with-care", 1), (LIST, 4)):
        await page.goto(_address(client, f"/lijst?lijst={things}"))
        paper = await page.pdf(prefer_css_page_size=True)
        assert len(re.findall(rb"/Type /Page\b", paper)) <= pages
        assert b"/MediaBox [0 0 594.95996 841.91998]" in paper  # A4
