"""Which articles are the answer most often, over twelve weeks and never by day."""

from __future__ import annotations

from datetime import date, timedelta

from aiohttp.test_utils import TestClient

from bot.engine import Engine, Message
from bot.keeping.notes import Notes
from bot.keeping.tables import ASKED
from bot.web.redactie import asked
from bot.web.redactie.periods import since
from tests.web.redactie.conftest import AtDesk

TODAY = date(2026, 11, 22)  # a Sunday
PLAN = "veiligheidsplan"


def count(notes: Notes, *rows: tuple[date, str, int]) -> None:
    with notes.engine.begin() as connection:
        connection.execute(ASKED.insert(), [{"day": d, "article": key, "times": n} for d, key, n in rows])


async def page(client: TestClient) -> str:
    return " ".join((await (await client.get("/redactie/gevraagd")).text()).split()).replace("<wbr>", "")


async def test_a_question_that_was_answered_shows(
    client: TestClient, notes: Notes, web_engine: Engine
) -> None:
    assert "nog niets gevraagd" in await page(client)
    await web_engine.reply(Message("redactie-gevraagd", "Wat is een veiligheidsplan?"))
    shown = await page(client)
    assert f"knowledge/articles/veiligheid/{PLAN}.md" in shown and f'href="/naslag/artikel/{PLAN}"' in shown
    assert ">1 <svg" in shown


def test_the_weeks_begin_on_monday_and_the_first_is_whole(notes: Notes, at_desk: AtDesk) -> None:
    assert since(TODAY) == date(2026, 8, 31) == since(date(2026, 11, 16))
    count(notes, (since(TODAY), PLAN, 5), (since(TODAY) - timedelta(days=1), PLAN, 100), (TODAY, PLAN, 2))
    found = asked.look(at_desk(TODAY))
    assert [each.count for each in found.weeks] == [5, *[0] * 10, 2]
    assert (found.total, found.top[0].times) == (7, 7)


def test_the_most_asked_come_first_and_those_never_asked_are_counted(
    notes: Notes, at_desk: AtDesk, web_engine: Engine
) -> None:
    articles = [each.id for each in web_engine.resources.knowledge.articles()]
    count(notes, *((TODAY, key, number + 1) for number, key in enumerate(articles[:30])))
    found = asked.look(at_desk(TODAY))
    assert [each.times for each in found.top] == list(range(30, 5, -1))
    assert found.never == len(articles) - 30
    rows = list(asked.sheet(at_desk(TODAY)))
    assert [row["aantal"] for row in rows] == [*range(30, 0, -1), *[0] * (len(articles) - 30)]
    assert {row["artikel"] for row in rows} == set(articles)


def test_an_article_that_is_gone_still_counts(notes: Notes, at_desk: AtDesk) -> None:
    count(notes, (TODAY, "oud-artikel", 3))
    (gone,) = asked.look(at_desk(TODAY)).top
    assert (gone.place.title, gone.place.link, gone.times) == ("oud-artikel", None, 3)
