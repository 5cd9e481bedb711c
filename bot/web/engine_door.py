"""The engine as soon as it is there: the server answers before the model is loaded."""

from __future__ import annotations

import asyncio
import contextlib
import threading
from collections.abc import Callable

from bot.engine import Engine
from bot.errors import BotError
from bot.web.errors import Problem

PATIENCE = 45.0  # seconds that a question waits for a server that has just been started


class EngineDoor:
    """Loads an engine aside and hands it out; asks for patience until then."""

    def __init__(self, load: Callable[[], Engine]) -> None:
        self._load = load

    def open(self, engine: Engine | None = None) -> None:
        """Hold this engine, or begin to load one aside."""
        loop = asyncio.get_running_loop()
        self._found: asyncio.Future[Engine] = loop.create_future()
        self._found.add_done_callback(lambda found: found.cancelled() or found.exception())
        if engine is not None:
            self._found.set_result(engine)
        else:  # a daemon thread, so that stopping the server never waits for it
            threading.Thread(target=self._work, args=(loop,), name="engine-load", daemon=True).start()

    def _work(self, loop: asyncio.AbstractEventLoop) -> None:
        engine, problem = None, None
        try:
            engine = self._load()
        except Exception as error:  # told to whoever waits for the engine
            problem = error
        with contextlib.suppress(RuntimeError):  # the server has stopped in the meantime
            loop.call_soon_threadsafe(self._settle, engine, problem)

    def _settle(self, engine: Engine | None, problem: Exception | None) -> None:
        if self._found.done():
            return
        if engine is not None:
            self._found.set_result(engine)
        else:
            self._found.set_exception(problem or RuntimeError())

    @property
    def ready(self) -> bool:
        """Whether an engine is there to answer."""
        done = self._found.done() and not self._found.cancelled()
        return done and self._found.exception() is None

    async def loaded(self) -> Engine:
        """The engine, however long it takes. Errors: what loading raised."""
        return await asyncio.shield(self._found)

    async def engine(self, patience: float = PATIENCE) -> Engine:
        """The engine, for a request. Errors: Problem."""
        await asyncio.wait((self._found,), timeout=patience)
        if not self._found.done():
            raise Problem(503, "start_nog")
        try:
            return self._found.result()
        except BotError:
            raise Problem(503, "start_niet") from None

    async def close(self) -> None:
        """Close the engine when there is one."""
        if self._found.done() and not self._found.cancelled() and not self._found.exception():
            await self._found.result().close()
        self._found.cancel()
