"""The flows to read ahead, a sheet made of choices in the address, and the reflection questions."""

from __future__ import annotations

from datetime import date
from urllib.parse import urlencode

import pytest
from aiohttp.test_utils import TestClient

from bot.engine import Engine
from knowledge.flow.model import Flow
from knowledge.flow.paths import paths
from knowledge.flow.sheet import make_sheet
from tests.web.naslag.html import page

NAMES = ("collegasteun", "nazorg_gezin", "rakevragen", "reflectie", "veilig_verder")
PUBLIC = ("nazorg_gezin", "rakevragen", "veilig_verder")


def _flow(engine: Engine, name: str) -> Flow:
    found = engine.resources.flows.flow(name)
    assert found
    return found


@pytest.mark.parametrize("name", NAMES)
async def test_a_flow_is_there_to_read_from_its_first_step_to_its_sources(
    client: TestClient, web_engine: Engine, name: str
) -> None:
    flow = _flow(web_engine, name)
    parsed = await page(client, f"/naslag/stappenplan/{name}")
    for step in flow.stappen:
        assert step.vraag in parsed.words() and step.waarom in parsed.words()
        for choice in step.keuzes:
            assert step.open or choice.titel in parsed.words()
    for part in flow.blad.delen:
        assert part.kop.partition("{")[0].strip() in parsed.words()
    for source in flow.bronnen.values():
        assert source.titel in parsed.words()
    assert f"/#stappenplan-{name}" in parsed.links()
    assert "{" not in parsed.words()


async def test_conditions_and_places_are_said_in_words(client: TestClient) -> None:
    words = (await page(client, "/naslag/stappenplan/rakevragen")).words()
    assert "Alleen als je bij stap 4 “Ik zie signalen of vermoed iets” koos." in words
    assert "de dag over 6 maanden" in words and "de dag over 1 werkdag" in words
    assert "Veiligheidsvraag: sla deze niet over." in words
    assert "wat je koos bij:" in (await page(client, "/naslag/stappenplan/veilig_verder")).words()


@pytest.mark.parametrize("name", PUBLIC)
async def test_choices_become_the_same_sheet_as_in_the_chat(
    client: TestClient, web_engine: Engine, name: str
) -> None:
    flow = _flow(web_engine, name)
    for way in list(paths(flow))[::25]:
        query = urlencode({**way, "gemaakt": "2026-11-22"}, doseq=True)
        parsed = await page(client, f"/naslag/stappenplan/{name}/blad?{query}")
        sheet = make_sheet(flow, way, web_engine.resources.flows.contacts, _day())
        for line in (line for part in sheet.delen for line in part.regels):
            # a number is a link, and so stands apart
            assert "".join(line.tekst.split()) in "".join(parsed.words().split())
        assert "Gemaakt op 22 november 2026." in parsed.words()


def _day() -> date:
    return date(2026, 11, 22)


async def test_a_sheet_goes_on_the_list_with_the_day_it_was_made(client: TestClient) -> None:
    query = "poort=geen&fase=direct&woont=weg&contact=nee&terugkeer=ja&open=plan&gemaakt=2026-11-22"
    parsed = await page(client, f"/naslag/stappenplan/veilig_verder/blad?{query}")
    (link,) = (each for each in parsed.links() if "lijst=" in each and "#lijst-b." in each)
    key = link.partition("lijst=")[2].partition("#")[0]
    listed = await page(client, f"/naslag/lijst?lijst={key}~r")
    sheet = parsed.words().partition("Bronnen en controle")[0].rpartition("›")[2]
    assert "2026" in key and listed.all("sup")
    assert sheet.split()[-8:] == [word for word in sheet.split()[-8:] if word in listed.words()]
    back = [each for each in listed.links() if each.startswith("/naslag/stappenplan/veilig_verder/blad?")]
    assert len(back) == 1 and "gemaakt=2026-11-22" in back[0]


async def test_a_sheet_that_misses_a_choice_leads_to_that_step(client: TestClient) -> None:
    parsed = await page(client, "/naslag/stappenplan/veilig_verder/blad?poort=geen&fase=direct&lijst=r")
    assert "Het blad kan nog niet." in parsed.words()
    assert "#stap-3" in parsed.links()
    checked = {each["value"] for each in parsed.all("input") if "checked" in each}
    assert checked == {"geen", "direct"}
    assert {"type": "hidden", "name": "lijst", "value": "r"} in parsed.all("input")


async def test_an_address_that_no_form_makes_does_no_harm(client: TestClient) -> None:
    answers = "poort=gevaar&poort=geen&gemaakt=9999-12-31"
    parsed = await page(client, f"/naslag/stappenplan/rakevragen/blad?{answers}")
    assert "Bel 112 en wacht niet op overleg" in parsed.words()
    assert "9999" not in parsed.words()
    key = "b.rakevragen.9999-12-31.poort:gevaar"
    assert "Je lijst is nog leeg" in (await page(client, f"/naslag/lijst?lijst={key}")).words()


async def test_a_gate_cannot_be_left_out(client: TestClient) -> None:
    parsed = await page(client, "/naslag/stappenplan/rakevragen/blad?rol=signaleren&wie=kind&aanleiding=vast")
    assert "#stap-1" in parsed.links() and "Het blad kan nog niet." in parsed.words()


async def test_the_reflection_questions_are_there_to_use(client: TestClient, web_engine: Engine) -> None:
    flow = _flow(web_engine, "reflectie")
    parsed = await page(client, "/naslag/reflectie")
    listed = await page(client, "/naslag/lijst?lijst=r")
    asked = [step for step in flow.stappen if step.open]
    assert len(asked) >= 12
    for step in asked:
        assert step.vraag in parsed.words() and step.vraag in listed.words()
        assert step.waarom in parsed.words()
    assert "Zo pak je het aan in supervisie" in parsed.words()
    assert "/naslag/artikel/reflectieve-vragen" in parsed.links()
