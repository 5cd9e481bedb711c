"""Help first: the reply to what the triage saw."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from rasa_sdk import Tracker
from rasa_sdk.events import SlotSet
from rasa_sdk.executor import CollectingDispatcher

from bot.actions.base import BotAction, Events, say
from bot.actions.flow_turns import state_in
from bot.buttons import AFTER_ALARM, ANYWAY
from bot.flow.views import resume_option
from bot.replies import Option, Reply
from bot.safety import Alarm, safety_reply
from bot.sentences import sentence


class Veiligheid(BotAction):
    """Says whom to call and what to do meanwhile; a flow that goes on waits where it is."""

    def name(self) -> str:
        """See base class."""
        return "action_veiligheid"

    def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]) -> Events:
        """See base class."""
        alarm = Alarm(**next(tracker.get_latest_entity_values("alarm")))
        reply = safety_reply(alarm, self.resources.settings.root / "knowledge")
        reply = replace(reply, options=self._ways_on(tracker))
        say(dispatcher, reply)
        if tracker.get_slot("besloten"):  # that there was an alarm tells something too
            offered = {"knoppen": [option.article for option in reply.options]}
            self.resources.vault.put(tracker.sender_id, AFTER_ALARM, offered)
            return []
        return _on_offer(reply)

    def _ways_on(self, tracker: Tracker) -> tuple[Option, ...]:
        anyway = Option(sentence("veiligheid_toch_knop"), ANYWAY)
        state = state_in(tracker, "flow", self.resources)
        flow = self.resources.flows.flow(state.name) if state else None
        return (anyway, resume_option(flow)) if flow else (anyway,)


def _on_offer(reply: Reply) -> Events:
    """Nothing else of the conversation changes: what it was about still is."""
    offered = [option.article for option in reply.options]
    return [SlotSet("soort", reply.type), SlotSet("keuzes", offered), SlotSet("knoppen", offered)]
