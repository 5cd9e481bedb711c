"""What a request must be before a handler sees it."""

from __future__ import annotations

import ipaddress

from aiohttp import web
from aiohttp.typedefs import Handler
from yarl import URL

from bot.web.errors import Problem

_READS = ("GET", "HEAD")
_OWN_PAGE = ("same-origin", "none")


@web.middleware
async def guard(request: web.Request, handler: Handler) -> web.StreamResponse:
    """Only for this machine and, to change anything, only from our own page."""
    # Without this a site could give its own name the address of this machine and read along.
    if not is_loopback(_host(f"http://{request.host}")):
        raise Problem(403, "ander_adres")
    if request.method not in _READS and not _from_own_page(request):
        raise Problem(403, "andere_site")
    return await handler(request)


def is_loopback(host: str) -> bool:
    """Whether this name or address can only be this machine."""
    try:
        return host == "localhost" or ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


def _from_own_page(request: web.Request) -> bool:
    """A browser always sends Origin with a POST; a program that sends none has no cookie to abuse."""
    if request.headers.get("Sec-Fetch-Site", "none") not in _OWN_PAGE:
        return False
    origin = request.headers.get("Origin")
    return origin is None or origin == f"{request.scheme}://{request.host}"


def _host(url: str) -> str:
    try:
        return URL(url).host or ""
    except ValueError:
        return ""
