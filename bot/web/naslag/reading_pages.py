"""Pages to read: the beginning, an area, an answer, the help lines."""

from __future__ import annotations

from collections import Counter

from aiohttp import web

from bot.web.naslag.desk import Desk
from bot.web.naslag.things import Things

routes = web.RouteTableDef()


@routes.get("/naslag")
async def begin(request: web.Request) -> web.Response:
    """Everything there is, on one page."""
    desk = await Desk.at(request)
    counts = Counter(article.gebied for article in desk.things.knowledge.articles())
    return desk.page("begin", counts=counts)


@routes.get("/naslag/gebied/{name}")
async def area(request: web.Request) -> web.Response:
    """The answers of one area."""
    desk, name = await Desk.at(request), request.match_info["name"]
    found = desk.things.areas.get(name)
    if found is None:
        return desk.missing()
    return desk.page("gebied", area=found, articles=desk.things.articles_in(name))


@routes.get("/naslag/artikel/{name}")
async def article(request: web.Request) -> web.Response:
    """One answer, with where it comes from and what comes after it."""
    desk, name = await Desk.at(request), request.match_info["name"]
    thing = desk.things.article(name)
    if thing is None:
        return desk.missing()
    before, after = _neighbours(desk.things, name)
    related = [found for each in thing.content.vervolg if (found := desk.things.article(each))]  # type: ignore[union-attr]
    return desk.page("artikel", thing=thing, related=related, before=before, after=after,
                     flows=desk.things.shelf.offered_after(name))  # fmt: skip


@routes.get("/naslag/contact")
async def contact(request: web.Request) -> web.Response:
    """Every help line."""
    desk = await Desk.at(request)
    return desk.page("contact", cards=[desk.things.contact(name) for name in desk.things.contacts])


def _neighbours(things: Things, name: str) -> tuple[str | None, str | None]:
    """The answers beside this one in its area."""
    article = things.knowledge.article(name)
    ids = [each.id for each in things.articles_in(article.gebied)] if article else []
    place = ids.index(name)
    return (ids[place - 1] if place else None), (ids[place + 1] if place + 1 < len(ids) else None)
