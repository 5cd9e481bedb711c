"""What is kept of a turn that somebody told about himself in: that it happened, and nothing of it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, cast

from rasa.shared.core.events import ActionExecuted, BotUttered, Event, SlotSet, UserUttered
from rasa.shared.core.trackers import DialogueStateTracker

from bot.history import HIDDEN
from bot.replies import Reply
from bot.sentences import sentence

ALARM = "gevaar"  # the intent of a message that the triage caught
PRIVATE = "besloten"  # the slot that is set while a flow goes on of which nothing is kept


def writer(tracker: DialogueStateTracker, fresh: Sequence[Event]) -> Callable[[Event], dict[str, Any]]:
    """How to write down the events of this turn."""
    if _is_private(tracker, fresh):
        return masked
    return without_message if _is_alarm(fresh) else _whole


def _is_private(tracker: DialogueStateTracker, fresh: Sequence[Event]) -> bool:
    """Whether the turn began, went on or ended in private."""
    touched = any(isinstance(event, SlotSet) and event.key == PRIVATE for event in fresh)
    return touched or bool(tracker.get_slot(PRIVATE))


def _is_alarm(fresh: Sequence[Event]) -> bool:
    return any(isinstance(event, UserUttered) and event.intent_name == ALARM for event in fresh)


def _whole(event: Event) -> dict[str, Any]:
    return cast(dict[str, Any], event.as_dict())


def without_message(event: Event) -> dict[str, Any]:
    """Everything but what the user wrote: a cry for help is nobody's reading matter afterwards."""
    return masked(event) if isinstance(event, UserUttered) else _whole(event)


def masked(event: Event) -> dict[str, Any]:
    """The event as Rasa writes it, without what was said and what that was about."""
    data = _whole(event)
    if isinstance(event, UserUttered):
        intent = {"name": "vraag", "confidence": 1.0}
        parsed = {"text": "", "intent": intent, "entities": [], "intent_ranking": []}
        data |= {"text": "", "parse_data": parsed, "metadata": {HIDDEN: True}}
    elif isinstance(event, BotUttered):
        said = Reply(type="flow", body=sentence(HIDDEN)).to_json()
        data |= {"text": None, "data": {"custom": said}, "metadata": {HIDDEN: True}}
    elif isinstance(event, ActionExecuted) and event.action_name == "action_veiligheid":
        data |= {"name": "action_flow_stap"}
    return data
