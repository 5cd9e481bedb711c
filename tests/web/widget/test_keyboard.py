"""Everything by keyboard, and what was used is no stop for it any more."""

from __future__ import annotations

from playwright.async_api import Page, expect

from tests.web.browser import clean, needs_browser
from tests.web.server import Server
from tests.web.widget.guest import visit

pytestmark = needs_browser

NAMED = """() => {
    const active = document.querySelector("nazorg-wijzer").shadowRoot.activeElement;
    return (active?.labels?.[0]?.firstChild ?? active)?.textContent ?? "";
}"""


async def walk_to(page: Page, text: str, key: str = "Tab") -> list[str]:
    """Press until something with this text has the focus; the texts on the way."""
    passed: list[str] = []
    for _ in range(40):
        await page.keyboard.press(key)
        passed.append(await page.evaluate(NAMED))
        if text in passed[-1]:
            return passed
    raise AssertionError(f"{text} is out of reach: {passed}")


async def test_from_the_button_to_an_opinion_and_back(page: Page, server: Server) -> None:
    await visit(page, server.url)
    await walk_to(page, "Vraag Nazorgwijzer")
    await page.keyboard.press("Enter")
    await page.keyboard.type("Wat is een veiligheidsplan?")
    await page.keyboard.press("Enter")
    await expect(page.locator(".assistant")).to_have_count(1)
    await walk_to(page, "Nee", "Shift+Tab")
    await page.keyboard.press("Space")
    await expect(page.locator(".reason")).to_be_visible()
    await walk_to(page, "Het past niet bij mijn vraag")
    await page.keyboard.press("Space")
    await walk_to(page, "In je eigen woorden")
    await page.keyboard.type("de termijn")
    await page.keyboard.press("Enter")
    await expect(page.locator(".assistant")).to_contain_text("De redactie leest je uitleg")
    first = await page.locator(".next button").first.inner_text()
    await walk_to(page, first)
    await page.keyboard.press("Enter")
    await expect(page.locator(".assistant")).to_have_count(2)
    passed = await walk_to(page, "Begin opnieuw", "Shift+Tab")
    assert first not in passed  # it was used, so it is there to be read only
    await page.keyboard.press("Escape")
    await expect(page.get_by_role("button", name="Vraag Nazorgwijzer")).to_be_focused()
    assert clean(page)


async def test_the_focus_does_not_fall_off_the_page_when_a_form_goes(page: Page, server: Server) -> None:
    await visit(page, server.url, "<nazorg-wijzer inline></nazorg-wijzer>")
    await page.get_by_label("Je vraag").fill("Wat is een veiligheidsplan?")
    await page.keyboard.press("Enter")
    await page.get_by_role("button", name="Nee", exact=True).click()
    await page.get_by_label("Er ontbreekt iets").check()
    await page.get_by_role("button", name="Verstuur uitleg").click()
    await expect(page.locator(".reason")).to_have_count(0)
    await expect(page.get_by_role("button", name="Nee", exact=True)).to_be_focused()
