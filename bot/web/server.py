"""From a port to a server that answers, and to its end."""

from __future__ import annotations

import asyncio
import errno
import logging
import os
import signal
import socket

from aiohttp import web

from bot.sentences import sentence
from bot.web.access import LOG, AccessLog
from bot.web.address import is_loopback
from bot.web.errors import CannotBind
from bot.web.health import reason_not_ready
from bot.web.keys import DOOR

_GRACE = 5.0  # seconds for a turn that is under way when the server is told to stop
_REASONS = {errno.EADDRINUSE: "poort_bezet", errno.EACCES: "poort_mag_niet"}


def bind(host: str, port: int, identity: str = "open") -> socket.socket:
    """Take the port now, before anything slow. Errors: CannotBind."""
    if identity not in ("proxy", "oidc") and not is_loopback(host):
        raise CannotBind("alleen_hier", host=host)
    try:
        return socket.create_server((host, port), family=socket.AF_INET6 if ":" in host else socket.AF_INET)
    except OSError as error:
        name = _REASONS.get(error.errno or 0, "adres_kan_niet")
        raise CannotBind(name, host=host, port=str(port), reden=str(error.strerror or error)) from error


async def serve(app: web.Application, listening: socket.socket) -> None:
    """Serve until the process is told to stop. Errors: what loading the engine raised."""
    os.umask(0o077)  # what people said is for the owner of this process alone
    stopped = _stop_signal()
    LOG.setLevel(logging.INFO)
    runner = web.AppRunner(app, access_log_class=AccessLog, access_log=LOG, shutdown_timeout=_GRACE)
    await runner.setup()
    try:
        await web.SockSite(runner, listening).start()
        print(sentence("serve_laadt"), flush=True)
        ready = asyncio.ensure_future(_announce(app, address(listening)))
        await asyncio.wait((ready, stopped), return_when=asyncio.FIRST_COMPLETED)
        if ready.done():
            ready.result()
            await stopped
        ready.cancel()
    finally:
        await runner.cleanup()


async def _announce(app: web.Application, where: str) -> None:
    """The canary question also does what is only slow the first time."""
    engine = await app[DOOR].loaded()
    if reason := await reason_not_ready(engine):
        logging.getLogger(__name__).warning("%s", reason)
    print(sentence("serve_klaar", adres=where), flush=True)


def _stop_signal() -> asyncio.Future[None]:
    loop = asyncio.get_running_loop()
    stopped: asyncio.Future[None] = loop.create_future()
    for each in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(each, _stop, stopped)
    return stopped


def _stop(stopped: asyncio.Future[None]) -> None:
    if not stopped.done():  # the second Ctrl+C of someone in a hurry
        stopped.set_result(None)


def address(listening: socket.socket) -> str:
    """What to type in a browser."""
    host, port = listening.getsockname()[:2]
    return f"http://[{host}]:{port}/" if ":" in host else f"http://{host}:{port}/"
