"""What comes before a search that may be a cry for help: an address that tells nothing of it."""

from __future__ import annotations

import asyncio
import secrets

from aiohttp import web

from bot.flow.state import Vault
from bot.safety import Alarm
from bot.web.keys import DOOR, WATCH
from bot.web.naslag.desk import Desk
from bot.web.naslag.searching import FEW, search

PATH = "/naslag/eerst/"
_HELD = "eerst"
routes = web.RouteTableDef()


@routes.get(PATH + "{name}")
async def first(request: web.Request) -> web.Response:
    """What to do now, and then the answers that came near. For an hour it can be come back to."""
    desk = await Desk.at(request)
    held = (await _vault(request)).get(request.match_info["name"], _HELD)
    watch = request.app[WATCH]
    if held is None:
        return desk.page("eerst", status=404, help=None, near=[], line=watch.line())
    kind, *also = held["soort"]
    alarm = Alarm(kind, None, 1.0, bool(held["nu"]), *also)  # type: ignore[arg-type]
    near = [found for name in held["bij"] if (found := desk.things.article(name))]
    return desk.page("eerst", help=watch.reply(alarm), near=near)


async def to_first(desk: Desk, alarm: Alarm, question: str) -> web.Response:
    """There; what it is about stays in memory, with the ids of what a search for `question` finds."""
    found = await asyncio.to_thread(search, desk.things.knowledge, question)
    name, kinds = secrets.token_urlsafe(12), [alarm.kind, *filter(None, [alarm.also])]
    near = [hit.article.id for hit in found.hits[:FEW]]
    told = {"soort": [*kinds], "nu": ["ja"] if alarm.happening else [], "bij": near}
    (await _vault(desk.request)).put(name, _HELD, told)
    return web.Response(status=303, headers={"Location": desk.collection.to(PATH + name)})


async def _vault(request: web.Request) -> Vault:
    return (await request.app[DOOR].engine()).resources.vault
