"""Questions that were turned away are kept for the editors, without a trace to who asked."""

from __future__ import annotations

from datetime import date

import sqlalchemy as sa

from bot.engine import Engine, Message
from bot.keeping.notes import Feedback
from bot.settings import Settings

UNKNOWN = "wat is de beste winterband voor een vrachtwagen"


def rows(settings: Settings, table: str) -> list[dict[str, object]]:
    with sa.create_engine(settings.database).connect() as connection:
        return [dict(row._mapping) for row in connection.execute(sa.text(f"select * from {table}"))]


async def test_a_question_that_was_turned_away_is_kept(engine: Engine, settings: Settings) -> None:
    reply = await engine.reply(Message("gesprek-7", UNKNOWN))
    (row,) = rows(settings, "turned_away")
    assert (row["question"], row["day"]) == (UNKNOWN, date.today().isoformat())
    assert str(row["nearby"]).split() == [option.article for option in reply.options]
    assert "gesprek-7" not in str(row)


async def test_an_answered_question_is_not(engine: Engine, settings: Settings) -> None:
    await engine.reply(Message("gesprek", "Wat is een veiligheidsplan?"))
    assert rows(settings, "turned_away") == []


async def test_feedback_names_the_version_and_nobody(engine: Engine, settings: Settings) -> None:
    engine.resources.notes.feedback(Feedback("veiligheidsplan", date(2026, 11, 21), False, "te kort"))
    (row,) = rows(settings, "feedback")
    assert row["article"] == "veiligheidsplan" and row["reviewed"] == "2026-11-21" and not row["helpful"]
    assert set(row) == {"id", "day", "article", "reviewed", "helpful", "reason"}


async def test_a_note_that_cannot_be_written_stops_no_answer(engine: Engine, settings: Settings) -> None:
    with sa.create_engine(settings.database).begin() as connection:
        connection.execute(sa.text("drop table turned_away"))
    assert (await engine.reply(Message("gesprek", UNKNOWN))).type == "abstain"
