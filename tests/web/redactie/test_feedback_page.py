"""Feedback by article: what surely fails comes first, and a reason is never read from one or two."""

from __future__ import annotations

from datetime import date

import pytest
from aiohttp.test_utils import TestClient

from bot.engine import Engine
from bot.keeping.notes import Feedback, Notes
from bot.keeping.reading import Votes
from bot.web.redactie import feedback
from bot.web.redactie.feedback import surely_failing
from tests.web.redactie.conftest import AtDesk

OLD, TODAY = date(2020, 1, 1), date.today()


@pytest.fixture
def articles(web_engine: Engine) -> dict[str, date]:
    """Ids of articles with the version that is live."""
    return {each.id: each.gecontroleerd for each in web_engine.resources.knowledge.articles()[:4]}


def judge(notes: Notes, article: str, reviewed: date, helped: int, failed: int, reason: str = "") -> None:
    for number in range(helped + failed):
        notes.feedback(Feedback(article, reviewed, number < helped, reason))


async def page(client: TestClient) -> str:
    return " ".join((await (await client.get("/redactie/feedback")).text()).split())


@pytest.mark.parametrize(
    ("helped", "failed", "share"), [(0, 0, 0.0), (10, 0, 0.0), (2, 8, 0.490), (0, 1, 0.207), (50, 50, 0.404)]
)
def test_how_surely_it_fails_is_wilsons_lower_bound(helped: int, failed: int, share: float) -> None:
    assert surely_failing(Votes("a", OLD, helped, failed)) == pytest.approx(share, abs=0.001)


def test_one_vote_weighs_less_than_many(notes: Notes, articles: dict[str, date], at_desk: AtDesk) -> None:
    one, many, good, _ = articles
    judge(notes, one, articles[one], 0, 1)
    judge(notes, many, articles[many], 3, 7)
    judge(notes, good, articles[good], 40, 1)
    assert [each.id for each in feedback.look(at_desk(TODAY)).shown] == [many, one, good]


def test_an_article_that_was_mended_begins_anew_and_keeps_what_was_said(
    notes: Notes, articles: dict[str, date], at_desk: AtDesk
) -> None:
    mended, other, *_ = articles
    judge(notes, mended, OLD, 0, 20)
    judge(notes, other, articles[other], 5, 2)
    first, second = feedback.look(at_desk(TODAY)).shown
    assert (first.id, second.id) == (other, mended)
    assert second.now == Votes(mended, articles[mended], 0, 0)
    assert second.before == [Votes(mended, OLD, 0, 20)]


async def test_reasons_show_from_three_judgements_on(
    client: TestClient, notes: Notes, articles: dict[str, date]
) -> None:
    key, reviewed = next(iter(articles.items()))
    judge(notes, key, reviewed, 1, 1, "te weinig over pleegzorg")
    sheet = "/redactie/redenen.csv"
    assert "pleegzorg" not in await page(client) + await (await client.get(sheet)).text()
    assert "Redenen zijn te lezen vanaf drie oordelen" in await page(client)
    judge(notes, key, OLD, 1, 0)
    assert "<q>te weinig over pleegzorg</q>" in await page(client)
    assert "pleegzorg" in await (await client.get(sheet)).text()


async def test_reasons_are_shown_as_text(client: TestClient, notes: Notes, articles: dict[str, date]) -> None:
    key, reviewed = next(iter(articles.items()))
    judge(notes, key, reviewed, 0, 3, "<img src=x onerror=alert(1)>")
    shown = await page(client)
    assert "<img" not in shown and "&lt;img src=x onerror=alert(1)&gt;" in shown


async def test_the_page_names_version_file_and_counts(
    client: TestClient, notes: Notes, articles: dict[str, date], web_engine: Engine
) -> None:
    key, reviewed = next(iter(articles.items()))
    judge(notes, key, reviewed, 4, 2)
    article = web_engine.resources.article(key)
    shown = (await page(client)).replace("<wbr>", "")
    assert article and f"knowledge/articles/{article.gebied}/{key}.md" in shown
    assert f"{reviewed:%d-%m-%Y}" in shown and "4 wel<br>2 niet" in shown


async def test_an_article_that_is_gone_says_so(client: TestClient, notes: Notes) -> None:
    judge(notes, "oud-artikel", OLD, 0, 1)
    shown = await page(client)
    assert "oud-artikel</span>" in shown and "er niet meer" in shown


async def test_without_feedback_it_says_when_there_will_be(client: TestClient, notes: Notes) -> None:
    assert "Er is nog geen feedback" in await page(client)
