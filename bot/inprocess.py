"""Rasa inside our own process: its agent without a fallback store, its actions without a socket."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from rasa.core.actions.action import Action, RemoteAction
from rasa.core.agent import Agent
from rasa.core.processor import MessageProcessor
from rasa.core.tracker_store import TrackerStore
from rasa.shared.core.domain import Domain
from rasa.utils.endpoints import EndpointConfig
from rasa_sdk.executor import ActionExecutor


class EmbeddedAgent(Agent):
    """An Agent that fails when its database fails.

    Rasa wraps every store in one that goes on in memory after an error, so that a conversation
    is lost without anyone knowing.
    """

    @staticmethod
    def _create_tracker_store(store: TrackerStore | None, domain: Domain | None) -> TrackerStore:
        if store is None:
            raise ValueError("an embedded agent needs a tracker store")
        store.domain = domain
        return store

    def load_model(self, model_path: str | Path, fingerprint: str | None = None) -> None:
        """Rasa's own, with a processor that knows its actions to be near."""
        self.processor = EmbeddedProcessor(
            model_path, self.tracker_store, self.lock_store, self.nlg, self.action_endpoint
        )
        self.domain = self.processor.domain
        self._set_fingerprint(fingerprint)
        self.tracker_store.domain = self.domain
        self.nlg.responses = self.domain.responses


class EmbeddedProcessor(MessageProcessor):
    """Rasa's turn, step by step, with actions that need no checking by schema."""

    async def _run_action(self, action: Action, *args: Any, **kwargs: Any) -> bool:
        if isinstance(action, RemoteAction):
            action = NearAction(action.name(), self.action_endpoint)
        return bool(await super()._run_action(action, *args, **kwargs))


class NearAction(RemoteAction):
    """An action of our own. The schema for what strangers' servers send takes most of a turn."""

    def _validate_action_result(self, result: dict[str, Any]) -> bool:
        return True


class InProcessActions(EndpointConfig):
    """Stands where Rasa expects an action server and calls the action instead."""

    def __init__(self, executor: ActionExecutor) -> None:
        # No action asks for the domain; without this Rasa would write it out for every call.
        super().__init__(url="in-process", enable_selective_domain=True)
        self._executor = executor

    async def request(self, *_: object, **kwargs: Any) -> Any:
        """Called by Rasa's RemoteAction in place of an HTTP request."""
        return await self._executor.run(kwargs["json"])
