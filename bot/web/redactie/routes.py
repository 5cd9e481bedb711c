"""Every page of this part, and every table of it as a file."""

from __future__ import annotations

from datetime import date

from aiohttp import web

from bot.web.identity import require
from bot.web.pages import render

routes = web.RouteTableDef()


@routes.get("/redactie")
@require("editor")
async def overview(request: web.Request) -> web.Response:
    """The four parts, each with its head figures."""
    from bot.web.redactie.parts import HEADS, at_desk

    looks = await at_desk(request, lambda desk: {name: look(desk) for name, look in HEADS.items()})
    return render(request, "redactie/overzicht.html", page="overzicht", look=looks)


@routes.get("/redactie/{page:nakijken|afgewezen|feedback|gevraagd}")
@require("editor")
async def page(request: web.Request) -> web.Response:
    """One of the parts."""
    from bot.web.redactie.parts import LOOKS, at_desk

    name = request.match_info["page"]
    look = await at_desk(request, LOOKS[name])
    return render(request, f"redactie/{name}.html", page=name, look=look)


@routes.get("/redactie/{sheet:nakijken|afgewezen|feedback|redenen|gevraagd}.csv")
@require("editor")
async def sheet(request: web.Request) -> web.Response:
    """The table of one of the parts, whole."""
    from bot.web.redactie.download import download
    from bot.web.redactie.parts import SHEETS, at_desk

    name = request.match_info["sheet"]
    rows = await at_desk(request, lambda desk: list(SHEETS[name](desk)))
    return download(name, rows, date.today())
