"""What the guided flows add to Rasa's training, straight from their files: intents and rules."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from rasa.shared.constants import DEFAULT_NLU_FALLBACK_INTENT_NAME as FALLBACK
from rasa.shared.core.constants import DEFAULT_INTENTS
from rasa.shared.core.domain import Domain
from rasa.shared.core.training_data.story_reader.yaml_story_reader import YAMLStoryReader
from rasa.shared.core.training_data.structures import StoryGraph

from bot.nlu.sampling import flow_intent, flow_names

VERSION = "3.1"


def flow_domain(knowledge: Path) -> Domain:
    """The intents that begin a flow."""
    return Domain.from_dict(
        {"version": VERSION, "intents": [flow_intent(name) for name in flow_names(knowledge)]}
    )


def flow_rules(domain: Domain, knowledge: Path) -> StoryGraph:
    """To the action that begins flows, and for every intent to the step while a flow goes on."""
    starts = [_rule(flow_intent(name), "action_beantwoord") for name in flow_names(knowledge)]
    # Help in danger comes first in a flow too.
    intents = [*sorted(set(domain.intents) - {*DEFAULT_INTENTS, "gevaar"}), FALLBACK]
    going_on = [_rule(each, "action_flow_stap", going_on=True) for each in intents]
    content = {"version": VERSION, "rules": [*starts, *going_on]}
    return StoryGraph(YAMLStoryReader(domain).read_from_parsed_yaml(content))


def _rule(name: str, action: str, going_on: bool = False) -> dict[str, Any]:
    rule: dict[str, Any] = {"rule": f"{name} in een stappenplan" if going_on else name}
    if going_on:
        rule["condition"] = [{"slot_was_set": [{"flow_bezig": True}]}]
    return {**rule, "steps": [{"intent": name}, {"action": action}]}
