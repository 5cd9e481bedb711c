"""From the JSON that a browser sends to a message; anything else becomes a Problem with what to do."""

from __future__ import annotations

import json
import re
from typing import Any

from aiohttp import web

from bot.errors import BadMessage
from bot.limits import MOST_CHARACTERS, checked
from bot.web.errors import Problem

LARGEST = 16 * 1024  # bytes: the longest text allowed fits in it, however it is escaped
_ARTICLE = re.compile(r"[a-z0-9-]{1,80}")


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
    """The article of a button, when one was pressed."""
    choice = found.get("choice")
    if choice is not None and not (isinstance(choice, str) and _ARTICLE.fullmatch(choice)):
        raise Problem(400, "onleesbaar")
    return choice


def too_long() -> Problem:
    """Also for a body that was not read because it cannot hold a text that is short enough."""
    return Problem(413, "te_lang", meest=f"{MOST_CHARACTERS:,}".replace(",", "."))
