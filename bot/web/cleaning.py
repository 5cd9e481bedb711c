"""The job of the server that deletes what has been kept for long enough."""

from __future__ import annotations

import asyncio
import contextlib
import logging
from collections.abc import AsyncIterator, Callable

from aiohttp import web

from bot.errors import BotError
from bot.settings import Settings
from bot.web.keys import DOOR

EVERY = 3600.0  # seconds
_log = logging.getLogger(__name__)


def purging(settings: Settings) -> Callable[[web.Application], AsyncIterator[None]]:
    """A task that lives as long as the application."""

    async def context(app: web.Application) -> AsyncIterator[None]:
        job = asyncio.create_task(_job(app, settings.keep_days))
        yield
        job.cancel()
        with contextlib.suppress(asyncio.CancelledError):
            await job

    return context


async def _job(app: web.Application, days: int) -> None:
    try:
        engine = await app[DOOR].loaded()
    except Exception:  # told to whoever asks something; without an engine nothing is written
        return
    while True:
        try:
            await engine.purge(days)
        except BotError as error:
            _log.warning("nothing was purged: %s", error)
        await asyncio.sleep(EVERY)
