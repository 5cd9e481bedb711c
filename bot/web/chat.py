"""The chat endpoint: a question in, a Reply out, and the conversation so far."""

from __future__ import annotations

from aiohttp import web

from bot.engine import Message
from bot.web.incoming import choice_in, read_object, text_in
from bot.web.keys import DOOR, SESSIONS

routes = web.RouteTableDef()


@routes.post("/api/chat")
async def chat(request: web.Request) -> web.Response:
    """Answer `{text, choice?}`; the first question begins a conversation."""
    found = await read_object(request)
    text, choice = text_in(found), choice_in(found)
    engine = await request.app[DOOR].engine()
    session = request.app[SESSIONS].of(request) or request.app[SESSIONS].begin()
    reply = await engine.reply(Message(session.conversation, text, choice))
    response = web.json_response(reply.to_json())
    request.app[SESSIONS].put(session, request, response)
    return response


@routes.get("/api/conversation")
async def conversation(request: web.Request) -> web.Response:
    """What was said so far, so that a reload or a new start of the server loses nothing."""
    session = request.app[SESSIONS].of(request)
    if session is None:
        return web.json_response({"messages": []})
    engine = await request.app[DOOR].engine()
    return web.json_response({"messages": await engine.shown(session.conversation)})


@routes.post("/api/conversation/new")
async def begin_anew(request: web.Request) -> web.Response:
    """Leave the conversation behind; who starts over does not want it kept."""
    await read_object(request)
    sessions = request.app[SESSIONS]
    if session := sessions.of(request):
        engine = await request.app[DOOR].engine()
        await engine.forget(session.conversation)
    response = web.json_response({"messages": []})
    sessions.put(sessions.begin(), request, response)
    return response
