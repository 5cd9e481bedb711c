"""What a request must be before a handler sees it."""

from __future__ import annotations

from aiohttp import web
from aiohttp.typedefs import Handler

from bot.web.errors import Problem
from bot.web.keys import ADDRESS, EMBEDDING, RATE

_READS = ("GET", "HEAD")
_PROBES = ("/healthz", "/readyz")
_FREE = ("/static/", "/widget.js", "/healthz")
_OWN_PAGE = ("same-origin", "none")


@web.middleware
async def guard(request: web.Request, handler: Handler) -> web.StreamResponse:
    """Only for our own address, to change anything only from our own page, and not without end."""
    # Without this a site could give its own name our address and read along. What watches over the
    # server comes by its bare address, and gets nothing that is worth reading.
    if not request.app[ADDRESS].is_ours(request) and request.path not in _PROBES:
        raise Problem(403, "ander_adres")
    if request.app[EMBEDDING].is_preflight(request):
        return web.Response(status=204)
    if request.method not in _READS and not _may_change(request):
        raise Problem(403, "andere_site")
    if not request.path.startswith(_FREE):  # a probe of readiness is a turn, so it counts
        request.app[RATE].of_address(request)
    return await handler(request)


def _may_change(request: web.Request) -> bool:
    return request.app[EMBEDDING].allowed(request) is not None or _from_own_page(request)


def _from_own_page(request: web.Request) -> bool:
    """A browser always sends Origin with a POST; a program that sends none has no cookie to abuse."""
    if request.headers.get("Sec-Fetch-Site", "none") not in _OWN_PAGE:
        return False
    origin = request.headers.get("Origin")
    return origin is None or request.app[ADDRESS].is_own_origin(origin, request)
