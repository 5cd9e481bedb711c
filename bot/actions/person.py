"""A person instead of this assistant."""

from __future__ import annotations

from typing import Any

from rasa_sdk import Tracker
from rasa_sdk.executor import CollectingDispatcher

from bot.actions.base import BotAction, Events, say
from bot.contact import contact_sentence
from bot.replies import Reply
from bot.sentences import sentence


class MensSpreken(BotAction):
    """Names the contact of this organisation."""

    def name(self) -> str:
        """See base class."""
        return "action_mens_spreken"

    def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]) -> Events:
        """See base class."""
        contact = contact_sentence(self.resources.settings.contact)
        say(dispatcher, Reply(type="smalltalk", body=f"{sentence('mens_spreken')} {contact}"))
        return []
