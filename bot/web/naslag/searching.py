"""Search with the engine of the chat: the same decision, and under it the nearest answers."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from knowledge.article import Article
from knowledge.naslag.passage import Marker, Piece

if TYPE_CHECKING:  # loading these takes seconds
    from knowledge.answering import Knowledge
    from knowledge.decision import Kind

MOST, FEW = 10, 3  # hits; few when the question is probably about something else


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
