"""What was collected, to put in order and to print."""

from __future__ import annotations

from aiohttp import web

from bot.web.naslag.desk import Desk
from bot.web.naslag.notes import Notes

routes = web.RouteTableDef()


@routes.get("/naslag/lijst")
async def collected(request: web.Request) -> web.Response:
    """Everything on the list in full, with its sources as notes at the foot."""
    desk = await Desk.at(request)
    things = [found for key in desk.collection.keys if (found := desk.things.find(key))]
    return desk.page("lijst", collected=things, notes=Notes.of(things))
