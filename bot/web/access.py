"""The access log: what was asked of the server, without anything that a user wrote."""

from __future__ import annotations

import logging

from aiohttp import web
from aiohttp.abc import AbstractAccessLogger

LOG = logging.getLogger("nazorgwijzer.access")
_PROBES = ("/healthz", "/readyz")


class AccessLog(AbstractAccessLogger):
    """Names the route and not the address: an address can hold a question too."""

    def log(self, request: web.BaseRequest, response: web.StreamResponse, time: float) -> None:
        """See base class. Probes come every few seconds; only those that fail are news."""
        route = _route(request)
        if route not in _PROBES or response.status >= 400:
            self.logger.info("%s %s %d %.0f ms", request.method, route, response.status, time * 1000)


def _route(request: web.BaseRequest) -> str:
    match = request.match_info if isinstance(request, web.Request) else None
    resource = match.route.resource if match is not None else None
    return resource.canonical if resource else "-"
