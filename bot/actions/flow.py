"""Guided flows: every message while one goes on."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from rasa_sdk import Tracker
from rasa_sdk.executor import CollectingDispatcher

from bot.actions.base import BotAction, Events
from bot.actions.flow_turns import hand_over, said_in, stage_of, state_in
from bot.actions.offers import titles_of
from bot.actions.picking import picked
from bot.buttons import AFTER_ALARM
from bot.flow.stage import Outcome, Said
from bot.flow.turn import turn
from bot.replies import Reply
from bot.sentences import sentence


class FlowStap(BotAction):
    """Every message while a flow goes on comes here, whatever its intent."""

    def name(self) -> str:
        """See base class."""
        return "action_flow_stap"

    def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]) -> Events:
        """See base class."""
        state = state_in(tracker, "flow", self.resources)
        stage = stage_of(tracker, self.resources)
        if state is None:
            outcome = Outcome(Reply(type="smalltalk", body=sentence("stap_weg")), None, None)
        else:
            outcome = turn(stage, state, self._said(tracker))
        return hand_over(dispatcher, tracker, self.resources, outcome)

    def _said(self, tracker: Tracker) -> Said:
        """Right after a safety reply a number stands for what that offered, not for a choice of the step."""
        said = said_in(tracker)
        held = self.resources.vault.take(tracker.sender_id, AFTER_ALARM)
        if said.button or not (held or tracker.get_slot("soort") == "safety"):
            return said
        offered = held["knoppen"] if held else tracker.get_slot("keuzes") or []
        return replace(said, button=picked(said.text, titles_of(offered, self.resources)))
