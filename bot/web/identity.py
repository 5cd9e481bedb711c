"""Who asks, established before any handler runs; and what a handler asks of them."""

from __future__ import annotations

import functools
from collections.abc import Awaitable, Callable
from typing import Protocol, TypeVar

from aiohttp import web
from aiohttp.typedefs import Handler

from bot.web.errors import NobodyThere, Problem
from bot.web.next_page import to_login, wants_page
from bot.web.roles import Person, Role

_PERSON = web.RequestKey("person", Person)
_PUBLIC = "open_to_everyone"
H = TypeVar("H", bound=Callable[..., Awaitable[web.StreamResponse]])


class Identity(Protocol):
    """One way to know who asks."""

    @property
    def name(self) -> str:
        """As in NAZORGWIJZER_IDENTITY."""

    @property
    def login(self) -> str | None:
        """Where people make themselves known to us, if that is up to us."""

    def person(self, request: web.Request) -> Person | None:
        """Who asks, or None when nothing establishes it. Errors: Problem when someone pretends."""

    def renew(self, request: web.Request, response: web.StreamResponse) -> None:
        """Called on each answer to someone, to keep a login alive."""

    def routes(self) -> list[web.RouteDef]:
        """What this way needs of the server."""


IDENTITY: web.AppKey[Identity] = web.AppKey("identity", Identity)


def public(handler: H) -> H:
    """Shows nothing of anyone, so it need not know who asks. Other handlers are for users only."""
    setattr(handler, _PUBLIC, True)
    return handler


def require(role: Role) -> Callable[[Handler], Handler]:
    """Only for who has this role."""

    def decorate(handler: Handler) -> Handler:
        @functools.wraps(handler)
        async def guarded(request: web.Request) -> web.StreamResponse:
            if role not in person_of(request).roles:
                raise Problem(403, f"geen_{role}")
            return await handler(request)

        return guarded

    return decorate


def person_of(request: web.Request) -> Person:
    """Who asks, in a handler that is not public."""
    return request[_PERSON]


def is_known(request: web.Request) -> bool:
    """Whether anyone was established, in a handler that is public."""
    return _PERSON in request


@web.middleware
async def identify(request: web.Request, handler: Handler) -> web.StreamResponse:
    """After the guard: a request from elsewhere never gets as far as a login."""
    identity = request.app[IDENTITY]
    if person := identity.person(request):
        request[_PERSON] = person
    if _is_public(request):
        return await handler(request)
    if person is None:
        if identity.login and wants_page(request):
            return to_login(request, identity.login)
        raise NobodyThere(f"niet_bekend_{identity.name}", identity.login)
    response = await handler(request)
    identity.renew(request, response)
    return response


def _is_public(request: web.Request) -> bool:
    """Also an address that does not exist: that is all it will say."""
    found = request.match_info
    if found.http_exception is not None or request.path.startswith("/static/"):
        return True
    return getattr(found.handler, _PUBLIC, False)
