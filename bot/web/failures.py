"""Whatever goes wrong in a request becomes JSON with a sentence; what was typed is never in it."""

from __future__ import annotations

import logging
import traceback
from pathlib import PurePath

from aiohttp import web
from aiohttp.typedefs import Handler

from bot.errors import DatabaseUnavailable
from bot.web.errors import NobodyThere, Problem
from bot.web.incoming import too_long
from bot.web.pages import render

_log = logging.getLogger(__name__)


@web.middleware
async def failures(request: web.Request, handler: Handler) -> web.StreamResponse:
    """Outermost, so that nothing gets past it."""
    try:
        return await handler(request)
    except Problem as problem:
        return _answer(problem, request)
    except web.HTTPException as error:
        return _of_aiohttp(error, request)
    except Exception as error:
        _log.error("%s: %s", request.match_info.handler.__name__, _where(error))
        broken = isinstance(error, DatabaseUnavailable)
        return _answer(Problem(503, "geen_opslag") if broken else Problem(500, "mislukt"), request)


def _answer(problem: Problem, request: web.Request) -> web.Response:
    """JSON for our page; a page of its own for someone who sees the answer itself."""
    login = problem.login if isinstance(problem, NobodyThere) else None
    seen = not request.path.startswith("/api/") and "text/html" in request.headers.get("Accept", "")
    if seen:
        page = render(request, "fout.html", status=problem.status, message=problem.message, login=login)
        page.headers.update(problem.headers)
        return page
    found = {"code": problem.code, "message": problem.message}
    if login:
        found["login"] = login
    return web.json_response({"error": found}, status=problem.status, headers=problem.headers)


def _of_aiohttp(error: web.HTTPException, request: web.Request) -> web.Response:
    if isinstance(error, web.HTTPRequestEntityTooLarge):
        return _answer(too_long(), request)
    code = "niet_gevonden" if error.status == 404 else "niet_zo"
    answer = _answer(Problem(error.status, code), request)
    if allowed := error.headers.get("Allow"):
        answer.headers["Allow"] = allowed
    return answer


def _where(error: Exception) -> str:
    """Type and place, not the message of the error: that may quote what a user wrote."""
    frames = traceback.extract_tb(error.__traceback__)
    places = (f"{PurePath(frame.filename).name}:{frame.lineno}" for frame in reversed(frames))
    return f"{type(error).__name__} {' < '.join(places)}"
