"""The search: personal data and cries for help get into no address."""

from __future__ import annotations

import asyncio

from aiohttp import web

from bot.contact import contact_sentence
from bot.privacy.notice import notice
from bot.privacy.spans import PLACEHOLDER
from bot.web.errors import Problem
from bot.web.incoming import text_in
from bot.web.keys import SETTINGS, WATCH
from bot.web.naslag.desk import Desk
from bot.web.naslag.first_pages import to_first
from bot.web.naslag.searching import beside, search

PATH = "/naslag/zoeken"
routes = web.RouteTableDef()


@routes.post(PATH)
async def asked(request: web.Request) -> web.Response:
    """From the form."""
    desk = await Desk.at(request)
    question = str((await request.post()).get("q", ""))
    try:
        text_in({"text": question})
    except Problem as problem:
        return _refused(desk, problem, question)
    clean = request.app[WATCH].redact(question).text
    if alarm := request.app[WATCH].alarm(question):
        return await to_first(desk, alarm, clean)
    return _to(desk, clean)


@routes.get(PATH)
async def hits(request: web.Request) -> web.Response:
    """The hits for the question in the address; one that should not be in an address is replaced."""
    desk = await Desk.at(request)
    question = request.query.get("q", "")
    try:
        text_in({"text": question})
    except Problem as problem:
        return _refused(desk, problem, "")
    clean = request.app[WATCH].redact(question)
    if alarm := request.app[WATCH].alarm(question):
        return await to_first(desk, alarm, clean.text)
    return _to(desk, clean.text) if clean.kinds else await _hits(desk, question)


def _to(desk: Desk, question: str) -> web.Response:
    page = desk.here.with_path(PATH).with_query(q=question)
    return web.Response(status=303, headers={"Location": desk.collection.to(page)})


def _refused(desk: Desk, problem: Problem, typed: str) -> web.Response:
    """What was typed stays in the field, to be mended."""
    return desk.page("zoeken", status=problem.status, refused=problem.message, question=typed)


async def _hits(desk: Desk, question: str) -> web.Response:
    found = await asyncio.to_thread(search, desk.things.knowledge, question)
    kinds = [kind.strip("[]") for kind in dict.fromkeys(PLACEHOLDER.findall(question))]
    contact = contact_sentence(desk.request.app[SETTINGS].contact)
    return desk.page("zoeken", refused=None, question=question, found=found, taken_out=notice(kinds),
                     beside=beside(desk.things, question), contact=contact)  # fmt: skip
