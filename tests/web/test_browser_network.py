"""The page in a real browser when the network stutters, a session ends or someone logs in and out."""

from __future__ import annotations

import re
from typing import Any

from playwright.async_api import Page, Request, Route, expect
from yarl import URL

from tests.web.browser import QUESTION, ask, clean, give_up, needs_browser, press, type_and_send
from tests.web.logins import Provider, ours
from tests.web.server import Server

pytestmark = needs_browser

UUID = re.compile(r"[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}")
OTHER = "mag ik de ouders vertellen dat ik ga melden"
LOGIN = "nazorgwijzer-aanmelding"


def ids_sent(page: Page) -> list[str]:
    """The ids of the messages from now on."""
    ids: list[str] = []

    def note(request: Request) -> None:
        if request.url.endswith("/api/chat"):
            ids.append((request.post_data_json or {})["id"])

    page.on("request", note)
    return ids


async def lose_answers(page: Page, count: int) -> None:
    """The server answers, and the connection breaks before the browser has that."""
    left = count

    async def lose(route: Route) -> None:
        nonlocal left
        left -= 1
        if left < 0:
            await route.continue_()
        else:
            await route.fetch()
            await route.abort()

    await page.route("**/api/chat", lose)


async def said(page: Page) -> tuple[int, int]:
    return await page.locator(".user").count(), await page.locator(".assistant").count()


async def test_a_lost_answer_is_fetched_again(page: Page, server: Server) -> None:
    await page.goto(server.url)
    await ask(page)
    ids = ids_sent(page)
    await lose_answers(page, 1)
    await ask(page, OTHER)
    assert len(ids) == 2 and len(set(ids)) == 1
    await expect(page.get_by_role("alert")).to_be_hidden()
    await page.reload()
    await expect(page.locator(".assistant")).to_have_count(2)
    assert await said(page) == (2, 2)  # the server has answered it once


async def test_sent_again_by_hand_it_is_still_one_message(page: Page, server: Server) -> None:
    await page.clock.install()
    await page.goto(server.url)
    await ask(page)
    ids = ids_sent(page)
    await lose_answers(page, 6)
    await type_and_send(page, OTHER)
    await give_up(page)
    assert await said(page) == (1, 1)
    await page.keyboard.press("Enter")
    await expect(page.locator(".assistant")).to_have_count(2)
    assert len(ids) == 7 and len(set(ids)) == 1
    await ask(page, OTHER)  # the same words again, meant as such
    assert ids[-1] != ids[0]
    await page.reload()
    await expect(page.locator(".assistant")).to_have_count(3)
    assert await said(page) == (3, 3)


async def test_a_lost_choice_is_pressed_again(page: Page, server: Server) -> None:
    await page.clock.install()
    await page.goto(server.url)
    await ask(page)
    ids = ids_sent(page)
    await lose_answers(page, 6)
    button = page.locator(".next button").first
    await button.click()
    await give_up(page)
    await press(page, button)
    assert len(set(ids)) == 1
    await page.reload()
    await expect(page.locator(".assistant")).to_have_count(2)


async def test_what_is_not_the_same_has_another_id(page: Page, server: Server) -> None:
    await page.clock.install()
    await page.goto(server.url)
    await ask(page)
    ids = ids_sent(page)
    await lose_answers(page, 12)
    await type_and_send(page, OTHER)
    await give_up(page)
    button = page.locator(".next button").first
    await button.click()
    await expect(page.get_by_role("alert")).to_be_hidden()
    await give_up(page)
    await ask(page, await button.inner_text())  # typed this time
    assert len(ids) == 13 and len(set(ids)) == 3


async def test_an_id_without_https_too(page: Page, server: Server) -> None:
    await page.add_init_script("delete Crypto.prototype.randomUUID")
    await page.goto(server.url)
    ids = ids_sent(page)
    await ask(page)
    await ask(page, OTHER)
    assert all(map(UUID.fullmatch, ids)) and len(set(ids)) == 2
    assert clean(page)


async def test_an_ended_conversation_is_said_above_the_new_one(page: Page, begin: Any) -> None:
    client = await begin(idle_minutes=0)  # each message comes too late for the conversation before it
    await page.goto(str(client.make_url("/")))
    await ask(page)
    await expect(page.locator(".ended")).to_have_count(0)
    await ask(page, OTHER)
    note = page.locator(".ended")
    await expect(note).to_contain_text("Je vorige gesprek is afgesloten")
    await expect(page.locator(".ended + .user")).to_contain_text(OTHER)
    await expect(note).to_be_in_viewport()
    await page.reload()
    await expect(note).to_contain_text("Je vorige gesprek is afgesloten")
    await expect(page.locator(".assistant")).to_have_count(0)
    assert clean(page)


async def logged_in(page: Page, begin: Any, provider: Provider) -> str:
    provider.now_is("hanneke")
    client = await begin(**ours(provider), port=provider.callback.port)
    home = str(client.make_url("/"))
    await page.goto(home)
    await page.wait_for_url(home)
    await expect(page.get_by_role("button", name="Log uit")).to_be_visible()
    return home


async def test_a_login_that_is_over_keeps_what_was_typed(page: Page, begin: Any, provider: Provider) -> None:
    await logged_in(page, begin, provider)
    await page.context.clear_cookies(name=LOGIN)
    field = page.get_by_label("Je vraag")
    await field.fill(QUESTION)
    async with page.expect_event("framenavigated", lambda frame: URL(frame.url).path == "/"):
        await page.keyboard.press("Enter")
    await expect(field).to_have_value(QUESTION)
    await field.press("Enter")
    await expect(page.locator(".assistant")).to_have_count(1)
    assert await said(page) == (1, 1)
    assert await page.evaluate("sessionStorage.length") == 0
    await page.reload()
    await expect(page.locator(".assistant")).to_have_count(1)
    await expect(field).to_have_value("")


async def test_what_was_typed_long_ago_does_not_come_back(page: Page, server: Server) -> None:
    await page.clock.install()
    await page.goto(server.url)
    await page.get_by_label("Je vraag").fill("oud")
    await page.clock.fast_forward("01:00:01")
    await page.reload()
    await expect(page.locator("#waiting")).to_be_empty()
    await expect(page.get_by_label("Je vraag")).to_have_value("")
    assert await page.evaluate("sessionStorage.length") == 0


async def test_logging_out_leaves_nothing_on_the_page(page: Page, begin: Any, provider: Provider) -> None:
    home = await logged_in(page, begin, provider)
    await ask(page)
    left: list[str] = []
    page.on("request", lambda request: left.append(f"{request.method} {URL(request.url).path}"))
    button = page.get_by_role("button", name="Log uit")
    async with page.expect_event("framenavigated"):
        await button.click()
    assert "POST /auth/logout" in left
    assert any(each.startswith("GET /") and "session" in each for each in left)  # also at the provider
    assert LOGIN not in {cookie["name"] for cookie in await page.context.cookies(home)}


async def test_where_nobody_logs_in_nobody_logs_out(page: Page, server: Server) -> None:
    async with page.expect_response("**/api/me"):
        await page.goto(server.url)
    await ask(page)
    await expect(page.get_by_role("button", name="Log uit")).to_be_hidden()
    assert clean(page)
