"""Whether a message asks to be guided through something, by what Rasa's intents make of it together.

The borders are chosen on requests and questions of our own (docs/quality.md): one that an article answers
has to be asked for more clearly than one that nothing else meets.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from knowledge.answering import Decision
from knowledge.flow.questions import asks_for_facts

FLOW_INTENT = "flow_"
BEYOND_DOUBT, SURE, PERHAPS = 0.85, 0.75, 0.45
_CLEAR = 0.5  # share of the first flow in what all have together; less is a choice to offer


@dataclass(frozen=True)
class Wanted:
    """Flows by how likely they are meant, and how likely it is that one is meant at all."""

    flows: tuple[str, ...]
    likely: float

    def asked_for(self, found: Decision, text: str, follow_up: bool) -> bool:
        """Whether to begin, given what the knowledge base found for the same message."""
        return self.likely >= _border(found, follow_up or asks_for_facts(text))


def _border(found: Decision, asking: bool) -> float:
    if asking or (found.kind == "abstain" and not found.nearby):
        return BEYOND_DOUBT
    return SURE if found.kind == "answer" else PERHAPS


def wanted(ranking: Sequence[Mapping[str, Any]]) -> Wanted:
    """From Rasa's intent ranking. One flow when that is clear, otherwise the first two."""
    shares = {each["name"]: float(each["confidence"]) for each in ranking if _is_flow(each["name"])}
    likely = sum(shares.values())
    order = sorted(shares, key=lambda name: -shares[name])
    count = 1 if order and shares[order[0]] >= _CLEAR * likely else 2
    return Wanted(tuple(name.removeprefix(FLOW_INTENT) for name in order[:count]), likely)


def _is_flow(intent: str | None) -> bool:
    return (intent or "").startswith(FLOW_INTENT)
