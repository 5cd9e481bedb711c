"""A guided flow in a real browser: its steps, and the sheet to print, copy and save."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from playwright.async_api import Page, expect

from tests.web.browser import ask, clean, needs_browser, press, shows
from tests.web.server import Server

pytestmark = needs_browser

START = "Graag loop ik met u na in welke fase van veiligheid en herstel deze zaak zich bevindt."
PRIVATE = "Ik wil reflecteren op mijn werk met een gezin"
FOCUSED = "document.activeElement.shadowRoot?.activeElement?.textContent"
SAFE = "Nee, dat speelt nu niet"
# What comes on paper: all that is not hidden, in the page and in the widget.
PRINTS = """window.print = () => {
    dispatchEvent(new Event("beforeprint"));
    const widget = document.querySelector("nazorg-wijzer").shadowRoot.querySelector(".root");
    window.printed = (document.body.innerText + widget.innerText).trim();
    dispatchEvent(new Event("afterprint"));
}"""
REPLY = {"type": "answer", "body": "Antwoord.", "step": None}


async def begun(page: Page, server: Server, message: str = START) -> None:
    await page.goto(server.url)
    await ask(page, message)
    await expect(page.locator(".step")).to_have_count(1)


async def ticks(page: Page, server: Server) -> None:
    """As far as the step where several choices may be taken."""
    await begun(page, server)
    await press(page, page.get_by_role("button", name=SAFE))
    while not await page.get_by_role("checkbox").count():
        await press(page, page.locator(".step button").first)


async def sheet(page: Page, server: Server) -> dict[str, Any]:
    """As far as the sheet, which the server sent as this."""
    await ticks(page, server)
    await page.get_by_role("checkbox").first.check()
    async with page.expect_response("**/api/chat") as sent:
        await press(page, page.locator(".ticked"))
    found: dict[str, Any] = (await (await sent.value).json())["sheet"]
    return found


async def test_a_step_is_answered_with_the_keyboard(page: Page, server: Server) -> None:
    await begun(page, server)
    first = page.locator(".assistant").first
    await expect(first.get_by_role("group", name="Stap 1 van")).to_contain_text("Stap 1 van")
    for _ in range(20):  # from the field back to the choice
        await page.keyboard.press("Shift+Tab")
        if await page.evaluate(FOCUSED) == SAFE:
            break
    await page.keyboard.press("Enter")
    await expect(page.locator(".assistant")).to_have_count(2)
    await expect(page.locator(".user").last).to_contain_text(SAFE)
    await expect(page.get_by_role("group", name="Stap 2 van")).to_be_visible()
    await expect(page.get_by_label("Je vraag")).to_be_focused()
    await expect(first).to_contain_text(SAFE)  # still to be read, no longer to be pressed
    await expect(first.locator("button")).to_have_count(0)
    assert clean(page)


async def test_on_a_phone_a_choice_does_not_open_the_keyboard(page: Page, server: Server) -> None:
    await page.add_init_script("window.matchMedia = () => ({ matches: false })")  # no mouse or trackpad
    await begun(page, server)
    await expect(page.get_by_label("Je vraag")).to_be_focused()  # typed last, so it stays
    await press(page, page.get_by_role("button", name=SAFE))
    await expect(page.get_by_label("Je vraag")).not_to_be_focused()


async def test_ticked_choices_go_as_one_message(page: Page, server: Server) -> None:
    await ticks(page, server)
    await page.locator(".ticked").click()
    await expect(page.locator(".step").last).to_contain_text("Vink eerst")
    boxes = page.get_by_role("checkbox")
    await expect(boxes.first).to_be_focused()
    names = [await boxes.nth(each).get_attribute("value") or "" for each in (0, 2)]
    await page.keyboard.press("Space")
    await boxes.nth(2).check()
    async with page.expect_request("**/api/chat") as sent:
        await press(page, page.locator(".ticked"))
    message = (await sent.value).post_data_json or {}
    assert message["choice"] == f"{names[0]},{names[1].split('/')[-1]}"
    await expect(page.locator(".user").last).to_contain_text("; ")
    await expect(page.locator(".sheet")).to_be_visible()
    await expect(boxes).to_have_count(0)
    assert clean(page)


async def test_steering_is_small_and_works(page: Page, server: Server) -> None:
    await begun(page, server)
    why = page.get_by_role("button", name="waarom deze vraag?")
    choice = page.get_by_role("button", name=SAFE)
    height = "each => each.offsetHeight"
    assert await why.evaluate(height) < 0.8 * await choice.evaluate(height)
    await press(page, why)
    await expect(page.get_by_role("button", name="waarom deze vraag?")).to_have_count(1)  # of this step
    await press(page, choice)
    await press(page, page.get_by_role("button", name="terug"))
    await expect(page.locator(".step").last).to_contain_text("Stap 1 van")
    await press(page, page.get_by_role("button", name="stoppen"))
    await expect(page.locator(".assistant").last.locator(".step")).to_have_count(0)
    assert clean(page)


async def test_numbers_beside_a_step_belong_to_the_step(page: Page, server: Server) -> None:
    options = [{"title": "Een", "article": "een"}]
    step = {"number": 1, "total": 2, "question": "Wat?", "options": options, "controls": [], "several": False}
    await shows(page, REPLY | {"options": options, "step": step})
    await page.goto(server.url)
    number = "each => getComputedStyle(each, '::before').content"
    assert await page.locator(".step button").evaluate(number) == 'counter(choice) ". "'
    assert await page.locator(".assistant > .choices button").evaluate(number) == "none"


@pytest.mark.parametrize("by_key", [False, True])
async def test_only_the_sheet_is_printed(page: Page, server: Server, by_key: bool) -> None:
    await sheet(page, server)
    await page.emulate_media(media="print")
    await page.evaluate(PRINTS)
    if by_key:
        await page.evaluate("print()")
    else:
        await page.locator(".sheet button").first.evaluate("each => each.click()")
    printed = await page.evaluate("window.printed")
    await page.emulate_media(media="screen")
    assert printed == (await page.locator(".paper").inner_text()).strip() != ""
    await expect(page.locator(".user").first).to_be_visible()
    assert clean(page)


async def test_the_sheet_is_copied_as_text(page: Page, server: Server) -> None:
    await page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    sent = await sheet(page, server)
    await page.locator(".sheet").get_by_role("button", name="Kopieer").click()
    await expect(page.locator(".sheet .told")).to_have_text("Gekopieerd.")
    assert await page.evaluate("navigator.clipboard.readText()") == sent["text"]
    assert clean(page)


async def test_without_a_clipboard_it_says_what_to_do(page: Page, server: Server) -> None:
    await page.add_init_script("delete Navigator.prototype.clipboard")  # as a browser does without https
    await sheet(page, server)
    await page.locator(".sheet").get_by_role("button", name="Kopieer").click()
    await expect(page.locator(".sheet .told")).to_contain_text("Selecteer de tekst")
    assert clean(page)


@pytest.mark.parametrize(
    ("button", "ending", "part"), [("Bewaar als tekst", "md", "text"), ("Bewaar als pagina", "html", "html")]
)
async def test_the_sheet_is_saved(page: Page, server: Server, button: str, ending: str, part: str) -> None:
    sent = await sheet(page, server)
    async with page.expect_download() as saved:
        await page.get_by_role("button", name=button).click()
    download = await saved.value
    assert download.suggested_filename == f"{sent['file']}.{ending}"
    assert Path(await download.path()).read_text(encoding="utf-8") == sent[part]
    assert clean(page)


async def test_what_was_not_kept_is_a_quiet_line_after_a_reload(page: Page, server: Server) -> None:
    await page.set_viewport_size({"width": 320, "height": 640})
    await begun(page, server, PRIVATE)
    await page.goto(server.url)
    await expect(page.locator(".gap")).to_have_text("Dit deel van het gesprek is niet bewaard.")
    await expect(page.locator(".user")).to_have_count(0)
    await expect(page.locator(".gap ~ .assistant .step button").first).to_be_in_viewport()  # it goes on
    assert clean(page)
