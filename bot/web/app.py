"""The aiohttp application: every route, and what happens around each request."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable
from pathlib import Path

from aiohttp import web

from bot.engine import Engine
from bot.settings import Settings
from bot.training import ensure_model
from bot.watch import Watch
from bot.web import about, chat, feedback, health
from bot.web.cleaning import purging
from bot.web.engine_door import EngineDoor
from bot.web.failures import failures
from bot.web.front import set_up
from bot.web.guard import guard
from bot.web.headers import add_headers
from bot.web.identity import IDENTITY, identify, is_known, public
from bot.web.incoming import LARGEST
from bot.web.keys import DOOR, WATCH
from bot.web.naslag.routes import routes as naslag
from bot.web.next_page import in_frame, to_login
from bot.web.redactie.routes import routes as redactie

STATIC = Path(__file__).parent / "static"
WIDGET = STATIC / "widget.js"  # built by `make web`


def create_app(settings: Settings, engine: Engine | None = None) -> web.Application:
    """An application around this engine; without one it trains, loads and closes its own."""
    app = web.Application(middlewares=[failures, guard, identify], client_max_size=LARGEST)
    app[WATCH] = engine.watch if engine else Watch.load(settings)
    app[DOOR] = EngineDoor(lambda: _load(settings, app[WATCH]))
    app.on_response_prepare.append(add_headers)
    app.cleanup_ctx.append(_own_engine if engine is None else _given(engine))
    app.cleanup_ctx.append(purging(settings))
    set_up(app, settings)  # after the engine, so that turns under way end before it closes
    app.add_routes([*chat.routes, *feedback.routes, *about.routes, *health.routes])
    app.add_routes([*naslag, *redactie])
    app.add_routes([web.get("/", page), web.get("/widget.js", widget), web.static("/static", STATIC)])
    return app


@public
async def widget(_: web.Request) -> web.StreamResponse:
    """What a page of the intranet loads to have the assistant on it."""
    response = web.FileResponse(WIDGET)
    response.content_type = "text/javascript"  # RFC 9239; what the machine's own table says differs
    return response


@public
async def page(request: web.Request) -> web.StreamResponse:
    """The chat page; first to the login where there is one. In a frame the page itself offers it."""
    login = request.app[IDENTITY].login
    if login and not is_known(request) and not in_frame(request):
        return to_login(request, login)
    return web.FileResponse(STATIC / "index.html")


def _load(settings: Settings, watch: Watch) -> Engine:
    ensure_model(settings)
    return Engine.load(settings, watch)


async def _own_engine(app: web.Application) -> AsyncIterator[None]:
    app[DOOR].open()
    yield
    await app[DOOR].close()


def _given(engine: Engine) -> Callable[[web.Application], AsyncIterator[None]]:
    async def context(app: web.Application) -> AsyncIterator[None]:
        app[DOOR].open(engine)
        yield  # whoever made the engine closes it

    return context
