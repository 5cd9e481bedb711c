"""What everyone who talks to the assistant must know: that it is one, and where its limits are."""

from __future__ import annotations

import yaml
from aiohttp import web

from bot.buttons import is_public, title_of
from bot.contact import contact_sentence
from bot.flow import buttons
from bot.sentences import sentence
from bot.web.identity import IDENTITY, person_of, public
from bot.web.keys import DOOR, SETTINGS

_SAYS = ("assistent", "bron", "vergissen", "privacy", "gevaar")
routes = web.RouteTableDef()


@routes.get("/api/about")
@public
async def about(request: web.Request) -> web.Response:
    """Sentences in the order in which to show them; before a login too (AI Act, article 50)."""
    said = {name: sentence(f"over_{name}") for name in _SAYS}
    said["mens"] = contact_sentence(request.app[SETTINGS].contact)
    return web.json_response({"says": said, "idle_minutes": request.app[SETTINGS].idle_minutes})


@routes.get("/api/start")
async def start(request: web.Request) -> web.Response:
    """What someone can begin with, as buttons: questions that many have, and every guided flow.

    With `keuze` only that one, or nothing when it is no beginning: for a link from the quick reference.
    """
    resources = (await request.app[DOOR].engine()).resources
    if chosen := request.query.get("keuze"):
        title = title_of(chosen, resources) if is_public(chosen, resources) else None
        return web.json_response({"options": [{"title": title, "article": chosen}] if title else []})
    asked = [article for article in map(resources.article, _first(request)) if article]
    offered = [{"title": article.titel, "article": article.id} for article in asked]
    offered += [{"title": flow.knop, "article": buttons.start(flow.id), "about": flow.titel}
                for flow in resources.flows.flows()]  # fmt: skip
    return web.json_response({"options": offered})


def _first(request: web.Request) -> list[str]:
    path = request.app[SETTINGS].root / "knowledge" / "begin.yml"
    return [str(each) for each in yaml.safe_load(path.read_text(encoding="utf-8"))["artikelen"]]


@routes.get("/api/me")
async def me(request: web.Request) -> web.Response:
    """What someone may do, where to log out, and under which name the database knows them."""
    person, login = person_of(request), request.app[IDENTITY].login
    logout = "/auth/logout" if login else None
    return web.json_response({"roles": sorted(person.roles), "name": person.name or None, "logout": logout})
