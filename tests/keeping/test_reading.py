"""Notes are added up by the database, the same in SQLite and in PostgreSQL."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from bot.errors import DatabaseUnavailable
from bot.keeping.notes import Feedback, Notes
from bot.keeping.reading import Readings, Reason, Votes
from bot.keeping.tables import ASKED, METADATA, TURNED_AWAY
from tests.keeping.databases import KINDS, opened

OLD, NEW = date(2026, 5, 1), date(2026, 11, 21)


@pytest.fixture(params=KINDS)
def engine(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Any]:
    """An empty database with its tables."""
    with opened(request.param, tmp_path) as (engine, _):
        Notes(engine)
        yield engine


def fill(engine: Any, table: Any, *rows: dict[str, object]) -> None:
    with engine.begin() as connection:
        connection.execute(table.insert(), list(rows))


def test_answers_are_added_up_by_day_and_by_article(engine: Any) -> None:
    rows = [(OLD, "a", 9), (NEW, "a", 1), (NEW, "b", 2), (date(2026, 11, 22), "a", 4)]
    fill(engine, ASKED, *({"day": day, "article": key, "times": times} for day, key, times in rows))
    assert Readings(engine).asked_by_article(NEW) == {"a": 5, "b": 2}
    assert list(Readings(engine).asked_by_article(OLD)) == ["a", "b"]
    assert Readings(engine).asked_by_day(NEW) == [(NEW, 3), (date(2026, 11, 22), 4)]


def test_questions_come_in_their_order_and_after_a_number(engine: Any) -> None:
    fill(engine, TURNED_AWAY, {"day": OLD, "question": "een", "nearby": "a b"},
         {"day": NEW, "question": "twee", "nearby": ""})  # fmt: skip
    first, second = Readings(engine).turned_away_after(0)
    assert (first.text, first.nearby, second.nearby) == ("een", ("a", "b"), ())
    assert Readings(engine).turned_away_after(first.id) == [second]
    assert Readings(engine).turned_away_count() == 2
    assert Readings(engine).turned_away_by_day(NEW) == [(NEW, 1)]


def test_feedback_is_added_up_by_version_the_newest_first(engine: Any) -> None:
    notes = Notes(engine)
    for reviewed, helpful in ((OLD, False), (NEW, True), (NEW, True), (NEW, False)):
        notes.feedback(Feedback("a", reviewed, helpful))
    assert Readings(engine).votes() == [Votes("a", NEW, 2, 1), Votes("a", OLD, 0, 1)]


def test_reasons_are_those_of_the_articles_asked_for_the_newest_first(engine: Any) -> None:
    notes = Notes(engine)
    for article, reason in (("a", "een"), ("a", ""), ("a", "twee"), ("a", "drie"), ("b", "vier")):
        notes.feedback(Feedback(article, NEW, False, reason))
    newest = [Reason("a", NEW, False, "drie"), Reason("a", NEW, False, "twee")]
    assert Readings(engine).reasons(["a"], most=2) == newest
    assert [each.text for each in Readings(engine).reasons(["a", "b"])] == ["drie", "twee", "een", "vier"]
    assert Readings(engine).reasons([]) == []


def test_a_table_that_is_gone_is_said_in_one_line_without_the_query(engine: Any) -> None:
    METADATA.drop_all(engine)
    with pytest.raises(DatabaseUnavailable) as told:
        Readings(engine).votes()
    assert "SELECT" not in str(told.value)
