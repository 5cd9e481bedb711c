"""A choice out of what was offered."""

from __future__ import annotations

from typing import Any

from rasa_sdk import Tracker
from rasa_sdk.executor import CollectingDispatcher

from bot.actions.asking import ask, text_of
from bot.actions.base import BotAction, Events, remember, say
from bot.actions.compose import answer
from bot.actions.picking import picked
from bot.replies import Reply
from bot.sentences import sentence
from knowledge.article import Article

_BARE = 3  # words


class Kies(BotAction):
    """Answers with the article of the button, number or title; anything else is a question."""

    def name(self) -> str:
        """See base class."""
        return "action_kies"

    def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]) -> Events:
        """See base class."""
        article = self._chosen(tracker)
        text = text_of(tracker)
        reply = answer(article, self.resources.knowledge) if article else self._unmet(text, tracker)
        say(dispatcher, reply)
        return remember(tracker, reply, article.titel if article else text)

    def _unmet(self, text: str, tracker: Tracker) -> Reply:
        """A bare number with nothing to choose from is no question; a longer text may be one."""
        if len(text.split()) <= _BARE:
            return Reply(type="smalltalk", body=sentence("niets_te_kiezen"))
        return ask(text, tracker, self.resources)

    def _chosen(self, tracker: Tracker) -> Article | None:
        knowledge = self.resources.knowledge
        button = next(tracker.get_latest_entity_values("artikel"), None)
        if button and (article := knowledge.article(button)):
            return article
        return picked(text_of(tracker), tracker.get_slot("keuzes") or [], knowledge)
