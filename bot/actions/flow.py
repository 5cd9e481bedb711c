"""Guided flows: begin one, and every message while one goes on."""

from __future__ import annotations

from typing import Any

from rasa_sdk import Tracker
from rasa_sdk.executor import CollectingDispatcher

from bot.actions.base import BotAction, Events
from bot.actions.flow_turns import hand_over, said_in, stage_of, state_in
from bot.flow.stage import Outcome
from bot.flow.turn import FLOW_INTENT, turn
from bot.replies import Reply
from bot.sentences import sentence


class FlowStart(BotAction):
    """Begins the flow that the intent names."""

    def name(self) -> str:
        """See base class."""
        return "action_flow_start"

    def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]) -> Events:
        """See base class."""
        said = said_in(tracker)
        outcome = stage_of(tracker, self.resources).begin(
            said.intent.removeprefix(FLOW_INTENT), said.text, None
        )
        return hand_over(dispatcher, tracker, self.resources, outcome)


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
            outcome = turn(stage, state, said_in(tracker))
        return hand_over(dispatcher, tracker, self.resources, outcome)
