"""Notes for the editors: what was turned away, what was asked, and whether an answer helped."""

from __future__ import annotations

import logging
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from datetime import date
from typing import Any

from bot.errors import DatabaseUnavailable

CANARY = "canary-"  # conversations in which the server asks itself whether it works are called so
_log = logging.getLogger(__name__)


def make_tables(engine: Any) -> None:
    """The tables for notes. Errors: DatabaseUnavailable."""
    from bot.database import guarded
    from bot.keeping.tables import METADATA

    with guarded(engine):
        METADATA.create_all(engine)


@dataclass(frozen=True)
class Feedback:
    """Whether an answer helped; `reviewed` is the version of the article, `reason` is redacted."""

    article: str
    reviewed: date
    helpful: bool
    reason: str = ""


class Notes:
    """Writes to the database of the conversations, in tables of their own."""

    def __init__(self, engine: Any) -> None:
        """Makes the tables when they are not there. Errors: DatabaseUnavailable."""
        self.engine = engine  # also for reading them, bot/keeping/reading.py
        make_tables(engine)

    def turned_away(self, question: str, nearby: Sequence[str]) -> None:
        """Keep a redacted question. What cannot be written down stands in nobody's way."""
        from bot.keeping.tables import TURNED_AWAY

        self._write(TURNED_AWAY.insert().values(day=date.today(), question=question, nearby=" ".join(nearby)))

    def asked(self, article: str) -> None:
        """Count an answer. The database adds one itself, so that processes lose none of each other's."""
        from sqlalchemy.dialects import postgresql, sqlite

        from bot.keeping.tables import ASKED

        dialect = sqlite if self.engine.dialect.name == "sqlite" else postgresql
        first = dialect.insert(ASKED).values(day=date.today(), article=article, times=1)
        more = {"times": ASKED.c.times + 1}
        self._write(first.on_conflict_do_update(index_elements=["day", "article"], set_=more))

    def feedback(self, given: Feedback) -> int:
        """Keep what somebody thought of an answer; the number it is kept under. Errors: as above."""
        from bot.keeping.tables import FEEDBACK

        kept = self._kept(FEEDBACK.insert().values(day=date.today(), **asdict(given)))
        return int(kept.inserted_primary_key[0])

    def amend_feedback(self, number: int, **changed: bool | str) -> None:
        """Who gave it thinks otherwise, or says why; fields as in Feedback. Errors: as above."""
        from bot.keeping.tables import FEEDBACK

        self._kept(FEEDBACK.update().where(FEEDBACK.c.id == number).values(**changed))

    def _kept(self, statement: Any) -> Any:
        """For what someone is waiting for. Errors: DatabaseUnavailable."""
        from bot.database import guarded

        with guarded(self.engine), self.engine.begin() as connection:
            return connection.execute(statement)

    def _write(self, statement: Any) -> None:
        try:
            self._kept(statement)
        except DatabaseUnavailable:
            _log.warning("a note was not kept")
