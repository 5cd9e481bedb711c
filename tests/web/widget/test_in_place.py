"""The widget in the page itself, and what a page can do to it."""

from __future__ import annotations

from playwright.async_api import Page, expect

from tests.web.browser import QUESTION, ask, clean, needs_browser, type_and_send
from tests.web.server import Server
from tests.web.widget.guest import INLINE, open_panel, visit

pytestmark = needs_browser

OTHER = "mag ik de ouders vertellen dat ik ga melden"
STYLE = """rules => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(rules);
    document.adoptedStyleSheets = [sheet];
}"""
TALL = '<div id="boven"></div><nazorg-wijzer inline></nazorg-wijzer><div id="onder"></div>'


async def test_only_its_own_part_scrolls(page: Page, server: Server) -> None:
    await page.set_viewport_size({"width": 800, "height": 500})
    await visit(page, server.url, TALL)
    await page.evaluate("document.querySelectorAll('div').forEach(each => { each.style.height = '900px' })")
    await page.locator("nazorg-wijzer").scroll_into_view_if_needed()
    await page.get_by_label("Je vraag").click()
    before = await page.evaluate("scrollY")
    await ask(page)
    await ask(page, OTHER)
    assert await page.evaluate("scrollY") == before > 0
    await expect(page.locator(".user").last).to_be_in_viewport()
    assert await page.locator(".talk").evaluate("each => each.scrollTop") > 0
    assert clean(page)


async def test_its_height_is_for_the_page_to_say(page: Page, server: Server) -> None:
    await visit(page, server.url, INLINE)
    assert await page.locator(".panel").evaluate("each => each.offsetHeight") == 612  # 85 % of 720
    await page.evaluate("document.body.style.setProperty('--nazorgwijzer-height', '300px')")
    assert await page.locator(".panel").evaluate("each => each.offsetHeight") == 300


async def test_it_does_not_take_the_focus(page: Page, server: Server) -> None:
    await visit(page, server.url, INLINE)
    await expect(page.locator(".start button").first).to_be_visible()
    assert await page.evaluate("document.activeElement === document.body")


async def test_only_the_first_on_a_page_is_live(page: Page, server: Server) -> None:
    await visit(page, server.url, INLINE + INLINE)
    await ask(page)
    await expect(page.get_by_label("Je vraag")).to_have_count(1)
    assert await page.evaluate("document.querySelectorAll('nazorg-wijzer')[1].shadowRoot") is None


async def test_moved_in_the_page_it_goes_on(page: Page, server: Server) -> None:
    await visit(page, server.url, INLINE)
    await ask(page)
    await page.get_by_label("Je vraag").fill("half")
    await page.evaluate("document.body.prepend(document.querySelector('nazorg-wijzer'))")
    await expect(page.locator(".assistant")).to_have_count(1)
    await expect(page.get_by_label("Je vraag")).to_have_value("half")
    await ask(page, OTHER)
    await expect(page.locator(".user")).to_have_count(2)


async def test_taken_away_while_asking_a_new_one_has_the_answer_once(page: Page, server: Server) -> None:
    await visit(page, server.url, INLINE)
    await expect(page.locator(".start button").first).to_be_visible()
    await type_and_send(page, QUESTION)
    again = "each => each.replaceWith(document.createElement('nazorg-wijzer'))"
    await page.locator("nazorg-wijzer").evaluate(again)
    await open_panel(page)
    await expect(page.locator(".assistant")).to_have_count(1)
    await expect(page.locator(".user")).to_have_count(1)
    assert clean(page)


async def test_a_page_with_small_letters_and_loud_rules_does_not_get_in(page: Page, server: Server) -> None:
    await visit(page, server.url, INLINE)
    await page.evaluate(
        STYLE, "html{font-size:62.5%} *{text-transform:uppercase} p{color:red;font-size:40px}"
    )
    look = "each => { const s = getComputedStyle(each); return [s.color, s.textTransform, s.fontSize] }"
    color, transform, size = await page.locator(".about p").first.evaluate(look)
    assert color != "rgb(255, 0, 0)" and transform == "none" and 15 <= float(size.removesuffix("px")) < 18


async def test_the_theme_of_the_page_is_followed(page: Page, server: Server) -> None:
    await visit(page, server.url, INLINE)
    tokens = {
        "--utrecht-document-color": "rgb(1, 2, 3)",
        "--utrecht-document-background-color": "rgb(250, 251, 252)",
        "--utrecht-button-primary-action-background-color": "rgb(10, 20, 30)",
        "--utrecht-link-color": "rgb(40, 50, 60)",
    }
    for name, value in tokens.items():
        await page.evaluate("([n, v]) => document.documentElement.style.setProperty(n, v)", [name, value])
    look = "each => [getComputedStyle(each).color, getComputedStyle(each).backgroundColor]"
    assert await page.locator(".about").evaluate(look) == ["rgb(1, 2, 3)", "rgb(250, 251, 252)"]
    assert (await page.locator(".ask .row button").evaluate(look))[1] == "rgb(10, 20, 30)"
    assert (await page.locator("h2").evaluate(look))[0] == "rgb(40, 50, 60)"


async def test_a_page_that_is_always_light_keeps_it_light(page: Page, server: Server) -> None:
    await page.emulate_media(color_scheme="dark")
    await visit(page, server.url, INLINE)
    ground = "each => getComputedStyle(each).backgroundColor"
    dark = await page.locator(".about").evaluate(ground)
    await page.evaluate(STYLE, "nazorg-wijzer { color-scheme: light }")
    assert dark == "rgb(30, 37, 40)" and await page.locator(".about").evaluate(ground) == "rgb(255, 255, 255)"


LOUD = """html { font-size: 62.5% }
* { font-size: 9px; letter-spacing: 3px; word-spacing: 9px; text-indent: 2em; word-break: break-all;
    font-variant: small-caps; text-shadow: 1px 1px red; user-select: none; cursor: help; hyphens: auto;
    text-transform: uppercase; font-style: italic; font-weight: 900; line-height: 3; text-align: end;
    white-space: pre; direction: rtl; -webkit-text-stroke: 1px red }"""
HABITS = """letterSpacing wordSpacing textIndent wordBreak fontVariant textShadow userSelect cursor hyphens
    textTransform fontStyle fontWeight textAlign whiteSpace direction webkitTextStrokeWidth fontSize
    lineHeight webkitLocale"""
SEEN = "(each, names) => names.split(/\\s+/).map(name => [name, getComputedStyle(each)[name]])"


async def test_the_habits_of_a_page_do_not_get_in(page: Page, server: Server) -> None:
    await visit(page, server.url)
    await open_panel(page)
    text, panel = page.locator(".about p").first, page.locator(".panel")
    size = "each => [each.offsetWidth, each.offsetHeight]"
    quiet, large = await text.evaluate(SEEN, HABITS), await panel.evaluate(size)
    await page.evaluate(STYLE, LOUD)
    assert await text.evaluate(SEEN, HABITS) == quiet
    assert ["webkitLocale", '"nl"'] in quiet
    assert await panel.evaluate(size) == large == [432, 688]  # all that 720 px has room for


async def test_a_page_that_hides_it_hides_all_of_it(page: Page, server: Server) -> None:
    await visit(page, server.url, INLINE)
    await expect(page.locator(".about")).to_be_visible()
    await expect(page.locator(".problem")).to_be_hidden()
    await page.evaluate(STYLE, "nazorg-wijzer { visibility: hidden }")
    await expect(page.locator(".about")).to_be_hidden()
