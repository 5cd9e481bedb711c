"""The guided flows on paper: to read ahead, to fill in, and the reflection questions."""

from __future__ import annotations

from contextlib import suppress
from datetime import date

from aiohttp import web

from bot.web.naslag.desk import Desk
from bot.web.naslag.things import Thing
from knowledge.flow.model import Flow
from knowledge.flow.walking import next_step

routes = web.RouteTableDef()


@routes.get("/naslag/stappenplan/{name}")
async def flow(request: web.Request) -> web.Response:
    """All steps of a flow, and what may be on its sheet."""
    desk = await Desk.at(request)
    thing = desk.things.flow(request.match_info["name"])
    return _steps(desk, thing) if thing else desk.missing()


@routes.get("/naslag/stappenplan/{name}/blad")
async def sheet(request: web.Request) -> web.Response:
    """The sheet for the choices in the address; back to the steps when one is missing."""
    desk = await Desk.at(request)
    plan = desk.things.flow(request.match_info["name"])
    if plan is None or not isinstance(plan.content, Flow) or plan.content.niet_bewaren:
        return desk.missing()
    answers = {step.id: request.query.getall(step.id, []) for step in plan.content.stappen}
    thing = desk.things.sheet(plan.content, answers, _made(request))
    if thing:
        return desk.page("blad", thing=thing, plan=plan)
    return _steps(desk, plan, answers)


@routes.get("/naslag/reflectie")
async def reflection(request: web.Request) -> web.Response:
    """Questions to think over in supervision."""
    desk = await Desk.at(request)
    thing = desk.things.reflection()
    if thing is None:
        return desk.missing()
    names = thing.content.aanbod_na  # type: ignore[union-attr]
    related = [found for each in names if (found := desk.things.article(each))]
    return desk.page("reflectie", thing=thing, related=related)


def _steps(desk: Desk, thing: Thing, answers: dict[str, list[str]] | None = None) -> web.Response:
    """With `answers`, those are filled in, and it says which step still needs one."""
    assert isinstance(thing.content, Flow)
    missing = next_step(thing.content, answers) if answers is not None else None
    return desk.page("stappenplan", thing=thing, answers=answers or {}, missing=missing)


def _made(request: web.Request) -> date:
    """The day in the address; a sheet that was just filled in has none."""
    with suppress(ValueError):
        return min(date.today(), date.fromisoformat(request.query.get("gemaakt", "")))
    return date.today()
