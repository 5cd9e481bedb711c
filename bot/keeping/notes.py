"""Notes for the editors: questions that were turned away, and whether an answer helped."""

from __future__ import annotations

import logging
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

_log = logging.getLogger(__name__)


def make_tables(engine: Any) -> None:
    """The tables for notes. Errors: DatabaseUnavailable."""
    from sqlalchemy.exc import SQLAlchemyError

    from bot.database import unavailable
    from bot.keeping.tables import METADATA

    try:
        METADATA.create_all(engine)
    except SQLAlchemyError as error:
        raise unavailable(engine, error) from error


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
        self._engine = engine
        make_tables(engine)

    def turned_away(self, question: str, nearby: Sequence[str]) -> None:
        """Keep a redacted question. What cannot be written down stands in nobody's way."""
        from bot.keeping.tables import TURNED_AWAY

        self._write(TURNED_AWAY.insert().values(day=date.today(), question=question, nearby=" ".join(nearby)))

    def feedback(self, given: Feedback) -> None:
        """Keep what somebody thought of an answer."""
        from bot.keeping.tables import FEEDBACK

        self._write(
            FEEDBACK.insert().values(
                day=date.today(),
                article=given.article,
                reviewed=given.reviewed,
                helpful=given.helpful,
                reason=given.reason,
            )
        )

    def _write(self, statement: Any) -> None:
        from sqlalchemy.exc import SQLAlchemyError

        try:
            with self._engine.begin() as connection:
                connection.execute(statement)
        except SQLAlchemyError as error:
            _log.warning("a note was not kept: %s", type(error).__name__)
