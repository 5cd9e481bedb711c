"""The page that someone wanted before they were sent to the login."""

from __future__ import annotations

from aiohttp import web
from yarl import URL

NEXT = "next"


def own_page(path: str) -> str:
    """The path when it can only be one of ours, else the beginning: no login leads to another site."""
    try:
        url = URL(path)
    except ValueError:
        return "/"
    ours = path.startswith("/") and not path.startswith(("//", "/\\")) and path.isprintable()
    return url.raw_path_qs if ours and not url.host else "/"


def wants_page(request: web.Request) -> bool:
    """Whether a person looks at the answer, who can be sent somewhere else."""
    seen = request.method in ("GET", "HEAD") and "text/html" in request.headers.get("Accept", "")
    return seen and not in_frame(request) and not request.path.startswith(("/api/", "/static/"))


def in_frame(request: web.Request) -> bool:
    """Whether it is for a frame in a page of another site: no provider lets its login be shown there."""
    return request.headers.get("Sec-Fetch-Dest") in ("iframe", "frame")


def to_login(request: web.Request, login: str) -> web.Response:
    """To the login, and back to this page after it; what was searched for stays out of the address."""
    page = str(request.rel_url.without_query_params("q"))
    way = URL(login) if page == "/" else URL(login).with_query({NEXT: page})
    return web.Response(status=302, headers={"Location": str(way)})
