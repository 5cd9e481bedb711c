"""The pages that the server writes, in each of their states."""

from __future__ import annotations

from playwright.async_api import Page

from tests.web.states.state import Reach, State

LIST = "a.waakvlamcontact~c.veilig-thuis~s.veilig_verder~r~a.handle-with-care"
SHEET = "poort=geen&fase=direct&woont=weg&contact=nee&terugkeer=ja&open=plan"


def at(path: str) -> Reach:
    """Open this page."""

    async def reach(page: Page, url: str) -> None:
        await page.goto(url + path)

    return reach


NASLAG = (
    State("naslag", at("naslag"), main=True),
    State("search", at("naslag/zoeken?q=hoe+lang+duurt+een+huisverbod"), main=True),
    State("search-refused", at("naslag/zoeken"), refused=True),
    State("search-unsure", at("naslag/zoeken?q=trauma")),
    State("search-nothing", at("naslag/zoeken?q=welke+verf+is+goed+voor+mijn+fiets")),
    State("search-redacted", at("naslag/zoeken?q=waakvlamcontact+voor+Sanne+de+Vries")),
    State("search-danger", at("naslag/zoeken?q=hij+slaat+haar+nu"), main=True),
    State("area", at("naslag/gebied/gezin")),
    State("article", at(f"naslag/artikel/handle-with-care?lijst={LIST}"), main=True),
    State("contact", at("naslag/contact")),
    State("flow-to-read", at("naslag/stappenplan/collegasteun")),
    State("flow-to-fill", at("naslag/stappenplan/rakevragen")),
    State("flow-incomplete", at("naslag/stappenplan/veilig_verder/blad")),
    State("flow-sheet", at(f"naslag/stappenplan/veilig_verder/blad?{SHEET}")),
    State("reflection", at("naslag/reflectie")),
    State("list-empty", at("naslag/lijst")),
    State("list", at(f"naslag/lijst?lijst={LIST}"), main=True),
    State("list-less", at(f"naslag/lijst?lijst={LIST}~a.nee")),
    State("not-there", at("naslag/artikel/nee"), refused=True),
    State("error", at("niets"), refused=True),
)

DESK = tuple(
    State(f"desk-{name or 'overview'}", at(f"redactie{name and '/' + name}"))
    for name in ("", "nakijken", "afgewezen", "feedback", "gevraagd")
)
