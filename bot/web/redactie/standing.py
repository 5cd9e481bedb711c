"""The groups of all questions that are kept, brought up to date with every look."""

from __future__ import annotations

import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from bot.keeping.reading import Readings
from bot.web.redactie.grouping import Groups
from bot.web.redactie.terms import Weighing
from knowledge.article import Article


class Standing:
    """Reads only what is new, for grouping thousands of questions takes a second or two."""

    def __init__(self, articles: Sequence[Article]) -> None:
        self._articles = articles
        self._lock = threading.Lock()
        self._weighing: Weighing | None = None
        self._groups: Groups | None = None

    @contextmanager
    def groups(self, readings: Readings) -> Iterator[Groups]:
        """The groups of what is kept now, for one at a time. Errors: DatabaseUnavailable."""
        with self._lock:
            self._weighing = self._weighing or Weighing(self._articles)
            groups = self._groups or Groups(self._weighing)
            groups.extend(readings.turned_away_after(groups.last))
            if groups.count != readings.turned_away_count():  # some were deleted, or came in late
                groups = Groups(self._weighing)
                groups.extend(readings.turned_away_after(groups.last))
            self._groups = groups
            yield groups
