"""The search: what is typed reaches an address only after personal data was taken out of it."""

from __future__ import annotations

import asyncio

from aiohttp import web

from bot.contact import contact_sentence
from bot.privacy.notice import notice
from bot.privacy.spans import PLACEHOLDER
from bot.replies import Reply
from bot.web.errors import Problem
from bot.web.incoming import text_in
from bot.web.keys import SETTINGS, WATCH
from bot.web.naslag.desk import Desk
from bot.web.naslag.searching import search

PATH = "/naslag/zoeken"
routes = web.RouteTableDef()


@routes.post(PATH)
async def asked(request: web.Request) -> web.Response:
    """From the form. A cry for help is answered at once, and its words go nowhere."""
    desk = await Desk.at(request)
    question = str((await request.post()).get("q", ""))
    try:
        text_in({"text": question})
    except Problem as problem:
        return _refused(desk, problem, question)
    if alarm := request.app[WATCH].alarm(question):
        return await _hits(desk, question, help=request.app[WATCH].reply(alarm))
    return _to(desk, request.app[WATCH].redact(question).text)


@routes.get(PATH)
async def hits(request: web.Request) -> web.Response:
    """The hits for the question in the address; one that holds personal data is replaced."""
    desk = await Desk.at(request)
    question = request.query.get("q", "")
    try:
        text_in({"text": question})
    except Problem as problem:
        return _refused(desk, problem, "")
    clean = request.app[WATCH].redact(question)
    if clean.kinds:
        return _to(desk, clean.text)
    alarm = request.app[WATCH].alarm(question)
    return await _hits(desk, question, help=request.app[WATCH].reply(alarm) if alarm else None)


def _to(desk: Desk, question: str) -> web.Response:
    page = desk.here.with_path(PATH).with_query(q=question)
    return web.Response(status=303, headers={"Location": desk.collection.to(page)})


def _refused(desk: Desk, problem: Problem, typed: str) -> web.Response:
    """What was typed stays in the field, to be mended."""
    return desk.page("zoeken", status=problem.status, refused=problem.message, question=typed)


async def _hits(desk: Desk, question: str, help: Reply | None) -> web.Response:
    redacted = desk.request.app[WATCH].redact(question).text
    found = await asyncio.to_thread(search, desk.things.knowledge, redacted)
    kinds = [kind.strip("[]") for kind in dict.fromkeys(PLACEHOLDER.findall(redacted))]
    contact = contact_sentence(desk.request.app[SETTINGS].contact)
    shown = "" if help else redacted
    return desk.page("zoeken", refused=None, question=shown, found=found, help=help, taken_out=notice(kinds),
                     contact=contact)  # fmt: skip
