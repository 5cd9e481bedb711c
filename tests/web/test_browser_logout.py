"""Logging out on a page that the server writes, and the next person in the same tab."""

from __future__ import annotations

from typing import Any

from playwright.async_api import Page, expect

from tests.web.browser import ask, needs_browser
from tests.web.logins import Provider, ours

pytestmark = needs_browser
OTHER = "Wat is waakvlamcontact?"


async def test_the_next_person_finds_nothing(page: Page, begin: Any, provider: Provider) -> None:
    provider.now_is("bram")  # no other test asks as him: a conversation is found back by its person
    client = await begin(**ours(provider), port=provider.callback.port)
    home = str(client.make_url("/"))
    await page.goto(home)
    await page.wait_for_url(home)
    await ask(page, OTHER)
    await page.get_by_label("Je vraag").fill("half getypt")
    await page.get_by_role("link", name="Naslag", exact=True).click()
    await page.get_by_role("button", name="Afmelden").click()
    await page.wait_for_url(lambda url: not url.startswith(home))
    provider.now_is("roos")
    for _ in range(3):  # back over the page of the naslag to that of the conversation, with a login between
        await page.go_back()
        await page.wait_for_load_state("networkidle")
    await page.goto(home)
    await page.wait_for_url(home)
    await expect(page.get_by_role("button", name="Log uit")).to_be_visible()
    await expect(page.locator("#waiting")).to_be_empty()
    await expect(page.locator("#log")).not_to_contain_text(OTHER)
    await expect(page.get_by_label("Je vraag")).to_have_value("")
