"""The door to the knowledge base: a question goes in, a decision with articles comes out."""

from __future__ import annotations

import logging
import threading
from pathlib import Path

from watchfiles import watch

from knowledge.article import Article
from knowledge.cache import load_or_build
from knowledge.decision import Decision, Hit, read_weights
from knowledge.dutch import default_analyser
from knowledge.following import Context
from knowledge.index import Index
from knowledge.questions import read_out_of_scope
from knowledge.store import Problem, Store

__all__ = ["Context", "Decision", "Hit", "Knowledge"]
_log = logging.getLogger(__name__)
_QUIET_MS = 300


class Knowledge:
    """Articles of one folder, searchable, and kept in step with their files while it is open."""

    def __init__(self, root: Path, database: str, cache: Path) -> None:
        """`cache` is the folder for the built index."""
        self._root = root
        self._cache = cache
        self._store = Store(database)
        self._stop = threading.Event()
        self._watcher: threading.Thread | None = None

    def start(self, watching: bool = True) -> None:
        """Load or build the index; with `watching`, follow changes in the files until `close`."""
        self._store.open()
        self._weights = read_weights()
        self._store.sync(self._root)
        self._rebuild()
        if watching:
            self._watcher = threading.Thread(target=self._watch, name="knowledge-watch", daemon=True)
            self._watcher.start()

    def decide(self, question: str, context: Context = Context()) -> Decision:
        """Answer, offer or abstain. Safe to call from several threads."""
        return self._index.decide(question, context, self._weights)

    def article(self, article_id: str) -> Article | None:
        """The live version of an article, or None when there is none by that id."""
        return self._by_id.get(article_id)

    def articles(self) -> tuple[Article, ...]:
        """Every live article."""
        return self._index.articles

    def problems(self) -> list[Problem]:
        """Files that are broken now; their last good version stays live."""
        return self._store.problems()

    def close(self) -> None:
        """Stop following the files and let go of the database."""
        self._stop.set()
        if self._watcher:
            self._watcher.join(timeout=5)
        self._store.close()

    def _rebuild(self) -> None:
        articles = self._store.articles()
        outside = read_out_of_scope(self._root)
        self._serve(load_or_build(self._cache, articles, outside, default_analyser()))

    def _serve(self, index: Index) -> None:
        self._by_id = {article.id: article for article in index.articles}
        self._index = index

    def _watch(self) -> None:
        for _ in watch(self._root, stop_event=self._stop, debounce=_QUIET_MS, raise_interrupt=False):
            try:
                self._refresh()
            except Exception as error:  # a file half written, a database busy: the last good state goes on
                _log.error("articles not refreshed: %s", error)

    def _refresh(self) -> None:
        synced = self._store.sync(self._root)
        for problem in synced.problems:
            _log.warning("kept the last good version: %s", problem)
        if synced.changed or synced.removed:
            self._serve(self._index.mended(self._store.articles(), synced.changed))
            self._rebuild()
