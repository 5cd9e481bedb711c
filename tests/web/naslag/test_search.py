"""The search: the hits of the engine, what is said around them, and what never reaches an address."""

from __future__ import annotations

import re

import pytest
from aiohttp import ClientResponse
from aiohttp.test_utils import TestClient

from bot.sentences import sentence
from bot.web.errors import Problem
from bot.web.incoming import too_long
from tests.web.naslag.html import HTML, Parsed, page

PATH = "/naslag/zoeken"


async def _asked(client: TestClient, question: str, lijst: str = "") -> ClientResponse:
    return await client.post(PATH + lijst, data={"q": question}, headers=HTML, allow_redirects=False)


def _hits(parsed: Parsed) -> list[str]:
    return [link for link in parsed.links() if link.startswith("/naslag/artikel/")]


async def test_the_best_answer_stands_first_with_the_part_that_matches(client: TestClient) -> None:
    parsed = await page(client, f"{PATH}?q=hoe+lang+duurt+een+tijdelijk+huisverbod")
    assert _hits(parsed)[0] == "/naslag/artikel/tijdelijk-huisverbod"
    assert len(_hits(parsed)) == 10
    assert parsed.all("mark")
    assert "10 dagen het huis uit" in parsed.words()


@pytest.mark.parametrize(
    ("question", "page_of"),
    [
        ("nazorgplan", "/naslag/stappenplan/nazorg_gezin"),
        ("stappenplan nazorg voor het gezin", "/naslag/stappenplan/nazorg_gezin"),
        ("reflectievragen", "/naslag/reflectie"),
        ("de kindertelefoon", "/naslag/contact#kindertelefoon"),
        ("nummer van veilig thuis", "/naslag/contact#veilig-thuis"),
    ],
)
async def test_flows_and_help_lines_are_found_by_name(
    client: TestClient, question: str, page_of: str
) -> None:
    assert page_of in (await page(client, f"{PATH}?q={question}")).links()


async def test_a_question_that_only_mentions_a_help_line_is_about_something_else(client: TestClient) -> None:
    links = (await page(client, f"{PATH}?q=wat gebeurt er na een melding bij veilig thuis")).links()
    assert not [link for link in links if "/naslag/contact#" in link]


async def test_a_hit_that_has_something_to_mind_says_so(client: TestClient) -> None:
    assert "Met een let op" in (await page(client, f"{PATH}?q=wat+is+handle+with+care")).words()


async def test_it_says_when_there_is_probably_no_answer_and_whom_to_ask(client: TestClient) -> None:
    parsed = await page(client, f"{PATH}?q=welke+verf+is+goed+voor+mijn+fiets")
    assert "Dit staat er waarschijnlijk niet in" in parsed.words()
    assert "aandachtsfunctionaris" in parsed.words()
    assert len(_hits(parsed)) == 3


async def test_a_name_never_gets_into_an_address(client: TestClient) -> None:
    response = await _asked(client, "Wat doe ik na de melding over Sanne de Vries?", "?lijst=r")
    address = response.headers["Location"]
    assert response.status == 303
    assert address.startswith(f"{PATH}?q=") and address.endswith("&lijst=r")
    assert "Sanne" not in address and "Vries" not in address and "na+de+melding" in address
    parsed = await page(client, address)
    assert sentence("privacy_naam") in parsed.words()
    assert "Sanne" not in parsed.text


async def test_a_name_that_is_in_an_address_is_taken_out_of_it(client: TestClient) -> None:
    response = await client.get(f"{PATH}?q=melding+over+Sanne+de+Vries&lijst=r", allow_redirects=False)
    assert response.status == 303
    assert "Sanne" not in response.headers["Location"]


async def test_a_cry_for_help_is_answered_first_and_is_in_no_address(client: TestClient) -> None:
    sent = await _asked(client, "hij slaat haar nu met een riem")
    place = sent.headers["Location"]
    assert sent.status == 303 and re.fullmatch(r"/naslag/eerst/[\w-]{16}", place)
    parsed = await page(client, place)
    assert parsed.words().index("Bel nu 112") < parsed.words().index("in de buurt van wat je zocht")
    assert "tel:112" in parsed.links()
    assert [link for link in parsed.links() if link.startswith("/naslag/artikel/")]
    assert "riem" not in parsed.text
    assert (await page(client, place)).text == parsed.text  # as Back does


async def test_an_address_with_a_cry_for_help_gets_help_too(client: TestClient) -> None:
    response = await client.get(f"{PATH}?q=hij+slaat+haar+nu+met+een+riem&lijst=r", headers=HTML)
    assert response.url.path.startswith("/naslag/eerst/") and response.url.query_string == "lijst=r"
    assert "Bel nu 112" in Parsed(await response.text()).words()


async def test_two_cries_at_once_are_both_served(client: TestClient) -> None:
    sent = await _asked(client, "hij slaat haar nu en een leerling van mij wil dood")
    words = (await page(client, sent.headers["Location"])).words()
    assert "112" in words and "113" in words


async def test_when_it_is_forgotten_the_page_still_says_whom_to_call(client: TestClient) -> None:
    links = (await page(client, "/naslag/eerst/abcdefghijklmnop", 404)).links()
    assert {"tel:112", "tel:08002000", "tel:113"} <= set(links)


@pytest.mark.parametrize(
    ("question", "status", "problem"),
    [
        ("  ", 400, Problem(400, "leeg")),
        ("a" * 1001, 413, too_long()),
        ("a\0b", 400, Problem(400, "onleesbaar")),
    ],
    ids=["empty", "too long", "no text"],
)
async def test_what_cannot_be_searched_stays_to_be_mended(
    client: TestClient, question: str, status: int, problem: Problem
) -> None:
    response = await _asked(client, question)
    parsed = Parsed(await response.text())
    assert response.status == status
    assert problem.message in parsed.words()
    (field,) = (each for each in parsed.all("input") if each.get("id") == "q")
    assert (field["aria-invalid"], field["aria-describedby"]) == ("true", "fout")
    assert "fout" in parsed.ids()
    assert "\0" in question or field["value"] == question


async def test_what_is_typed_is_text_and_nothing_else(client: TestClient) -> None:
    response = await client.post(PATH, data={"q": '"><script>alert(1)</script> melden'}, headers=HTML)
    parsed = Parsed(await response.text())
    assert parsed.all("script") == []
    (field,) = (each for each in parsed.all("input") if each.get("id") == "q")
    assert "<script>" in str(field["value"])


async def test_another_site_may_not_search(client: TestClient) -> None:
    headers = HTML | {"Origin": "https://elders.example"}
    assert (await client.post(PATH, data={"q": "melden"}, headers=headers)).status == 403
