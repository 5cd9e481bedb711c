"""Asking the knowledge base on behalf of a conversation; no action itself."""

from __future__ import annotations

from rasa_sdk import Tracker

from bot.actions.base import Resources
from bot.actions.compose import abstain, answer, clarify
from bot.replies import Reply
from knowledge.answering import Context, Decision


def ask(question: str, tracker: Tracker, resources: Resources) -> Reply:
    """What the knowledge base has to say to this question, here in the conversation."""
    return reply_to(decide(question, tracker, resources), question, tracker, resources)


def decide(question: str, tracker: Tracker, resources: Resources) -> Decision:
    """Answer, offer or abstain, before anything is said."""
    return resources.knowledge.decide(question, context_of(tracker))


def reply_to(decision: Decision, question: str, tracker: Tracker, resources: Resources) -> Reply:
    """The decision in words; a question that is turned away is kept for the editors."""
    reply = as_reply(decision, resources)
    if reply.type == "abstain" and not tracker.get_slot("besloten"):
        resources.notes.turned_away(question, [option.article for option in reply.options])
    return reply


def context_of(tracker: Tracker) -> Context:
    """What the conversation was about before this message."""
    articles = tuple(tracker.get_slot("artikelen") or ())
    return Context(articles=articles, question=tracker.get_slot("vorige_vraag") or "")


def as_reply(decision: Decision, resources: Resources) -> Reply:
    """The decision in words."""
    articles = [hit.article for hit in decision.hits]
    if decision.kind == "answer":
        return answer(articles[0], resources)
    if decision.kind == "clarify":
        return clarify(articles)
    return abstain(resources.settings.contact, articles if decision.nearby else [])


def text_of(tracker: Tracker) -> str:
    """The message that this turn is about."""
    return str(tracker.latest_message.get("text") or "")
