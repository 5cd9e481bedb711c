"""Nobody is asked who they are: for one person on their own machine."""

from __future__ import annotations

from aiohttp import web

from bot.web.roles import ALL, Person


class OpenIdentity:
    """Everyone who reaches the loopback address is the one at the machine, who owns its files anyway."""

    name = "open"
    login = None

    def person(self, request: web.Request) -> Person:
        """Nobody in particular, with every role."""
        return Person("", ALL)

    def renew(self, request: web.Request, response: web.StreamResponse) -> None:
        """There is no login."""

    def routes(self) -> list[web.RouteDef]:
        """None."""
        return []
