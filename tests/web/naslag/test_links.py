"""Every page can be reached and is sound: followed from the first one, all answers included."""

from __future__ import annotations

from urllib.parse import urldefrag

from aiohttp.test_utils import TestClient

from tests.web.conftest import Begin
from tests.web.naslag.html import Parsed, page


async def test_every_link_leads_somewhere(begin: Begin) -> None:
    client = await begin(per_minute=100_000)
    pages = await _followed(client, "/naslag")
    articles = [address for address in pages if address.startswith("/naslag/artikel/") and "?" not in address]
    assert len(articles) > 240
    for address, parsed in pages.items():
        _is_sound(address, parsed)
    dead = [link for parsed in pages.values() for link in parsed.links() if not _lands(link, pages)]
    assert dead == []


async def _followed(client: TestClient, start: str) -> dict[str, Parsed]:
    """Every page by its address; those with something collected are not followed on."""
    pages: dict[str, Parsed] = {}
    waiting = [start]
    while waiting:
        address = waiting.pop()
        if address in pages:
            continue
        pages[address] = await page(client, address)
        if "lijst=" not in address:
            waiting += [urldefrag(link)[0] for link in pages[address].links() if link.startswith("/naslag")]
    return pages


def _lands(link: str, pages: dict[str, Parsed]) -> bool:
    """Whether the place on the page exists too."""
    address, place = urldefrag(link)
    return not place or address not in pages or place in pages[address].ids()


def _is_sound(address: str, parsed: Parsed) -> None:
    assert len(parsed.all("h1")) == 1, address
    assert parsed.all("html") == [{"lang": "nl"}], address
    assert [name for name, count in parsed.ids().items() if count > 1] == [], address
    labelled = {each.get("for") for each in parsed.all("label")}
    wrapped = ("hidden", "radio", "checkbox")  # inside their label
    for field in parsed.all("input"):
        assert field["type"] in wrapped or field["id"] in labelled, address
    outside = [each for each in parsed.all("a") if not str(each["href"]).startswith(("/", "#", "tel:"))]
    for each in outside:
        assert str(each["href"]).startswith(("https://", "http://")), address
        assert (each["target"], each["rel"]) == ("_blank", "noopener noreferrer"), address


async def test_an_address_without_anything_offers_a_way_on(client: TestClient) -> None:
    for address in ("artikel/nee", "gebied/nee", "stappenplan/nee", "stappenplan/nee/blad", "artikel/..%2Fx"):
        parsed = await page(client, f"/naslag/{address}", 404)
        assert "/naslag" in parsed.links()
        assert "q" in parsed.ids()


async def test_no_page_of_a_private_flow_takes_choices(client: TestClient) -> None:
    await page(client, "/naslag/stappenplan/collegasteun/blad?poort=geen&wie=zelf", 404)
    assert [
        each["type"] for each in (await page(client, "/naslag/stappenplan/collegasteun")).all("input")
    ] == ["search"]
