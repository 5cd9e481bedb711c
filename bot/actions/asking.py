"""Asking the knowledge base on behalf of a conversation; no action itself."""

from __future__ import annotations

from rasa_sdk import Tracker

from bot.actions.base import Resources
from bot.actions.compose import abstain, answer, clarify
from bot.keeping.notes import CANARY
from bot.replies import Reply
from knowledge.answering import Context, Decision
from knowledge.article import Article


def ask(question: str, tracker: Tracker, resources: Resources) -> Reply:
    """What the knowledge base has to say to this question, here in the conversation."""
    return reply_to(decide(question, tracker, resources), question, tracker, resources)


def decide(question: str, tracker: Tracker, resources: Resources) -> Decision:
    """Answer, offer or abstain, before anything is said."""
    return resources.knowledge.decide(question, context_of(tracker))


def reply_to(decision: Decision, question: str, tracker: Tracker, resources: Resources) -> Reply:
    """The decision in words; a question that is turned away is kept for the editors."""
    articles = [hit.article for hit in decision.hits]
    if decision.kind == "answer":
        return show(articles[0], tracker, resources)
    if decision.kind == "clarify":
        return clarify(articles)
    nearby = articles if decision.nearby else []
    if _noted(tracker):
        resources.notes.turned_away(question, [article.id for article in nearby])
    return abstain(resources.settings.contact, nearby)


def show(article: Article, tracker: Tracker, resources: Resources) -> Reply:
    """The answer of an article, counted for the editors."""
    if _noted(tracker):
        resources.notes.asked(article.id)
    return answer(article, resources)


def _noted(tracker: Tracker) -> bool:
    """Nothing is noted of a private flow, nor of the server that asks itself whether it works."""
    return not tracker.get_slot("besloten") and not tracker.sender_id.startswith(CANARY)


def context_of(tracker: Tracker) -> Context:
    """What the conversation was about before this message."""
    articles = tuple(tracker.get_slot("artikelen") or ())
    return Context(articles=articles, question=tracker.get_slot("vorige_vraag") or "")


def text_of(tracker: Tracker) -> str:
    """The message that this turn is about."""
    return str(tracker.latest_message.get("text") or "")
