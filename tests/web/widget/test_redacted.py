"""What was taken out of a message is no longer on the page, nor in what someone saves of it."""

from __future__ import annotations

from pathlib import Path

from playwright.async_api import Page, expect

from tests.web.browser import ask, clean, needs_browser
from tests.web.server import Server

pytestmark = needs_browser


async def test_names_are_gone_from_the_page_and_from_what_is_saved(page: Page, server: Server) -> None:
    await page.goto(server.url)
    await ask(page, "Wat is een veiligheidsplan voor Kevin Jansen?")
    await ask(page, "en wat is waakvlamcontact voor Sanne de Vries, 06-12345678?")
    for name in ("Kevin", "Jansen", "Sanne", "12345678"):
        await expect(page.locator("#log")).not_to_contain_text(name)
    await expect(page.locator(".user .text").last).to_contain_text("[naam]")
    async with page.expect_download() as saved:
        await page.get_by_role("button", name="Bewaar").first.click()
    text = Path(await (await saved.value).path()).read_text(encoding="utf-8")
    assert "[naam]" in text and "Kevin" not in text and "Sanne" not in text
    assert clean(page)
