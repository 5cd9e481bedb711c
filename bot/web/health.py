"""Is the process alive, and does it answer: for whoever watches over the server."""

from __future__ import annotations

import asyncio
import uuid

from aiohttp import web

from bot.engine import Engine, Message
from bot.errors import BotError
from bot.keeping.notes import CANARY
from bot.sentences import sentence
from bot.web.errors import Problem
from bot.web.identity import IDENTITY, is_known, person_of, public, require
from bot.web.keys import DOOR

PATIENCE = 5.0  # seconds
routes = web.RouteTableDef()


@routes.get("/healthz")
@public
async def healthz(_: web.Request) -> web.Response:
    """Answers as long as the process does; asks the engine nothing."""
    return web.json_response({"status": "ok"})


@routes.get("/readyz")
@public
async def readyz(request: web.Request) -> web.Response:
    """Status 503 until a question is answered; the reason is for operators."""
    reason = await _reason(request)
    if reason is None:
        return web.json_response({"status": "ok"})
    told = {"reason": reason} if is_known(request) and "operator" in person_of(request).roles else {}
    return web.json_response({"status": "niet gereed", **told}, status=503)


@routes.get("/api/status")
@require("operator")
async def status(request: web.Request) -> web.Response:
    """For the page of an operator: does it answer, and who is let in how."""
    found = {"ready": (reason := await _reason(request)) is None, "reason": reason}
    return web.json_response(found | {"identity": request.app[IDENTITY].name})


async def _reason(request: web.Request) -> str | None:
    try:
        return await reason_not_ready(await request.app[DOOR].engine(patience=0))
    except Problem as problem:
        return problem.message


async def reason_not_ready(engine: Engine) -> str | None:
    """Ask the canary question, from the model to the database, in a conversation that is not kept."""
    conversation = f"{CANARY}{uuid.uuid4().hex}"
    question = Message(conversation, sentence("proefvraag"))
    try:
        async with asyncio.timeout(PATIENCE):
            try:
                reply = await engine.reply(question)
            finally:
                await engine.forget(conversation)
    except TimeoutError:
        return sentence("gereed_te_traag")
    except BotError as error:
        return str(error)
    return None if reply.type == "answer" else sentence("gereed_geen_antwoord")
