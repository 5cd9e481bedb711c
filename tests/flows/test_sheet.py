"""The sheet: what belongs to the answers, with dates from today, numbers from the register and notes."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from bot.flow.paper import as_html, as_markdown
from knowledge.contacts import read_contacts
from knowledge.flow.days import in_months, in_weeks, in_workdays, written
from knowledge.flow.model import Flow
from knowledge.flow.sheet import Sheet, make_sheet
from tests.flows.small import TEXT, small_flow

KNOWLEDGE = Path(__file__).resolve().parents[2] / "knowledge"
FRIDAY = date(2026, 11, 20)


@pytest.fixture
def flow(tmp_path: Path) -> Flow:
    return small_flow(tmp_path)


def sheet(flow: Flow, **answers: str) -> Sheet:
    given = {name: value.split("+") for name, value in answers.items()}
    return make_sheet(flow, given, read_contacts(KNOWLEDGE), FRIDAY)


def lines(made: Sheet) -> list[str]:
    return [line.tekst for part in made.delen for line in part.regels]


def test_only_what_belongs_to_the_answers_is_on_it(flow: Flow) -> None:
    made = sheet(flow, poort="nee", wie="zelf", hoe="rust")
    assert lines(made) == ["Begin op dinsdag 24 november 2026.", "Neem pauze.", "Wat gaat goed?"]
    assert made.titel == "Plan voor jezelf"
    assert "Neem pauze." not in lines(sheet(flow, poort="nee", wie="team", leeftijd="jong", hoe="rust"))


def test_an_answer_that_was_left_behind_adds_nothing(flow: Flow) -> None:
    assert lines(sheet(flow, poort="gevaar", hoe="praten"))[0] == "Bel Veilig Thuis (0800-2000)."
    assert "Praat rustig." not in lines(sheet(flow, poort="gevaar", hoe="praten"))


def test_numbers_come_from_the_register_alone(flow: Flow) -> None:
    contacts = dict(read_contacts(KNOWLEDGE))
    del contacts["veilig-thuis"]
    with pytest.raises(KeyError):
        make_sheet(flow, {"poort": ["gevaar"]}, contacts, FRIDAY)


def test_every_advice_has_a_note_and_every_note_a_source(flow: Flow) -> None:
    made = sheet(flow, poort="nee", wie="team", leeftijd="jong", hoe="praten+rust")
    assert [line.noot for part in made.delen for line in part.regels] == [1, 2, None]
    text = as_markdown(made)
    assert "1. Een blad, Uitgever, 2024" in text and "2. Een boek, Uitgever, Hoofdstuk 2" in text
    assert "- Praat rustig. [2]" in text and "Gemaakt op 20-11-2026" in text


def test_the_page_is_whole_and_reads_nothing_as_html(tmp_path: Path) -> None:
    made = sheet(small_flow(tmp_path, TEXT.replace("Wat gaat goed?", "<script>1</script> & co")), poort="nee")
    page = as_html(made)
    assert page.startswith("<!doctype html>") and page.endswith("</html>")
    assert "&lt;script&gt;1&lt;/script&gt; &amp; co" in page and "<script" not in page
    assert "http" not in page  # nothing from elsewhere


def test_dates_ahead_end_on_a_day_that_people_work() -> None:
    assert written(in_workdays(FRIDAY, 1)) == "maandag 23 november 2026"
    assert written(in_weeks(date(2026, 11, 22), 1)) == "maandag 30 november 2026"
    assert written(in_months(date(2027, 1, 31), 1)) == "maandag 1 maart 2027"  # 28 February is a Sunday
    assert written(in_months(date(2026, 11, 20), 3)) == "maandag 22 februari 2027"
