"""Rasa custom actions: read the conversation, ask the knowledge base, return a Reply."""

from __future__ import annotations

from rasa_sdk.executor import ActionExecutor

from bot.actions.answer import Beantwoord
from bot.actions.back import Terug
from bot.actions.base import BotAction, Resources
from bot.actions.choose import Kies
from bot.actions.flow import FlowStap
from bot.actions.forget import Vergeet
from bot.actions.person import MensSpreken
from bot.actions.safety import Veiligheid
from bot.actions.yes_no import Ja, Nee

ACTIONS: tuple[type[BotAction], ...] = (
    Beantwoord,
    Kies,
    Ja,
    Nee,
    Terug,
    Vergeet,
    MensSpreken,
    FlowStap,
    Veiligheid,
)


def executor(resources: Resources) -> ActionExecutor:
    """All actions around one set of resources, to be called in this process."""
    made = ActionExecutor()
    for action in ACTIONS:
        made.register_action(action(resources))
    return made
