"""What the widget says when the server says no, or says nothing for a while."""

from __future__ import annotations

import pytest
from playwright.async_api import Page, Request, Route, expect

from tests.web.browser import QUESTION, ask, give_up, needs_browser, type_and_send
from tests.web.server import Server
from tests.web.widget.guest import open_panel, visit
from tests.web.widget.network import refuse

pytestmark = needs_browser


def counted(page: Page) -> list[Request]:
    """The messages that are sent from now on."""
    sent: list[Request] = []
    page.on("request", lambda request: request.url.endswith("/api/chat") and sent.append(request))
    return sent


@pytest.mark.parametrize(
    ("status", "code", "message"),
    [
        (500, "mislukt", "Het antwoord is niet gelukt. Bel 112."),
        (503, "geen_opslag", "Ik kan nu niet bij mijn gegevens."),
        (409, "nog_bezig", "Ik ben nog bezig met je vorige berichten."),
    ],
)
async def test_the_sentence_of_the_server_with_the_text_and_a_way_on(
    page: Page, server: Server, status: int, code: str, message: str
) -> None:
    await page.goto(server.url)
    sent = counted(page)
    await refuse(page, status, code, message)
    await type_and_send(page, QUESTION)
    await expect(page.get_by_role("alert")).to_contain_text(message)
    await expect(page.get_by_label("Je vraag")).to_have_value(QUESTION)
    await expect(page.get_by_label("Je vraag")).to_be_focused()
    await expect(page.locator(".user")).to_have_count(0)
    assert len(sent) == 1
    await page.unroute("**/api/chat")
    await page.get_by_role("button", name="Probeer opnieuw").click()
    await expect(page.locator(".assistant")).to_have_count(1)


async def test_a_server_that_is_starting_is_waited_for(page: Page, server: Server) -> None:
    await page.clock.install()
    await page.goto(server.url)
    sent = counted(page)
    await refuse(page, 503, "start_nog", "Nazorgwijzer is nog aan het opstarten.")
    await type_and_send(page, QUESTION)
    await expect(page.locator("#waiting")).to_contain_text("start nog op")
    await give_up(page)
    await expect(page.get_by_role("alert")).to_contain_text("Nazorgwijzer is nog aan het opstarten.")
    assert len(sent) == 6


async def test_a_proxy_without_its_server_is_a_lost_connection(page: Page, server: Server) -> None:
    await page.goto(server.url)
    left = ["<h1>502 Bad Gateway</h1>"]

    async def gateway(route: Route) -> None:
        await (route.fulfill(status=502, body=left.pop()) if left else route.continue_())

    await page.route("**/api/chat", gateway)
    await ask(page)
    assert left == []


async def test_too_fast_waits_as_long_as_the_server_says(page: Page, server: Server) -> None:
    await page.clock.install()
    await page.goto(server.url)
    await refuse(page, 429, "te_snel", "Je stuurt veel berichten achter elkaar.", **{"Retry-After": "20"})
    await type_and_send(page, QUESTION)
    await expect(page.get_by_role("alert")).to_contain_text("veel berichten")
    button = page.get_by_role("button", name="Verstuur")
    await expect(button).to_be_disabled()
    await page.unroute("**/api/chat")
    sent = counted(page)
    await page.get_by_label("Je vraag").press("Enter")
    await expect(page.get_by_label("Je vraag")).to_have_value(QUESTION)
    await page.clock.fast_forward(21_000)
    await expect(button).to_be_enabled()
    assert sent == []
    await expect(page.locator("#waiting")).to_have_text("Je kunt weer versturen.")
    await page.get_by_label("Je vraag").press("Enter")
    await expect(page.locator(".assistant")).to_have_count(1)


async def test_too_long_is_not_even_sent(page: Page, server: Server) -> None:
    await page.goto(server.url)
    sent = counted(page)
    await type_and_send(page, "😀" * 1001)
    await expect(page.locator("#count")).to_have_text("1 teken te veel")
    await expect(page.get_by_role("alert")).to_contain_text("1.000 tekens")
    assert sent == []
    await ask(page, "wat is nazorg " * 71)  # 994 characters: allowed
    assert len(sent) == 1


async def test_a_slow_answer_is_announced(page: Page, server: Server) -> None:
    await page.clock.install()
    await page.goto(server.url)
    await expect(page.locator(".start button").first).to_be_visible()
    held: list[Route] = []
    await page.route("**/api/chat", lambda route: held.append(route))
    await type_and_send(page, QUESTION)
    await expect(page.locator("#waiting")).to_have_text("Ik zoek het antwoord …")
    await page.clock.fast_forward(6_000)
    await expect(page.locator("#waiting")).to_contain_text("Dit duurt langer dan anders.")
    await held[0].continue_()
    await expect(page.locator(".assistant")).to_have_count(1)
    await expect(page.locator("#waiting")).to_be_empty()


BACK = "document.dispatchEvent(new Event('visibilitychange'))"  # in this tab


async def logged_out(page: Page, server: Server) -> None:
    """On another page, where someone is no longer logged in, with a question."""
    await visit(page, server.url)
    await open_panel(page)
    error = {"code": "niet_bekend_oidc", "message": "Je bent niet meer aangemeld.", "login": "/auth/login"}
    await page.route("**/api/chat", lambda route: route.fulfill(status=401, json={"error": error}))
    await type_and_send(page, QUESTION)


async def test_on_another_page_one_logs_in_in_a_new_tab_and_goes_on(page: Page, server: Server) -> None:
    await logged_out(page, server)
    link = page.get_by_role("link", name="Aanmelden (opent in een nieuw tabblad)")
    await expect(link).to_have_attribute("href", f"{server.url}auth/login")
    await expect(page.get_by_label("Je vraag")).to_have_value(QUESTION)
    await page.unroute("**/api/chat")
    await page.evaluate(BACK)
    await page.get_by_role("button", name="Probeer opnieuw").click()
    await expect(page.locator(".assistant")).to_have_count(1)
    await expect(page.get_by_role("alert")).to_be_hidden()


async def test_who_comes_back_sends_nothing_that_is_half_typed(page: Page, server: Server) -> None:
    await logged_out(page, server)
    await expect(page.get_by_role("alert")).to_be_visible()
    await page.unroute("**/api/chat")
    sent = counted(page)
    await page.get_by_label("Je vraag").fill("iets wat nog niet af is")
    await page.evaluate(BACK)
    await expect(page.get_by_label("Je vraag")).to_have_value("iets wat nog niet af is")
    await ask(page)  # solved another way
    await page.get_by_label("Je vraag").fill("iets anders")
    await page.evaluate(BACK)
    await page.wait_for_timeout(300)
    await expect(page.get_by_label("Je vraag")).to_have_value("iets anders")
    assert len(sent) == 1
