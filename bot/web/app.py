"""The aiohttp application: every route, and what happens around each request."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable
from pathlib import Path

from aiohttp import web

from bot.engine import Engine
from bot.settings import Settings
from bot.training import ensure_model
from bot.web import chat, health
from bot.web.engine_door import EngineDoor
from bot.web.failures import failures
from bot.web.guard import guard
from bot.web.headers import add_headers
from bot.web.incoming import LARGEST
from bot.web.keys import DOOR, SESSIONS
from bot.web.secret import cookie_key
from bot.web.session import Sessions

STATIC = Path(__file__).parent / "static"


def create_app(settings: Settings, engine: Engine | None = None) -> web.Application:
    """An application around this engine; without one it trains, loads and closes its own."""
    app = web.Application(middlewares=[failures, guard], client_max_size=LARGEST)
    app[SESSIONS] = Sessions(cookie_key(settings))
    app[DOOR] = EngineDoor(lambda: _load(settings))
    app.on_response_prepare.append(add_headers)
    app.cleanup_ctx.append(_own_engine if engine is None else _given(engine))
    app.add_routes([*chat.routes, *health.routes, web.get("/", page), web.static("/static", STATIC)])
    return app


async def page(_: web.Request) -> web.FileResponse:
    """The chat page."""
    return web.FileResponse(STATIC / "index.html")


def _load(settings: Settings) -> Engine:
    ensure_model(settings)
    return Engine.load(settings)


async def _own_engine(app: web.Application) -> AsyncIterator[None]:
    app[DOOR].open()
    yield
    await app[DOOR].close()


def _given(engine: Engine) -> Callable[[web.Application], AsyncIterator[None]]:
    async def context(app: web.Application) -> AsyncIterator[None]:
        app[DOOR].open(engine)
        yield  # whoever made the engine closes it

    return context
