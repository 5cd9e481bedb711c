"""A choice out of what was offered."""

from __future__ import annotations

from typing import Any

from rasa_sdk import Tracker
from rasa_sdk.executor import CollectingDispatcher

from bot.actions.asking import ask, text_of
from bot.actions.base import BotAction, Events, remember, say
from bot.actions.offers import is_offered, take_up, titles_on_offer
from bot.actions.picking import picked
from bot.replies import Reply
from bot.sentences import sentence

_BARE = 3  # words


class Kies(BotAction):
    """Takes up what the button, number or title stands for; anything else is a question."""

    def name(self) -> str:
        """See base class."""
        return "action_kies"

    def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]) -> Events:
        """See base class."""
        chosen = self._chosen(tracker)
        if chosen and (events := take_up(chosen, dispatcher, tracker, self.resources)) is not None:
            return events
        text = text_of(tracker)
        reply = self._unmet(text, tracker)
        say(dispatcher, reply)
        return remember(tracker, reply, text)

    def _unmet(self, text: str, tracker: Tracker) -> Reply:
        """A bare number with nothing to choose from is no question; a longer text may be one."""
        if len(text.split()) <= _BARE:
            return Reply(type="smalltalk", body=sentence("niets_te_kiezen"))
        return ask(text, tracker, self.resources)

    def _chosen(self, tracker: Tracker) -> str | None:
        button = next(tracker.get_latest_entity_values("artikel"), None)
        if button:
            return str(button) if is_offered(str(button), tracker, self.resources) else None
        return picked(text_of(tracker), titles_on_offer(tracker, self.resources))
