"""What is on offer in a conversation, and what taking it up gives; no action itself."""

from __future__ import annotations

from collections.abc import Sequence

from rasa_sdk import Tracker
from rasa_sdk.executor import CollectingDispatcher

from bot.actions.asking import ask, show
from bot.actions.base import Events, Resources, remember, say
from bot.actions.flow_turns import by_button, hand_over
from bot.buttons import ANYWAY, is_public, title_of


def titles_on_offer(tracker: Tracker, resources: Resources) -> dict[str, str]:
    """Title of everything that a number stands for now, by id."""
    return titles_of(tracker.get_slot("keuzes") or [], resources)


def titles_of(offered: Sequence[str], resources: Resources) -> dict[str, str]:
    """Titles by id, without what is gone."""
    titles = ((each, title_of(each, resources)) for each in offered)
    return {each: title for each, title in titles if title is not None}


def answer_anyway(dispatcher: CollectingDispatcher, tracker: Tracker, resources: Resources) -> Events | None:
    """Answer the message that a safety reply came before; None when it is not held any more."""
    held = resources.vault.get(tracker.sender_id, ANYWAY)
    if held is None:
        return None
    (question,) = held["tekst"]
    reply = ask(question, tracker, resources)
    say(dispatcher, reply)
    return remember(tracker, reply, "")


def is_offered(button: str, tracker: Tracker, resources: Resources) -> bool:
    """Whether this button was shown, or is everyone's; else nobody gets anything by making up an id."""
    if is_public(button, resources):
        return True
    return button in {*(tracker.get_slot("knoppen") or ()), *(tracker.get_slot("aanbod") or ())}


def take_up(
    chosen: str, dispatcher: CollectingDispatcher, tracker: Tracker, resources: Resources
) -> Events | None:
    """Answer with this article, or go into this flow; None when there is no such thing any more."""
    if chosen == ANYWAY:
        return answer_anyway(dispatcher, tracker, resources)
    if outcome := by_button(chosen, tracker, resources):
        return hand_over(dispatcher, tracker, resources, outcome)
    article = resources.article(chosen)
    if article is None:
        return None
    reply = show(article, tracker, resources)
    say(dispatcher, reply)
    return remember(tracker, reply, article.titel)
