"""Questions that were turned away show from three on; of what was asked less often nothing can be read."""

from __future__ import annotations

import threading
from datetime import date, timedelta

from aiohttp.test_utils import TestClient

from bot.engine import Engine, Message
from bot.keeping.notes import Notes
from bot.keeping.tables import TURNED_AWAY
from bot.web.redactie import turned_away
from tests.keeping.test_notes import UNKNOWN
from tests.web.redactie.conftest import PAGES, SHEETS, AtDesk, turn_away

LEAVE = ("Hoe vraag ik zorgverlof aan?", "zorgverlof aanvragen", "heb ik recht op zorgverlof")
TODAY = date.today()


async def everywhere(client: TestClient) -> str:
    return "".join([await (await client.get(path)).text() for path in (*PAGES, *SHEETS)])


async def page(client: TestClient) -> str:
    return " ".join((await (await client.get("/redactie/afgewezen")).text()).split())


async def test_of_two_nothing_can_be_read_and_of_three_one_wording(client: TestClient, notes: Notes) -> None:
    turn_away(notes, *LEAVE[:2])
    assert "zorgverlof" not in await everywhere(client)
    assert "Er zijn 2 vragen afgewezen over 1 onderwerp" in await page(client)
    turn_away(notes, LEAVE[2])
    shown = await page(client)
    assert sum(shown.count(f"<q>{text}</q>") for text in LEAVE) == 1
    assert shown.count("zorgverlof") == 2 and ">3 <svg" in shown  # the question, and what its row is called


async def test_three_questions_to_the_assistant_itself_are_enough(
    client: TestClient, notes: Notes, web_engine: Engine
) -> None:
    for _ in range(3):
        await web_engine.reply(Message("redactie-gesprek", UNKNOWN))
    assert f"<q>{UNKNOWN}</q>" in await page(client)


async def test_questions_on_other_subjects_do_not_help_each_other(client: TestClient, notes: Notes) -> None:
    turn_away(notes, "zorgverlof aanvragen", "winterbanden voor de vrachtwagen", "wat verdient een minister")
    assert "<q>" not in await page(client)


async def test_each_names_the_files_of_what_came_near(client: TestClient, notes: Notes) -> None:
    turn_away(notes, *LEAVE, nearby=["veiligheidsplan", "is-er-niet-meer"])
    shown = (await page(client)).replace("<wbr>", "")
    assert "knowledge/articles/veiligheid/veiligheidsplan.vragen.txt" in shown
    assert 'href="/naslag/artikel/veiligheidsplan"' in shown
    assert "is-er-niet-meer</span>" in shown and "/naslag/artikel/is-er-niet-meer" not in shown


async def test_what_near_nothing_came_says_where_it_can_be_written(client: TestClient, notes: Notes) -> None:
    turn_away(notes, *LEAVE)
    shown = (await page(client)).replace("<wbr>", "")
    assert "Geen artikel in de buurt" in shown and "knowledge/buiten_bereik.txt" in shown


async def test_a_question_is_shown_as_text(client: TestClient, notes: Notes) -> None:
    turn_away(notes, *["<script>alert(1)</script> zorgverlof & verlof"] * 3)
    shown = await page(client)
    assert "<script" not in shown and "&lt;script&gt;alert(1)&lt;/script&gt; zorgverlof &amp; verlof" in shown


async def test_a_long_story_is_cut_short(client: TestClient, notes: Notes) -> None:
    turn_away(notes, *["zorgverlof " + "en toen gebeurde er nog iets " * 20 + "geheimpje"] * 3)
    assert "…</q>" in await page(client) and "geheimpje" not in await everywhere(client)


async def test_what_was_deleted_is_gone_from_the_page(client: TestClient, notes: Notes) -> None:
    turn_away(notes, *LEAVE)
    assert "<q>" in await page(client)
    with notes.engine.begin() as connection:
        connection.execute(TURNED_AWAY.delete().where(TURNED_AWAY.c.question == LEAVE[0]))
    assert "<q>" not in await page(client)
    with notes.engine.begin() as connection:
        connection.execute(TURNED_AWAY.delete())
    assert "Er is nog geen vraag afgewezen" in await page(client)


def test_a_row_that_another_process_wrote_late_is_counted(notes: Notes, at_desk: AtDesk) -> None:
    early, late = (5, 6, 8), 7  # PostgreSQL gives out numbers before it is known who is done first
    for numbers, count in ((early, 3), ((late,), 4)):
        rows = [{"id": each, "day": TODAY, "question": LEAVE[0], "nearby": ""} for each in numbers]
        with notes.engine.begin() as connection:
            connection.execute(TURNED_AWAY.insert(), rows)
        assert [each.count for each in turned_away.look(at_desk(TODAY)).groups] == [count]


def test_the_newest_day_and_the_weeks_are_those_of_the_questions(notes: Notes, at_desk: AtDesk) -> None:
    newest, week_before = date(2026, 11, 20), date(2026, 11, 13)
    turn_away(notes, *LEAVE, day=newest)
    turn_away(notes, "zorgverlof", day=week_before)
    found = turned_away.look(at_desk(date(2026, 11, 22)))
    assert found.groups[0].newest == newest
    assert [each.count for each in found.weeks[-3:]] == [0, 1, 3]
    assert found.weeks[-1].start == date(2026, 11, 16)


def test_the_most_asked_come_first_and_the_page_has_an_end(notes: Notes, at_desk: AtDesk) -> None:
    subjects = [f"woord{number}" for number in range(turned_away.MOST_SHOWN + 5)]
    for number, subject in enumerate(subjects):
        turn_away(notes, *[subject] * (3 + (number == 40)), day=TODAY - timedelta(days=1))
    found = turned_away.look(at_desk(TODAY))
    assert found.shown[0].question == "woord40" and len(found.shown) == turned_away.MOST_SHOWN
    assert len(list(turned_away.sheet(at_desk(TODAY)))) == len(subjects)


def test_two_editors_look_one_after_the_other(at_desk: AtDesk, notes: Notes, web_engine: Engine) -> None:
    turn_away(notes, *LEAVE)
    desk = at_desk(TODAY)
    other = threading.Thread(target=turned_away.look, args=(desk,))
    with turned_away._standing(web_engine.resources).groups(desk.readings) as found:
        other.start()
        other.join(0.2)
        assert other.is_alive() and found.count == len(LEAVE)
    other.join(20)
    assert not other.is_alive()
