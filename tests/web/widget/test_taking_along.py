"""To the clipboard, to a file, to paper: from every kind of page, and never more than was asked for."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from playwright.async_api import Page, expect

from tests.web.browser import QUESTION, ask, clean, needs_browser, shows
from tests.web.server import Server
from tests.web.widget.guest import FLOATING, INLINE, open_panel, visit

pytestmark = needs_browser

# In every frame: what it would print is kept at the top.
CATCH = """window.print = () => {
    const shown = [document.body.innerText];
    const widget = document.querySelector("nazorg-wijzer");
    if (widget) shown.push(widget.shadowRoot.querySelector(".root").innerText);
    top.printed = shown.join("\\n").trim();
}"""
SHEET = {"title": "Blad", "text": "# Blad\n\n- Een punt", "html": "<p>Blad</p>", "file": "blad"}
DONE = {"type": "flow", "body": "Klaar.", "sheet": SHEET}


async def test_an_answer_is_copied_with_its_sources(page: Page, server: Server) -> None:
    await page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    await page.goto(server.url)
    await ask(page)
    await page.get_by_role("button", name="Kopieer").click()
    await expect(page.locator(".under .told")).to_have_text("Gekopieerd.")
    copied = await page.evaluate("navigator.clipboard.readText()")
    assert copied.startswith("Een veiligheidsplan is") and "Bronnen:\n- " in copied
    assert re.search(r"Gecontroleerd op \d+ \w+ 20\d\d\.$", copied) and "Verder lezen" not in copied
    assert clean(page)


async def test_the_page_of_an_answer(page: Page, server: Server) -> None:
    await page.goto(server.url)
    await ask(page)
    await page.get_by_role("link", name="Naslagpagina").click()
    await page.wait_for_url("**/naslag/artikel/veiligheidsplan")
    await page.go_back()
    await expect(page.locator(".assistant")).to_have_count(1)
    await visit(page, server.url, INLINE)
    link = page.get_by_role("link", name="Naslagpagina (opent in een nieuw tabblad)")
    await expect(link).to_have_attribute("target", "_blank")


async def test_the_conversation_is_saved_as_text(page: Page, server: Server) -> None:
    await visit(page, server.url)
    await open_panel(page)
    await expect(page.get_by_role("button", name="Bewaar gesprek")).to_be_hidden()  # there is nothing yet
    await ask(page)
    async with page.expect_download() as saved:
        await page.get_by_role("button", name="Bewaar gesprek").click()
    download = await saved.value
    assert re.fullmatch(r"gesprek-nazorgwijzer-20\d\d-\d\d-\d\d\.md", download.suggested_filename)
    text = Path(await download.path()).read_text(encoding="utf-8")
    assert re.match(r"# Gesprek met Nazorgwijzer\n\nBewaard op \d+ \w+ 20\d\d\.\n\n## Jij\n\n", text)
    for part in (QUESTION, "## Nazorgwijzer", "Een veiligheidsplan is", "<https://", "Gecontroleerd op"):
        assert part in text
    assert clean(page)


@pytest.mark.parametrize("widget", [FLOATING, INLINE])
async def test_the_conversation_is_printed_without_the_page_around_it(
    page: Page, server: Server, widget: str
) -> None:
    await page.add_init_script(CATCH)
    await visit(page, server.url, widget)
    if widget == FLOATING:
        await open_panel(page)
    await ask(page)
    await page.emulate_media(media="print")
    await page.locator(".acts button").last.evaluate("each => each.click()")
    await page.wait_for_function("window.printed")
    printed = await page.evaluate("window.printed")
    assert printed.startswith("Jij") and QUESTION in printed and "Gecontroleerd op" in printed
    for other in ("Intranet", "Onder de streep", "Verstuur", "Hielp dit", "computerprogramma"):
        assert other not in printed
    assert clean(page)


async def test_a_sheet_is_printed_alone_from_another_page_too(page: Page, server: Server) -> None:
    await page.add_init_script(CATCH)
    await shows(page, {"type": "answer", "body": "Tekst."}, DONE)
    await visit(page, server.url, INLINE)
    await page.emulate_media(media="print")
    await page.locator(".sheet button").first.evaluate("each => each.click()")
    await page.wait_for_function("window.printed")
    assert re.split(r"\s*\n\s*", await page.evaluate("window.printed")) == ["Blad", "Een punt"]
    assert clean(page)


async def test_on_our_own_page_a_conversation_is_printed_with_its_sheet(page: Page, server: Server) -> None:
    await page.add_init_script(CATCH)
    await shows(page, {"type": "answer", "body": "Tekst."}, DONE)
    await page.goto(server.url)
    await page.emulate_media(media="print")
    await page.locator(".acts button", has_text="Print gesprek").evaluate("each => each.click()")
    printed = await page.evaluate("window.printed")
    for part in ("Tekst.", "Klaar.", "Een punt"):
        assert part in printed
    assert "computerprogramma" not in printed and "Verstuur" not in printed


KEPT = "Mag [naam] mee naar het gesprek?"


async def test_what_was_taken_out_of_a_message_is_not_taken_along(page: Page, server: Server) -> None:
    reply = {"type": "smalltalk", "body": "Tekst.", "redacted": "Een naam is weg.", "said": KEPT}
    await page.route("**/api/chat", lambda route: route.fulfill(json=reply))
    await page.goto(server.url)
    await ask(page, "Mag Sanne mee naar het gesprek?")
    await expect(page.locator(".user .text")).to_have_text(KEPT)
    async with page.expect_download() as saved:
        await page.get_by_role("button", name="Bewaar gesprek").click()
    text = Path(await (await saved.value).path()).read_text(encoding="utf-8")
    assert KEPT in text and "Sanne" not in text


@pytest.mark.parametrize("erased", [False, True])
async def test_nothing_stays_behind_of_what_was_printed(page: Page, server: Server, erased: bool) -> None:
    await page.add_init_script(CATCH)
    await visit(page, server.url, INLINE)
    await ask(page)
    await page.get_by_role("button", name="Print gesprek").click()
    await page.wait_for_function("window.printed")
    copy = page.locator("nazorg-wijzer iframe")
    await expect(copy).to_have_count(1)
    if erased:
        await page.get_by_role("button", name="Begin opnieuw").click()
        await page.get_by_role("button", name="Wis en begin opnieuw").click()
    else:
        await copy.evaluate("each => each.contentWindow.dispatchEvent(new Event('afterprint'))")
    await expect(copy).to_have_count(0)
