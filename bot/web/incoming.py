"""From the JSON that a browser sends to a message; anything else becomes a Problem with what to do."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from typing import Any

from aiohttp import web

from bot.errors import BadMessage
from bot.limits import MOST_CHARACTERS, checked
from bot.web.errors import Problem

LARGEST = 16 * 1024  # bytes: the longest text allowed fits in it, however it is escaped
_BUTTON = re.compile(r"[a-z0-9:/,_-]{1,200}")  # an article, or bot/flow/buttons.py
_ID = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", re.IGNORECASE)
# Rasa takes a text that begins with a slash for a command, also after whatever counts as space.
_COMMAND = re.compile(r"^[\s/]+(?=\S)")


@dataclass(frozen=True)
class Said:
    """One message of a browser; `id` is the same each time that this message is sent."""

    text: str
    choice: str | None = None
    id: str | None = None

    def content(self) -> str:
        """What makes it this message and no other."""
        return json.dumps([self.text, self.choice])


async def read_object(request: web.Request) -> dict[str, Any]:
    """The JSON object in the body. A form of another site cannot send this content type."""
    if request.content_type != "application/json":
        raise Problem(415, "geen_json")
    try:
        found = json.loads(await request.read())
    except (ValueError, RecursionError):
        raise Problem(400, "geen_json") from None
    if not isinstance(found, dict):
        raise Problem(400, "geen_json")
    return found


def said_in(found: dict[str, Any]) -> Said:
    """The message in the object. Errors: Problem."""
    return Said(_COMMAND.sub("", text_in(found)), choice_in(found), id_in(found))


def text_in(found: dict[str, Any]) -> str:
    """The text of the message, as every channel allows it."""
    text = found.get("text")
    if isinstance(text, str) and not text.strip():
        raise Problem(400, "leeg")
    if isinstance(text, str) and len(text) > MOST_CHARACTERS:
        raise too_long()
    try:
        whole = checked(text)
        whole.encode()  # half a surrogate pair is valid JSON, but no text that can be kept
    except (BadMessage, UnicodeEncodeError):
        raise Problem(400, "onleesbaar") from None
    return whole


def choice_in(found: dict[str, Any]) -> str | None:
    """What the button stands for, when one was pressed."""
    choice = found.get("choice")
    if choice is not None and not (isinstance(choice, str) and _BUTTON.fullmatch(choice)):
        raise Problem(400, "onleesbaar")
    return choice


def id_in(found: dict[str, Any]) -> str | None:
    """A UUID, for one that can be guessed would give a reply to someone else."""
    id = found.get("id")
    if id is not None and not (isinstance(id, str) and _ID.fullmatch(id)):
        raise Problem(400, "geen_id")
    return id.lower() if id else None


def too_long() -> Problem:
    """Also for a body that was not read because it cannot hold a text that is short enough."""
    return Problem(413, "te_lang", meest=f"{MOST_CHARACTERS:,}".replace(",", "."))
