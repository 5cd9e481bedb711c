"""Back to the last offer."""

from __future__ import annotations

from typing import Any

from rasa_sdk import Tracker
from rasa_sdk.executor import CollectingDispatcher

from bot.actions.base import BotAction, Events, remember, say
from bot.actions.compose import clarify
from bot.replies import Reply
from bot.sentences import sentence


class Terug(BotAction):
    """Shows what was on offer once more, so that another choice can be made."""

    def name(self) -> str:
        """See base class."""
        return "action_terug"

    def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]) -> Events:
        """See base class."""
        known = (self.resources.knowledge.article(each) for each in tracker.get_slot("aanbod") or ())
        articles = [article for article in known if article is not None]
        reply = clarify(articles) if articles else Reply(type="smalltalk", body=sentence("geen_vorige"))
        say(dispatcher, reply)
        return remember(tracker, reply, tracker.get_slot("vorige_vraag") or "") if articles else []
