"""Back to the last offer."""

from __future__ import annotations

from typing import Any

from rasa_sdk import Tracker
from rasa_sdk.executor import CollectingDispatcher

from bot.actions.base import BotAction, Events, remember, say
from bot.actions.compose import clarify
from bot.actions.flow_turns import hand_over, stage_of, state_in
from bot.replies import Reply
from bot.sentences import sentence


class Terug(BotAction):
    """Shows what was on offer once more; after the sheet of a flow, its last question."""

    def name(self) -> str:
        """See base class."""
        return "action_terug"

    def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]) -> Events:
        """See base class."""
        paused = state_in(tracker, "flow_pauze", self.resources)
        if paused and tracker.get_slot("soort") == "flow":
            outcome = stage_of(tracker, self.resources).resume(paused.name, None)
            return hand_over(dispatcher, tracker, self.resources, outcome)
        known = (self.resources.knowledge.article(each) for each in tracker.get_slot("aanbod") or ())
        articles = [article for article in known if article is not None]
        reply = clarify(articles) if articles else Reply(type="smalltalk", body=sentence("geen_vorige"))
        say(dispatcher, reply)
        return remember(tracker, reply, tracker.get_slot("vorige_vraag") or "") if articles else []
