"""Begin anew."""

from __future__ import annotations

from typing import Any

from rasa_sdk import Tracker
from rasa_sdk.events import SlotSet
from rasa_sdk.executor import CollectingDispatcher

from bot.actions.base import BotAction, Events

CONTEXT = ("artikelen", "vorige_vraag", "keuzes", "knoppen", "aanbod", "soort")
FLOW = ("flow", "flow_bezig", "flow_pauze", "besloten")


class Vergeet(BotAction):
    """Empties the context, so that the next question stands alone; the rule says what was done."""

    def name(self) -> str:
        """See base class."""
        return "action_vergeet"

    def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]) -> Events:
        """See base class."""
        self.resources.vault.drop(tracker.sender_id)
        return [SlotSet(name, None) for name in (*CONTEXT, *FLOW) if tracker.get_slot(name) is not None]
