"""What has to be reviewed, in time and in one list."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

import pytest
from aiohttp.test_utils import TestClient

from bot.engine import Engine
from bot.keeping.notes import Notes
from bot.settings import ROOT
from bot.web.redactie import due, parts
from bot.web.redactie.due import AHEAD, Due
from knowledge.checks.numbers import CONTACT_CHECK
from knowledge.finding import Finding
from tests.web.redactie.conftest import AtDesk


def later(day: date) -> type[date]:
    """The pages think that it is this day."""
    return type("Later", (date,), {"today": classmethod(lambda _: day)})


def first(at_desk: AtDesk) -> Due:
    found = due.look(at_desk(date(2000, 1, 1))).next
    assert found
    return found


def test_everything_with_a_date_is_planned_soonest_first(at_desk: AtDesk, web_engine: Engine) -> None:
    found = due.look(at_desk(date(2100, 1, 1))).due
    assert [each.before for each in found] == sorted(each.before for each in found)
    resources = web_engine.resources
    kinds = [each.kind for each in found]
    assert kinds.count("artikel") == len(resources.knowledge.articles())
    assert kinds.count("stappenplan") == len(resources.flows.flows())
    assert kinds.count("contact") == len(resources.flows.contacts)
    for each in found:
        assert each.place.file and (ROOT / each.place.file).is_file()


def test_it_shows_from_sixty_days_before(at_desk: AtDesk) -> None:
    soonest = first(at_desk).before
    assert due.look(at_desk(soonest - AHEAD - timedelta(days=1))).due == []
    assert due.look(at_desk(soonest - AHEAD)).due[0].days == 60


def test_late_is_after_the_day_itself(at_desk: AtDesk) -> None:
    soonest = first(at_desk).before
    assert due.look(at_desk(soonest)).late == 0
    found = due.look(at_desk(soonest + timedelta(days=1)))
    assert found.late > 0 and found.due[0].days == -1


def test_a_help_line_is_due_half_a_year_after_it_was_checked(at_desk: AtDesk) -> None:
    lines = [each for each in due.look(at_desk(date(2100, 1, 1))).due if each.kind == "contact"]
    assert lines and all(each.before == each.reviewed + CONTACT_CHECK for each in lines)


def test_the_chart_has_the_months_to_come_and_not_what_is_late(at_desk: AtDesk) -> None:
    soonest = first(at_desk).before
    months = due.look(at_desk(soonest)).months
    assert (months[0].start, len(months)) == (soonest.replace(day=1), 12) and months[0].count > 0
    after = soonest + timedelta(days=31)
    assert sum(each.count for each in due.look(at_desk(after)).months) < sum(each.count for each in months)


async def test_the_page_says_what_how_late_and_where(
    client: TestClient, notes: Notes, at_desk: AtDesk, monkeypatch: pytest.MonkeyPatch
) -> None:
    soonest = first(at_desk)
    monkeypatch.setattr(parts, "date", later(soonest.before + timedelta(days=2)))
    shown = (await (await client.get("/redactie/nakijken")).text()).replace("<wbr>", "")
    assert "2 dagen te laat" in shown and str(soonest.place.file) in shown
    assert f'href="{soonest.place.link}"' in shown and f"{soonest.before:%d-%m-%Y}" in shown


async def test_when_nothing_is_due_it_says_what_comes_first(
    client: TestClient, notes: Notes, at_desk: AtDesk, monkeypatch: pytest.MonkeyPatch
) -> None:
    soonest = first(at_desk)
    monkeypatch.setattr(parts, "date", later(soonest.before - timedelta(days=100)))
    shown = await (await client.get("/redactie/nakijken")).text()
    assert "hoeft er niets te worden nagekeken" in shown and f"{soonest.before:%d-%m-%Y}" in shown


async def test_a_file_that_is_broken_stands_on_top(
    client: TestClient, notes: Notes, web_engine: Engine, monkeypatch: pytest.MonkeyPatch
) -> None:
    found = Finding(str(Path("articles/gezin/kapot.md")), 3, "field `titel` is missing or empty")
    monkeypatch.setattr(web_engine.resources.knowledge, "problems", lambda: [found])
    shown = (await (await client.get("/redactie/nakijken")).text()).replace("<wbr>", "")
    assert "knowledge/articles/gezin/kapot.md" in shown and "regel 3" in shown
    assert "1</strong> bestand is nu niet te lezen" in await (await client.get("/redactie")).text()
