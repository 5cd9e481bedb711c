"""What is collected: in the address alone, in an order of one's own, and whole."""

from __future__ import annotations

import re

from aiohttp.test_utils import TestClient

from bot.engine import Engine
from bot.web.naslag.collection import MOST
from tests.web.naslag.html import Parsed, page

ONE, TWO, THREE = "a.waakvlamcontact", "c.veilig-thuis", "s.rakevragen"
ALL = f"{ONE}~{TWO}~{THREE}"


def _order(parsed: Parsed) -> list[str]:
    return [name[2:] for name in parsed.ids() if name.startswith("i-")]


def _link(parsed: Parsed, label: str, title: str) -> str:
    """The link that reads like this to somebody who cannot see it."""
    pattern = (
        rf'<a class="button second" href="([^"]*)">{label}<span class="unseen">: {re.escape(title)}</span>'
    )
    (found,) = re.findall(pattern, parsed.text)
    return str(found).replace("&amp;", "&")


async def test_every_page_takes_the_list_along(client: TestClient) -> None:
    for address in ("", "/zoeken?q=melden", "/gebied/gezin", "/artikel/ouderavond", "/contact", "/reflectie",
                    "/stappenplan/rakevragen", "/artikel/nee", "/lijst"):  # fmt: skip
        address = f"/naslag{address}{'&' if '?' in address else '?'}lijst={ALL}"
        parsed = await page(client, address, 404 if "nee" in address else 200)
        own = [link for link in parsed.links() if link.startswith("/naslag")]
        assert own and all("lijst=" in link for link in own), address
        assert all("lijst=" in str(form["action"]) for form in parsed.all("form") if form["method"] == "post")
        assert "Mijn lijst: 3" in parsed.words()


async def test_something_is_put_on_the_list_and_the_page_stays_where_it_is(client: TestClient) -> None:
    parsed = await page(client, f"/naslag/artikel/ouderavond?lijst={ONE}")
    (link,) = (each for each in parsed.links() if each.endswith("#lijst-a.ouderavond"))
    after = await page(client, link)
    assert "Staat op mijn lijst" in after.words()
    assert link.startswith(f"/naslag/artikel/ouderavond?lijst={ONE}~a.ouderavond#")
    assert "lijst-a.ouderavond" in after.ids()


async def test_it_is_put_in_order_and_made_shorter(client: TestClient) -> None:
    parsed = await page(client, f"/naslag/lijst?lijst={ALL}")
    assert _order(parsed) == [ONE, TWO, THREE]
    parsed = await page(client, _link(parsed, "Omhoog", "Veilig Thuis"))
    assert _order(parsed) == [TWO, ONE, THREE]
    parsed = await page(client, _link(parsed, "Omlaag", "Veilig Thuis"))
    parsed = await page(client, _link(parsed, "Omlaag", "Veilig Thuis"))
    assert _order(parsed) == [ONE, THREE, TWO]
    parsed = await page(client, _link(parsed, "Haal van de lijst", "Veilig Thuis"))
    assert _order(parsed) == [ONE, THREE]


async def test_the_first_cannot_go_up_nor_the_last_down(client: TestClient) -> None:
    parsed = await page(client, f"/naslag/lijst?lijst={ALL}")
    assert parsed.words().count("Omhoog") == parsed.words().count("Omlaag") == 2


async def test_what_is_unknown_or_double_is_dropped_with_a_word(client: TestClient) -> None:
    for extra in (
        ONE,
        "a.nee",
        "x.wat",
        "b.rakevragen.2026-11-22.poort:nee",
        "b.rakevragen.ooit",
        "<script>",
    ):
        parsed = await page(client, f"/naslag/lijst?lijst={ALL}~{extra}")
        assert _order(parsed) == [ONE, TWO, THREE], extra
        assert "dubbel stond of te veel was" in parsed.words(), extra
    assert "dubbel stond" not in (await page(client, f"/naslag/lijst?lijst={ALL}")).words()


async def test_a_sheet_of_before_its_flow_changed_can_still_be_ordered_and_left_out(
    client: TestClient,
) -> None:
    steps = "poort:geen.fase:direct.woont:weg.contact:nee.terugkeer:ja.open:plan"
    for changed in (steps + ".vroeger:iets", steps.replace("geen", "geen,geweld"), steps.upper()):
        old = f"b.veilig_verder.20260102.{changed}"
        parsed = await page(client, f"/naslag/lijst?lijst={ONE}~{old}")
        if changed.isupper():
            assert _order(parsed) == [ONE]
            continue
        sheet = _order(parsed)[1]
        assert sheet.startswith("b.veilig_verder.2026-01-02.poort:geen.fase:direct")
        title = parsed.text.partition(f'id="i-{sheet}"')[2].partition("<h2>")[2].partition("</h2>")[0]
        up = await page(client, _link(parsed, "Omhoog", title).partition("#")[0])
        assert _order(up) == [sheet, ONE]
        assert _order(await page(client, _link(up, "Haal van de lijst", title))) == [ONE]


async def test_a_full_list_takes_no_more(client: TestClient, web_engine: Engine) -> None:
    keys = [f"a.{article.id}" for article in web_engine.resources.knowledge.articles()][: MOST + 5]
    parsed = await page(client, f"/naslag/lijst?lijst={'~'.join(keys)}")
    assert _order(parsed) == keys[:MOST]
    assert f"Er passen {MOST} dingen op" in parsed.words()
    parsed = await page(client, f"/naslag/contact?lijst={'~'.join(keys)}")
    assert "Je lijst is vol" in parsed.words() and "Zet op mijn lijst" not in parsed.words()


async def test_sources_and_dates_are_notes_at_the_foot(client: TestClient, web_engine: Engine) -> None:
    parsed = await page(client, f"/naslag/lijst?lijst=a.reflectie-kind-zien~a.reflectieve-vragen~{TWO}")
    foot = parsed.words().partition("Bronnen en controle")[2]
    article = web_engine.resources.article("reflectie-kind-zien")
    assert article
    for source in article.bronnen:
        assert foot.count(source.titel) == 1  # shared ones too
    checked = "Gecontroleerd op 21 november 2026 door: redactie. Opnieuw vóór 21 mei 2027. Dit geldt voor: "
    assert f"{checked}Zie en spreek ik het kind zelf wel genoeg?; Welke vragen stel ik" in foot
    assert "Gecontroleerd op 21 november 2026. Dit geldt voor: Veilig Thuis" in foot
    assert "bron 1, 2, 3." in parsed.words() and "november 2026, bron 1." in parsed.words()


async def test_an_empty_list_tells_how_to_fill_it(client: TestClient) -> None:
    assert "Kies bij een antwoord" in (await page(client, "/naslag/lijst")).words()


async def test_nothing_of_a_list_is_kept(client: TestClient) -> None:
    response = await client.get(f"/naslag/lijst?lijst={ALL}")
    assert "Set-Cookie" not in response.headers
    assert response.headers["Cache-Control"] == "no-store"
    assert _order(await page(client, "/naslag/lijst")) == []
