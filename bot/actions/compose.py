"""From articles to Replies."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Protocol

from bot.contact import contact_sentence
from bot.flow.views import start_option
from bot.replies import Option, Reply, Source
from bot.sentences import sentence
from knowledge.article import Article
from knowledge.flow.model import Flow
from knowledge.sources import Bron


class Shelf(Protocol):
    """Where articles are found by id: the running knowledge base, or no more than its articles."""

    def article(self, article_id: str) -> Article | None:
        """The live version, or None when there is none by that id."""

    def flows_after(self, article_id: str) -> list[Flow]:
        """The guided flows that are a natural next step after it."""


def answer(article: Article, shelf: Shelf) -> Reply:
    """The article word for word, with its source, a guided flow that fits, and what could be asked next."""
    flows = tuple(map(start_option, shelf.flows_after(article.id)[:1]))
    following = (shelf.article(article_id) for article_id in article.vervolg[:3])
    return Reply(
        type="answer",
        body=article.tekst,
        articles=(article.id,),
        sources=tuple(map(_source, article.bronnen)),
        next_questions=flows + _options(each for each in following if each is not None),
        notice=article.let_op,
        reviewed=article.gecontroleerd,
    )


def clarify(articles: list[Article]) -> Reply:
    """An offer of what the question may be about."""
    name = "bedoel_je" if len(articles) > 1 else "bedoel_je_dit"
    return Reply(type="clarify", body=sentence(name), options=_options(articles))


def abstain(contact: str, nearby: list[Article]) -> Reply:
    """Say so, name someone who may know, and show what comes near."""
    name = "weet_niet_buurt" if nearby else "weet_niet"
    body = sentence(name, contact=contact_sentence(contact))
    return Reply(type="abstain", body=body, options=_options(nearby))


def _options(articles: Iterable[Article]) -> tuple[Option, ...]:
    return tuple(Option(article.titel, article.id) for article in articles)


def _source(bron: Bron) -> Source:
    return Source(f"{bron.titel}, {bron.deel}" if bron.deel else bron.titel, bron.url)
