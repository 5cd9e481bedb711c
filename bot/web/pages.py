"""Pages that the server writes itself: for who has no JavaScript, and for a look in the middle of a talk."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from aiohttp import web
from jinja2 import Environment, FileSystemLoader, StrictUndefined

from bot.web.identity import IDENTITY, is_known, person_of

_TEMPLATES = Path(__file__).parent / "templates"


@lru_cache(maxsize=1)
def environment() -> Environment:
    """Templates escape everything; a name that is missing is an error and not an empty place."""
    return Environment(
        loader=FileSystemLoader(_TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )


def render(request: web.Request, template: str, /, status: int = 200, **values: object) -> web.Response:
    """The page; `roles` tells a template what the reader may see, `part` which part of the site it is in."""
    part = request.path.split("/")[1]
    roles = person_of(request).roles if is_known(request) else frozenset()
    logout = is_known(request) and request.app[IDENTITY].login is not None
    text = environment().get_template(template).render(part=part, roles=roles, logout=logout, **values)
    return web.Response(text=text, status=status, content_type="text/html", charset="utf-8")
