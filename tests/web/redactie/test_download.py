"""A download opens in a Dutch Excel as a table, with numbers and days as such, and computes nothing."""

from __future__ import annotations

import csv
import io
from datetime import date

import pytest
from aiohttp.test_utils import TestClient

from bot.engine import Engine
from bot.keeping.notes import Feedback, Notes
from bot.web.redactie.download import as_csv
from tests.web.redactie.conftest import SHEETS, turn_away

FORMULAS = ("=1+1", "+31612345678", "-1", "@SOM(A1)", "\t=1+1", "\r=1+1", "\n=1+1", "  =1+1", "＝1+1", "-")


def read(content: bytes) -> list[dict[str, str]]:
    text = content.decode("utf-8-sig")
    return list(csv.DictReader(io.StringIO(text, newline=""), delimiter=";"))


def asked(title: str, count: object = 1) -> bytes:
    row = {"artikel": "a", "titel": title, "gebied": None, "aantal": count, "bestand": "b"}
    return as_csv("gevraagd", [row])  # type: ignore[list-item]


@pytest.mark.parametrize("text", FORMULAS)
def test_a_cell_that_begins_like_a_formula_is_text(text: str) -> None:
    assert read(asked(text))[0]["Titel"] == f"'{text}"


@pytest.mark.parametrize(
    "text", ["Mag dat? Ja = nee", 'zij zei "nee"; en toen', "één\ntwee", "'s avonds", "a,b"]
)
def test_other_text_comes_back_as_it_was(text: str) -> None:
    assert read(asked(text))[0]["Titel"] == text


@pytest.mark.parametrize(
    ("value", "written"),
    [(-9, "-9"), (12, "12"), (12.5, "12,5"), (None, ""), (True, "ja"), (False, "nee"),
     (date(2026, 11, 21), "2026-11-21")],
)  # fmt: skip
def test_numbers_and_days_stay_what_they_are(value: object, written: str) -> None:
    assert read(asked("x", value))[0]["Aantal keer"] == written


def test_the_form_is_that_of_a_dutch_excel() -> None:
    content = asked('é "q"')
    assert content.startswith(b"\xef\xbb\xbfArtikel;Titel;")
    assert content.endswith(b"\r\n") and content.count(b"\r\n") == 2
    assert 'é ""q""'.encode() in content


@pytest.mark.parametrize("path", SHEETS)
async def test_it_is_saved_under_a_name_with_the_day(client: TestClient, notes: Notes, path: str) -> None:
    response = await client.get(path)
    name = path.removeprefix("/redactie/").removesuffix(".csv")
    file = f'attachment; filename="nazorgwijzer-{name}-{date.today().isoformat()}.csv"'
    assert (response.status, response.headers["Content-Disposition"]) == (200, file)
    assert response.headers["Content-Type"] == "text/csv; charset=utf-8"
    assert response.headers["Cache-Control"] == "no-store"


async def test_what_people_typed_computes_nothing(
    client: TestClient, notes: Notes, web_engine: Engine
) -> None:
    article = web_engine.resources.knowledge.articles()[0]
    turn_away(notes, *['=HYPERLINK("http://x";"zorgverlof")'] * 3)
    for _ in range(3):
        notes.feedback(Feedback(article.id, article.gecontroleerd, False, "@SOM(1;2)"))
    (question,) = read(await (await client.get("/redactie/afgewezen.csv")).read())
    assert question["Vraag (voorbeeld)"] == '\'=HYPERLINK("http://x";"zorgverlof")'
    reasons = read(await (await client.get("/redactie/redenen.csv")).read())
    assert [row["Reden"] for row in reasons] == ["'@SOM(1;2)"] * 3
    (counted,) = read(await (await client.get("/redactie/feedback.csv")).read())
    assert (counted["Hielp niet"], counted["Deel dat niet hielp (%)"]) == ("3", "100,0")


async def test_the_planning_has_everything_with_its_file(client: TestClient, notes: Notes) -> None:
    rows = read(await (await client.get("/redactie/nakijken.csv")).read())
    assert {row["Soort"] for row in rows} == {"artikel", "stappenplan", "contact"}
    assert all(row["Bestand"].startswith("knowledge/") for row in rows)
    assert all(date.fromisoformat(row["Nakijken vóór"]) for row in rows)
