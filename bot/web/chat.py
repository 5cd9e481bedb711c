"""The chat endpoint: a question in, a Reply out, and the conversation so far."""

from __future__ import annotations

import secrets
from typing import Any

from aiohttp import web

from bot.engine import Message
from bot.sentences import sentence
from bot.web.identity import person_of
from bot.web.incoming import Said, read_object, said_in
from bot.web.keys import DOOR, RATE, SESSIONS, TURNS, WATCH
from bot.web.session import Visit

routes = web.RouteTableDef()


@routes.post("/api/chat")
async def chat(request: web.Request) -> web.Response:
    """Answer `{text, choice?, id?}`; the first question begins a conversation."""
    said = said_in(await read_object(request))
    owner = request.app[SESSIONS].owner(request, person_of(request))
    if owner:
        request.app[RATE].of_conversation(owner)
    else:  # a newcomer has nothing yet but the id of the first message
        owner = f"{request.remote} {said.id or secrets.token_hex(8)}"
    visit, reply = await request.app[TURNS].once(owner, said.id, said.content(), lambda: _turn(request, said))
    request.app[TURNS].also_of(visit.session.conversation, owner, said.id)
    response = web.json_response(reply | _ended(visit))
    request.app[SESSIONS].put(visit.session, response)
    return response


async def _turn(request: web.Request, said: Said) -> tuple[Visit, dict[str, Any]]:
    visit = await request.app[SESSIONS].visit(request, person_of(request))
    door, watch = request.app[DOOR], request.app[WATCH]
    if not door.ready and (alarm := watch.alarm(said.text)):  # help does not wait for a model
        return visit, watch.reply(alarm).to_json()
    engine = await door.engine()
    reply = await engine.reply(Message(visit.session.conversation, said.text, said.choice))
    return visit, reply.to_json()


@routes.get("/api/conversation")
async def conversation(request: web.Request) -> web.Response:
    """What was said so far, so that a reload or a new start of the server loses nothing."""
    visit = await request.app[SESSIONS].visit(request, person_of(request))
    if visit.fresh:
        response = web.json_response({"messages": [], **_ended(visit)})
    else:
        engine = await request.app[DOOR].engine()
        response = web.json_response({"messages": await engine.shown(visit.session.conversation)})
    if visit.ended:  # told once
        request.app[SESSIONS].put(visit.session, response)
    return response


@routes.post("/api/conversation/new")
async def begin_anew(request: web.Request) -> web.Response:
    """Leave the conversation behind; who starts over does not want it kept."""
    await read_object(request)
    sessions, person = request.app[SESSIONS], person_of(request)
    visit = await sessions.visit(request, person)
    if not visit.fresh:
        engine = await request.app[DOOR].engine()
        await engine.forget(visit.session.conversation)
    request.app[TURNS].forget(sessions.owner(request, person))
    response = web.json_response({"messages": []})
    sessions.put(sessions.begin(person), response)
    return response


def _ended(visit: Visit) -> dict[str, str]:
    """What to tell someone whose conversation was over before this message."""
    return {"ended": sentence("web_gesprek_voorbij")} if visit.ended else {}
