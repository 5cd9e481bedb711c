"""Whether an answer helped: kept for the editors, with the version of the article and nobody's name."""

from __future__ import annotations

import asyncio
from datetime import date
from typing import Any

from aiohttp import web

from bot.errors import BadMessage
from bot.keeping.notes import Feedback
from bot.limits import checked
from bot.web.errors import Problem
from bot.web.identity import person_of
from bot.web.incoming import read_object
from bot.web.keys import DOOR, RATE, SESSIONS, SIGNER, WATCH

LONGEST_REASON = 300  # characters
_PURPOSE = "feedback"
routes = web.RouteTableDef()


@routes.post("/api/feedback")
async def feedback(request: web.Request) -> web.Response:
    """Keep `{article, reviewed, helpful}`, or add to it: `{feedback, helpful?, reason?}`.

    `feedback` in the answer names what was kept; whoever has it may change it, and nobody can guess it.
    """
    found = await read_object(request)
    if owner := request.app[SESSIONS].owner(request, person_of(request)):
        request.app[RATE].of_conversation(owner)
    number, said = await (_amend if "feedback" in found else _keep)(request, found)
    return web.json_response({"feedback": request.app[SIGNER].seal(_PURPOSE, {"n": number}), **said})


async def _keep(request: web.Request, found: dict[str, Any]) -> tuple[int, dict[str, Any]]:
    given = Feedback(_text(found, "article"), _day(found), _helpful(found))
    resources = (await request.app[DOOR].engine()).resources
    if resources.article(given.article) is None:
        raise Problem(404, "geen_artikel")
    return await asyncio.to_thread(resources.notes.feedback, given), {}


async def _amend(request: web.Request, found: dict[str, Any]) -> tuple[int, dict[str, Any]]:
    named = request.app[SIGNER].unseal(_PURPOSE, _text(found, "feedback"))
    if named is None:
        raise Problem(404, "geen_feedback")
    changed: dict[str, bool | str] = {"helpful": _helpful(found)} if "helpful" in found else {}
    said: dict[str, Any] = {}
    if reason := _reason(found):
        watch = request.app[WATCH]
        if alarm := watch.alarm(reason):  # a cry for help in the smallest field: answered, and not kept
            said = {"reply": watch.reply(alarm).to_json()}
        else:
            changed["reason"] = watch.redact(reason).text
    if changed:
        notes = (await request.app[DOOR].engine()).resources.notes
        await asyncio.to_thread(notes.amend_feedback, named["n"], **changed)
    return int(named["n"]), said


def _text(found: dict[str, Any], field: str) -> str:
    value = found.get(field)
    if not isinstance(value, str):
        raise Problem(400, "onleesbaar")
    return value


def _helpful(found: dict[str, Any]) -> bool:
    value = found.get("helpful")
    if not isinstance(value, bool):
        raise Problem(400, "onleesbaar")
    return value


def _day(found: dict[str, Any]) -> date:
    """The version: an answer still on a screen may be of before a review."""
    try:
        return date.fromisoformat(_text(found, "reviewed"))
    except ValueError:
        raise Problem(400, "onleesbaar") from None


def _reason(found: dict[str, Any]) -> str:
    if "reason" not in found:
        return ""
    reason = _text(found, "reason").strip()
    if len(reason) > LONGEST_REASON:
        raise Problem(413, "reden_lang", meest=str(LONGEST_REASON))
    try:
        return checked(reason) if reason else ""
    except BadMessage:
        raise Problem(400, "onleesbaar") from None
