"""The names under which conversations are kept: they lead to nobody, and always the same person to them."""

from __future__ import annotations

import time

from bot.web.signing import Signer


def pseudonym(signer: Signer, channel: str, user: str) -> str:
    """What this user of this channel is called in the database."""
    return f"{channel}-{signer.digest(f'person-{channel}', user)[:32]}"


def new_conversation(person: str) -> str:
    """A name that begins with the person's, so that all conversations of one person can be found."""
    return f"{person}-{int(time.time() * 1000)}"


def belongs_to(conversation: str, person: str) -> bool:
    """Whether this conversation was begun by this person."""
    return conversation.startswith(f"{person}-")
