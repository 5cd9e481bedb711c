"""The page of one answer: all that belongs to it, and the way to and from the conversation."""

from __future__ import annotations

import dataclasses
from datetime import date

import pytest
from aiohttp.test_utils import TestClient

from bot.engine import Engine
from knowledge.article import Article, Change
from tests.web.naslag.html import Parsed, page

ID = "handle-with-care"
ADDRESS = f"/naslag/artikel/{ID}"


@pytest.fixture
def article(web_engine: Engine, monkeypatch: pytest.MonkeyPatch) -> dict[str, object]:
    """Fields in which an answer is to differ from what it is."""
    knowledge = web_engine.resources.knowledge
    real, changed = knowledge.article, dict[str, object]()

    def found(name: str) -> Article | None:
        original = real(name)
        return dataclasses.replace(original, **changed) if original and name == ID else original  # type: ignore[arg-type]

    monkeypatch.setattr(knowledge, "article", found)
    return changed


async def test_it_shows_the_whole_answer(client: TestClient, web_engine: Engine) -> None:
    parsed, whole = await page(client, ADDRESS), web_engine.resources.article(ID)
    assert whole and whole.let_op
    for line in whole.volledig.splitlines():
        assert line.removeprefix("- ").removeprefix("Let op: ") in parsed.words()
    for source in whole.bronnen:
        assert source.titel in parsed.words()
        assert source.url is None or source.url in parsed.links()
    assert "Gecontroleerd op 22 november 2026 door: redactie. Opnieuw vóór 21 mei 2027." in parsed.words()
    for related in whole.vervolg:
        assert f"/naslag/artikel/{related}" in parsed.links()


async def test_it_tells_what_changed(client: TestClient, article: dict[str, object]) -> None:
    article["wijzigingen"] = (Change(date(2026, 11, 20), "Nieuw nummer."),)
    assert "20 november 2026: Nieuw nummer." in (await page(client, ADDRESS)).words()
    article["wijzigingen"] = ()
    assert "dit is de eerste versie" in (await page(client, ADDRESS)).words()


async def test_it_tells_when_the_check_is_late(client: TestClient, article: dict[str, object]) -> None:
    article["controleren_voor"] = date(2026, 1, 2)
    assert (
        "De nieuwe controle is te laat: die moest vóór 2 januari 2026"
        in (await page(client, ADDRESS)).words()
    )


async def test_what_editors_write_is_text_and_nothing_else(
    client: TestClient, article: dict[str, object]
) -> None:
    article |= {"titel": "<script>a</script>", "tekst": "- <img src=x> en **<b>dik</b>**", "let_op": "<i>"}
    parsed = await page(client, ADDRESS)
    assert [name for name, _ in parsed.tags if name in ("script", "img", "b", "i")] == []
    assert "<b>dik</b>" in parsed.words() and parsed.all("strong")


async def test_to_the_conversation_and_to_what_fits(client: TestClient) -> None:
    assert f"/#artikel-{ID}" in (await page(client, ADDRESS)).links()
    offered = await page(client, "/naslag/artikel/reflectieve-vragen")
    assert "/naslag/stappenplan/reflectie" in offered.links()


async def test_numbers_can_be_tapped(client: TestClient) -> None:
    answer = _answer(await page(client, "/naslag/artikel/reflectie-toegerust"))
    assert '<a class="number" href="tel:08002000">0800-2000</a>' in answer


def _answer(parsed: Parsed) -> str:
    return parsed.text.partition('<div class="answer">')[2].partition("</div>")[0]


async def test_the_answers_beside_it_lead_back_to_it(client: TestClient) -> None:
    (following,) = (
        each["href"] for each in (await page(client, ADDRESS)).all("a") if each.get("rel") == "next"
    )
    (back,) = (
        each["href"] for each in (await page(client, str(following))).all("a") if each.get("rel") == "prev"
    )
    assert back == ADDRESS


async def test_every_help_line_with_its_numbers_and_how_sure_they_are(
    client: TestClient, web_engine: Engine
) -> None:
    parsed = await page(client, "/naslag/contact")
    web_engine.resources.flows.flows()
    contacts = web_engine.resources.flows.contacts
    for name, contact in contacts.items():
        assert name in parsed.ids() and contact.naam in parsed.words()
        assert not contact.site or f"https://{contact.site}" in parsed.links()
    assert "tel:09004445444" in parsed.links()
    unsure = [contact for contact in contacts.values() if contact.zeker != "A"]
    assert parsed.words().count("gelezen in een tekst van een ander") == len(unsure) > 0
    assert parsed.words().count("Nagekeken op 21 november 2026") == len(contacts)


async def test_every_area_and_every_flow_is_on_the_first_page(client: TestClient, web_engine: Engine) -> None:
    links = (await page(client, "/naslag")).links()
    for area in {article.gebied for article in web_engine.resources.knowledge.articles()}:
        assert f"/naslag/gebied/{area}" in links
    for flow in web_engine.resources.flows.flows():
        assert f"/naslag/stappenplan/{flow.id}" in links


async def test_the_bar_says_which_part_this_is(client: TestClient) -> None:
    for address, part in (("/naslag", "/naslag"), ("/naslag/contact", "/naslag"), ("/redactie", "/redactie")):
        bar = [each for each in (await page(client, address)).all("a") if each.get("aria-current") == "true"]
        assert [each["href"] for each in bar] == [part]
