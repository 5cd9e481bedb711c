"""What a button says: a message that came from one is read by its id, never by the text beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.flow import buttons
from bot.flow.views import resume_option
from bot.sentences import sentence

if TYPE_CHECKING:
    from bot.actions.base import Resources

ANYWAY = "toch"  # answer the message that a safety reply came before

AFTER_ALARM = "na alarm"  # under which the vault holds what a safety reply offered in private


def is_public(button: str, resources: Resources) -> bool:
    """Whether anyone may press it at any time: what the quick reference shows to everyone."""
    return button.startswith(buttons.START) or resources.article(button) is not None


def title_of(button: str, resources: Resources) -> str | None:
    """The text on this button, or None when there is no such thing (any more)."""
    if button == ANYWAY:
        return sentence("veiligheid_toch_knop")
    if button.startswith((buttons.START, buttons.RESUME)):
        return _flow_title(button, resources)
    if button.startswith(buttons.CONTROL):
        name = button.removeprefix(buttons.CONTROL)
        return name if name in buttons.NAMES else None
    if choice := buttons.read_choice(button):
        return _choice_title(*choice, resources)
    article = resources.article(button)
    return article.titel if article else None


def _flow_title(button: str, resources: Resources) -> str | None:
    flow = resources.flows.flow(button.removeprefix(buttons.START).removeprefix(buttons.RESUME))
    if flow is None:
        return None
    return flow.knop if button.startswith(buttons.START) else resume_option(flow).title


def _choice_title(flow: str, step: str, choices: list[str], resources: Resources) -> str | None:
    found = resources.flows.flow(flow)
    at = found.step(step) if found else None
    named = [at.choice(choice) if at else None for choice in choices]
    return "; ".join(choice.titel for choice in named if choice) if all(named) else None
