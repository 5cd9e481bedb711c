"""Search with the engine of the chat: the same decision, and under it the nearest answers."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from bot.web.naslag.things import REFLECTION, Thing, Things
from knowledge.article import Article
from knowledge.dutch import default_analyser
from knowledge.flow.model import Flow
from knowledge.naslag.passage import SMALL, Marker, Piece

if TYPE_CHECKING:  # loading these takes seconds
    from knowledge.answering import Knowledge
    from knowledge.decision import Kind

MOST, FEW = 10, 3  # hits; few when the question is probably about something else
_ENOUGH = 2 / 3  # of the words of a question: one that only mentions a help line is about something else
_WORDS = {"flow": "stappenplan", "reflection": "reflectievragen supervisie", "contact": "nummer bellen"}
_NO_NAME = frozenset("de het een van voor met bij op in en".split()) | SMALL


@dataclass(frozen=True)
class Hit:
    """An answer, and the part of it that meets the question."""

    article: Article
    passage: tuple[Piece, ...]


@dataclass(frozen=True)
class Found:
    """How sure the engine is (as in the chat), and the hits, best first."""

    kind: Kind
    hits: tuple[Hit, ...]


def search(knowledge: Knowledge, question: str) -> Found:
    """The hits for a question without personal data. Milliseconds; may run in a thread."""
    kind = knowledge.decide(question).kind
    marker = Marker.of(question, [article.tekst for article in knowledge.articles()])
    nearest = knowledge.find(question, FEW if kind == "abstain" else MOST)
    return Found(kind, tuple(Hit(hit.article, marker.passage(hit.article.tekst)) for hit in nearest))


def beside(things: Things, question: str) -> list[Thing]:
    """What is no answer and is asked for by its name: a flow, the reflection questions, a help line."""
    asked = _terms(question)
    flows = [things.reflection() if flow.id == REFLECTION else things.flow(flow.id) for flow in things.flows]
    every = [thing for thing in (*flows, *map(things.contact, things.contacts)) if thing]
    return [thing for thing in every if asked and _named(thing, asked) >= _ENOUGH]


def _named(thing: Thing, asked: frozenset[str]) -> float:
    """The share of what is asked that its name has."""
    knop = thing.content.knop if isinstance(thing.content, Flow) else ""
    return len(asked & _terms(f"{thing.title} {knop} {_WORDS[thing.kind]}")) / len(asked)


@lru_cache(maxsize=1000)
def _terms(text: str) -> frozenset[str]:
    return frozenset(default_analyser().lemmas(text)) - _NO_NAME
