"""What is kept of a turn that somebody told about himself in: that it happened, and nothing of it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from rasa.shared.core.events import BotUttered, Event, SlotSet, UserUttered
from rasa.shared.core.trackers import DialogueStateTracker

from bot.history import HIDDEN
from bot.replies import Reply
from bot.sentences import sentence

PRIVATE = "besloten"  # the slot that is set while a flow goes on of which nothing is kept


def is_private(tracker: DialogueStateTracker, fresh: Sequence[Event]) -> bool:
    """Whether the turn of these events began, went on or ended in private."""
    touched = any(isinstance(event, SlotSet) and event.key == PRIVATE for event in fresh)
    return touched or bool(tracker.get_slot(PRIVATE))


def masked(event: Event) -> dict[str, Any]:
    """The event as Rasa writes it, without what was said."""
    data: dict[str, Any] = event.as_dict()
    if isinstance(event, UserUttered):
        intent = {"name": event.intent_name, "confidence": 1.0}
        parsed = {"text": "", "intent": intent, "entities": [], "intent_ranking": []}
        data |= {"text": "", "parse_data": parsed, "metadata": {HIDDEN: True}}
    elif isinstance(event, BotUttered):
        said = Reply(type="flow", body=sentence(HIDDEN)).to_json()
        data |= {"text": None, "data": {"custom": said}, "metadata": {HIDDEN: True}}
    return data
