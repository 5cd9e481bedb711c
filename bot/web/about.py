"""What everyone who talks to the assistant must know: that it is one, and where its limits are."""

from __future__ import annotations

from aiohttp import web

from bot.contact import contact_sentence
from bot.sentences import sentence
from bot.web.identity import IDENTITY, person_of, public
from bot.web.keys import SETTINGS

_SAYS = ("assistent", "bron", "vergissen", "privacy", "gevaar")
routes = web.RouteTableDef()


@routes.get("/api/about")
@public
async def about(request: web.Request) -> web.Response:
    """Sentences in the order in which to show them; before a login too (AI Act, article 50)."""
    said = {name: sentence(f"over_{name}") for name in _SAYS}
    said["mens"] = contact_sentence(request.app[SETTINGS].contact)
    return web.json_response({"says": said, "idle_minutes": request.app[SETTINGS].idle_minutes})


@routes.get("/api/me")
async def me(request: web.Request) -> web.Response:
    """What someone may do, where to log out, and under which name the database knows them."""
    person, login = person_of(request), request.app[IDENTITY].login
    logout = "/auth/logout" if login else None
    return web.json_response({"roles": sorted(person.roles), "name": person.name or None, "logout": logout})
