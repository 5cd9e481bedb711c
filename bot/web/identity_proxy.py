"""A reverse proxy of the organisation (SSO) says in a header who asks."""

from __future__ import annotations

import re

from aiohttp import web

from bot.settings import Settings
from bot.web.errors import BadSetting, Problem
from bot.web.proxies import Proxies
from bot.web.pseudonym import pseudonym
from bot.web.roles import Person, RolesOf
from bot.web.signing import Signer

_HEADER = re.compile(r"[A-Za-z0-9-]+")


class ProxyIdentity:
    """Believes the header of a trusted proxy, and refuses it from anyone else."""

    name = "proxy"
    login = None

    def __init__(self, settings: Settings, signer: Signer, proxies: Proxies) -> None:
        if not proxies:
            raise BadSetting("proxy_geen_adres")
        headers = (settings.user_header, settings.groups_header)
        if not all(map(_HEADER.fullmatch, headers)) or headers[0].lower() == headers[1].lower():
            raise BadSetting("proxy_geen_kop")
        self._user, self._groups = settings.user_header, settings.groups_header
        self._roles_of, self._signer, self._proxies = RolesOf(settings), signer, proxies

    def person(self, request: web.Request) -> Person | None:
        """See Identity. A header given twice was given once by someone else. Errors: Problem."""
        given = request.headers.getall(self._user, [])
        if (given and not self._proxies.trusts(request)) or len(given) > 1:
            raise Problem(403, "niet_van_proxy")
        user = given[0].strip() if given else ""
        if not user:
            return None
        groups = ",".join(request.headers.getall(self._groups, [])).split(",")
        roles = self._roles_of(each.strip() for each in groups)
        return Person(pseudonym(self._signer, "web", user), roles)

    def renew(self, request: web.Request, response: web.StreamResponse) -> None:
        """The proxy keeps the login."""

    def routes(self) -> list[web.RouteDef]:
        """None: the proxy shows the login."""
        return []
