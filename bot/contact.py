"""Who to turn to for a person."""

from __future__ import annotations

from bot.sentences import sentence


def contact_sentence(contact: str) -> str:
    """The contact of this organisation when it is set, else advice that holds everywhere."""
    return sentence("contact_ingesteld", contact=contact) if contact else sentence("contact_standaard")
