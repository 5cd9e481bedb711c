"""The articles alone: to list or show them nobody should wait for the index that a search needs."""

from __future__ import annotations

import sys
from dataclasses import dataclass

from bot.flow.shelf import FlowShelf
from bot.replies import Reply
from bot.settings import Settings
from knowledge.article import Article
from knowledge.flow.model import Flow
from knowledge.store import Store, Synced

UNKNOWN = "er is geen artikel met die id; `nazorgwijzer knowledge list` toont ze alle"


@dataclass(frozen=True)
class Shelf:
    """Every live article and guided flow."""

    articles: tuple[Article, ...]
    flows: FlowShelf

    @classmethod
    def read(cls, settings: Settings) -> Shelf:
        """The articles as they are now; broken ones are named on standard error. Errors: StoreError."""
        store = Store(settings.database)
        try:
            store.open()
            _report(store.sync(settings.root / "knowledge"))
            return cls(tuple(store.articles()), FlowShelf(settings.root / "knowledge"))
        finally:
            store.close()

    def article(self, article_id: str) -> Article | None:
        """The article by that id, or None."""
        return next((article for article in self.articles if article.id == article_id), None)

    def flows_after(self, article_id: str) -> list[Flow]:
        """The guided flows that are a natural next step after it."""
        return self.flows.offered_after(article_id)

    def answer(self, article: Article) -> Reply:
        """What the chat shows of it."""
        from bot.actions.compose import answer  # here, because all actions come with it

        return answer(article, self)


def _report(synced: Synced) -> None:
    for problem in synced.problems:
        print(f"Kapot artikel, de laatste goede versie telt: knowledge/{problem}", file=sys.stderr)
