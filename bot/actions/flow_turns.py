"""Turns in a guided flow, between the tracker and bot/flow; no action itself."""

from __future__ import annotations

from datetime import date
from typing import Any

from rasa_sdk import Tracker
from rasa_sdk.events import FollowupAction, SlotSet
from rasa_sdk.executor import CollectingDispatcher

from bot.actions.asking import ask, show, text_of
from bot.actions.base import Events, Resources, remember, say
from bot.buttons import ANYWAY
from bot.contact import contact_sentence
from bot.flow.buttons import RESUME, START
from bot.flow.stage import Outcome, Said, Stage
from bot.flow.state import FlowState, as_slot, from_slot
from bot.replies import Reply
from bot.sentences import sentence


def by_button(button: str, tracker: Tracker, resources: Resources) -> Outcome | None:
    """Begin or take up a flow by a button, while none goes on."""
    stage = stage_of(tracker, resources)
    if button.startswith(START):
        return stage.begin(button.removeprefix(START), "", None)
    if button.startswith(RESUME):
        return stage.resume(button.removeprefix(RESUME), None)
    return None


def said_in(tracker: Tracker) -> Said:
    """The message of this turn."""
    intent = tracker.latest_message.get("intent") or {}
    button = next(tracker.get_latest_entity_values("artikel"), None)
    return Said(text_of(tracker), str(intent.get("name")), float(intent.get("confidence") or 0), button)


def stage_of(tracker: Tracker, resources: Resources) -> Stage:
    """What a turn needs of this conversation."""

    def on_offer(article_id: str) -> Reply | None:
        offered = article_id in (tracker.get_slot("knoppen") or ())
        article = resources.article(article_id) if offered else None
        return show(article, tracker, resources) if article else None

    def anyway() -> Reply | None:
        held = resources.vault.get(tracker.sender_id, ANYWAY)
        return ask(held["tekst"][0], tracker, resources) if held else None

    return Stage(
        shelf=resources.flows,
        today=date.today(),
        paused=state_in(tracker, "flow_pauze", resources),
        person=f"{sentence('mens_spreken')} {contact_sentence(resources.settings.contact)}",
        ask_knowledge=lambda question: ask(question, tracker, resources),
        article=on_offer,
        anyway=anyway,
    )


def state_in(tracker: Tracker, slot: str, resources: Resources) -> FlowState | None:
    """The flow that a slot names, with its answers."""
    value = tracker.get_slot(slot)
    return from_slot(value, tracker.sender_id, resources.vault) if value else None


def current_step(tracker: Tracker, resources: Resources) -> Reply | None:
    """The step that a conversation is at, said again."""
    state = state_in(tracker, "flow", resources)
    flow = resources.flows.flow(state.name) if state and not state.lost else None
    if flow is None or state is None:
        return None
    return stage_of(tracker, resources).ask(flow, state, sentence("stap_verder")).reply


def hand_over(
    dispatcher: CollectingDispatcher, tracker: Tracker, resources: Resources, outcome: Outcome
) -> Events:
    """Say it, and set the slots for the next message. Private answers go to memory, not to a slot."""
    reply = outcome.reply
    say(dispatcher, reply)
    values: dict[str, Any] = {"flow": None, "flow_pauze": None}
    for slot, state in (("flow", outcome.state), ("flow_pauze", outcome.paused)):
        if state is not None:
            private = _private(state, resources)
            values[slot] = as_slot(state, private)
            if private:
                resources.vault.put(tracker.sender_id, state.name, state.given)
    current = outcome.state
    values["besloten"] = True if current and _private(current, resources) else None
    values["flow_bezig"] = True if current else None
    asked = "" if values["besloten"] or tracker.get_slot("besloten") else text_of(tracker)
    events = remember(tracker, reply, asked)
    if values["besloten"] or tracker.get_slot("besloten"):  # what was asked in private tells something too
        events = [event for event in events if event["name"] not in ("artikelen", "vorige_vraag")]
    events += [SlotSet(key, value) for key, value in values.items() if tracker.get_slot(key) != value]
    # The rule that led here no longer fits once the flow has ended: Rasa would look for another action.
    return [*events, FollowupAction("action_listen")]


def _private(state: FlowState, resources: Resources) -> bool:
    flow = resources.flows.flow(state.name)
    return flow is not None and flow.niet_bewaren
