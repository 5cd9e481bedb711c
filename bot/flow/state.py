"""Where a conversation is in a flow, and where that is kept."""

from __future__ import annotations

import time
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

Given = dict[str, list[str]]  # step id -> ids of the choices taken
KEPT_FOR = 3600.0  # seconds without a message, as long as a session of Rasa
MOST = 5000  # conversations in memory


@dataclass(frozen=True)
class FlowState:
    """The flow that is going on and what was answered; `lost` when answers could not be kept."""

    name: str
    given: Given = field(default_factory=dict)
    lost: bool = False


class Vault:
    """Answers that may be written nowhere: in the memory of this process, for as long as a talk takes."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._held: OrderedDict[tuple[str, str], tuple[float, Given]] = OrderedDict()

    def put(self, conversation: str, flow: str, given: Given) -> None:
        """Hold these answers, and let go of what is too old or too much."""
        self._held[conversation, flow] = (self._clock(), given)
        self._held.move_to_end((conversation, flow))
        while len(self._held) > MOST or self._too_old(next(iter(self._held.values()))[0]):
            self._held.popitem(last=False)

    def get(self, conversation: str, flow: str) -> Given | None:
        """The answers, or None when they are gone."""
        at, given = self._held.get((conversation, flow), (0.0, None))
        return None if given is None or self._too_old(at) else given

    def take(self, conversation: str, flow: str) -> Given | None:
        """The answers, which are then held no longer."""
        given = self.get(conversation, flow)
        self._held.pop((conversation, flow), None)
        return given

    def drop(self, conversation: str) -> None:
        """Forget everything of a conversation."""
        for key in [key for key in self._held if key[0] == conversation]:
            del self._held[key]

    def _too_old(self, at: float) -> bool:
        return self._clock() - at > KEPT_FOR


def as_slot(state: FlowState, private: bool) -> dict[str, Any]:
    """What the tracker may hold of it."""
    return {"naam": state.name} if private else {"naam": state.name, "antwoorden": state.given}


def from_slot(value: dict[str, Any], conversation: str, vault: Vault) -> FlowState:
    """The state again; answers of a private flow come from memory, and may be lost with it."""
    name = value["naam"]
    if "antwoorden" in value:
        return FlowState(name, value["antwoorden"])
    given = vault.get(conversation, name)
    return FlowState(name, given or {}, lost=given is None)
