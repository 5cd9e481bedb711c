"""The door to the knowledge base: a question goes in, a decision with articles comes out."""

from __future__ import annotations

import logging
import threading
from collections.abc import Sequence
from pathlib import Path

from watchfiles import watch

from knowledge.article import Article
from knowledge.cache import load_or_build
from knowledge.decision import Decision, Hit, read_calibration
from knowledge.dutch import default_analyser
from knowledge.finding import Finding
from knowledge.following import NOTHING_YET, Context
from knowledge.index import Index
from knowledge.questions import read_out_of_scope
from knowledge.store import Store

__all__ = ["Context", "Decision", "Hit", "Knowledge"]
_log = logging.getLogger(__name__)
_QUIET_MS, _AGAIN_MS = 300, 1000


class Knowledge:
    """Articles of one folder, searchable, and kept in step with their files while it is open."""

    def __init__(self, root: Path, database: str, cache: Path) -> None:
        """`cache` is the folder for the built index."""
        self._root = root
        self._cache = cache
        self._store = Store(database)
        self._stop = threading.Event()
        self._unlearned = threading.Event()
        self._serving = threading.Lock()
        self._watcher: threading.Thread | None = None

    def start(self, watching: bool = True) -> None:
        """Load or build the index; with `watching`, follow changes in the files until `close`."""
        self._store.open()
        self._calibration = read_calibration()
        self._store.sync(self._root)
        self._serve(self._learned(self._store.articles()))
        if watching:
            threading.Thread(target=self._learn, name="knowledge-learn", daemon=True).start()
            self._watcher = threading.Thread(target=self._watch, name="knowledge-watch", daemon=True)
            self._watcher.start()

    def decide(self, question: str, context: Context = NOTHING_YET) -> Decision:
        """Answer, offer or abstain. Safe to call from several threads."""
        return self._index.decide(question, context, self._calibration)

    def find(self, question: str, most: int = 10) -> tuple[Hit, ...]:
        """The articles nearest to a question, for a list of hits. Safe to call from several threads."""
        return self._index.find(question, most)

    def article(self, article_id: str) -> Article | None:
        """The live version of an article, or None when there is none by that id."""
        return self._by_id.get(article_id)

    def articles(self) -> tuple[Article, ...]:
        """Every live article."""
        return self._index.articles

    def problems(self) -> list[Finding]:
        """Files that are broken now; their last good version stays live."""
        return self._store.problems()

    def close(self) -> None:
        """Stop following the files and let go of the database."""
        self._stop.set()
        self._unlearned.set()
        if self._watcher:
            self._watcher.join(timeout=5)
        self._store.close()

    def _learned(self, articles: Sequence[Article]) -> Index:
        return load_or_build(self._cache, articles, read_out_of_scope(self._root), default_analyser())

    def _serve(self, index: Index) -> None:
        self._by_id = {article.id: article for article in index.articles}
        self._index = index

    def _watch(self) -> None:
        due = True  # for what changed between the start and the first look
        for changes in watch(self._root, stop_event=self._stop, raise_interrupt=False, debounce=_QUIET_MS,
                             rust_timeout=_AGAIN_MS, yield_on_timeout=True):  # fmt: skip
            if changes or due:
                due = not self._refreshed()

    def _refreshed(self) -> bool:
        try:
            for problem in self._store.sync(self._root).problems:
                _log.warning("kept the last good version: %s", problem)
            if self._catch_up():
                self._unlearned.set()
        except Exception as error:  # a file half written, a database busy: the last good state goes on
            _log.error("articles not refreshed: %s", error)
            return False
        return True

    def _catch_up(self, learned: Index | None = None) -> bool:
        """Serve what the database has by now, whichever process put it there; whether that was news."""
        with self._serving:
            index = learned or self._index
            articles = self._store.articles()
            known = {article.id: article for article in index.articles}
            changed = {article.id for article in articles if known.get(article.id) != article}
            news = bool(changed) or len(articles) != len(known)
            self._serve(index.mended(articles, changed) if news else index)
        return news

    def _learn(self) -> None:
        """Learn everything anew behind the mended index, so that a next change need not wait for it."""
        while self._unlearned.wait() and not self._stop.is_set():
            self._unlearned.clear()
            try:
                index = self._learned(self._index.articles)
                if not self._stop.is_set():
                    self._catch_up(index)
            except Exception as error:  # the mended index goes on
                _log.error("articles not learned anew: %s", error)
