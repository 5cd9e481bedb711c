"""A question: answered, offered or turned away, as the knowledge base decides."""

from __future__ import annotations

from typing import Any

from rasa_sdk import Tracker
from rasa_sdk.events import SlotSet
from rasa_sdk.executor import CollectingDispatcher

from bot.actions.asking import decide, reply_to, text_of
from bot.actions.base import BotAction, Events, remember, say
from bot.actions.flow_turns import hand_over, stage_of
from bot.actions.offers import take_up, titles_on_offer
from bot.actions.picking import by_title
from bot.flow.stage import Outcome
from bot.flow.wanted import wanted
from knowledge.answering import Decision

_SHORT = 6  # words; after an answer so few are more about that than about something new


class Beantwoord(BotAction):
    """Also where everything goes that no other rule is sure of."""

    def name(self) -> str:
        """See base class."""
        return "action_beantwoord"

    def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]) -> Events:
        """See base class."""
        question = text_of(tracker)
        chosen = by_title(question, titles_on_offer(tracker, self.resources))
        if chosen and (events := take_up(chosen, dispatcher, tracker, self.resources)) is not None:
            return events
        decision = decide(question, tracker, self.resources)
        if outcome := self._flow(decision, tracker):
            return hand_over(dispatcher, tracker, self.resources, outcome)
        reply = reply_to(decision, question, tracker, self.resources)
        say(dispatcher, reply)
        # A new question ends what was on offer; only an offer of its own replaces it.
        ended = not reply.options and tracker.get_slot("aanbod")
        return remember(tracker, reply, question) + ([SlotSet("aanbod", None)] if ended else [])

    def _flow(self, decision: Decision, tracker: Tracker) -> Outcome | None:
        """A flow that is asked for, or the two that may be; who types a title wants that article."""
        text = text_of(tracker)
        if decision.hits and by_title(text, {"": decision.hits[0].article.titel}) is not None:
            return None
        asked = wanted(tracker.latest_message.get("intent_ranking") or [])
        follow_up = bool(tracker.get_slot("artikelen")) and len(text.split()) <= _SHORT
        if not asked.asked_for(decision, text, follow_up):
            return None
        stage = stage_of(tracker, self.resources)
        if len(asked.flows) == 1:
            return stage.begin(asked.flows[0], text, None)
        return stage.offer(asked.flows)
