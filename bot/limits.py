"""What a message may be, in every channel."""

from __future__ import annotations

from unicodedata import category

from bot.errors import BadMessage

MOST_CHARACTERS = 1000


def checked(text: object) -> str:
    """The text of a message, or BadMessage with what is wrong with it; the text itself is never repeated."""
    if not isinstance(text, str):
        raise BadMessage("de vraag is geen tekst")
    if not text.strip():
        raise BadMessage("de vraag is leeg")
    if len(text) > MOST_CHARACTERS:
        raise too_long()
    if any(map(_no_text, text)):
        raise BadMessage("de vraag bevat tekens die geen tekst zijn")
    return text


def too_long() -> BadMessage:
    """What to say of it, also to whoever stops reading before the end."""
    return BadMessage(f"de vraag is te lang: het mogen {MOST_CHARACTERS} tekens zijn")


def _no_text(char: str) -> bool:
    """Half a character, or a sign for machines. A word processor's own line breaks count as space."""
    return category(char) == "Cs" or (char < " " and not char.isspace())
