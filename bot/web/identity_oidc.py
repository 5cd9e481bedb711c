"""People make themselves known at the organisation's OpenID provider; a sealed cookie remembers it."""

from __future__ import annotations

import secrets
import time
from typing import Any

from aiohttp import web
from yarl import URL

from bot.settings import Settings
from bot.web.address import Address, is_loopback
from bot.web.cookies import Cookies
from bot.web.errors import BadSetting
from bot.web.pseudonym import pseudonym
from bot.web.roles import Person, RolesOf
from bot.web.signing import Signer

COOKIE = "aanmelding"
LONGEST = 10 * 3600  # seconds: a working day, after which the provider decides anew


class OidcIdentity:
    """Reads and writes the login; `bot.web.login` has the pages that establish it."""

    name = "oidc"
    login = "/auth/login"

    def __init__(self, settings: Settings, signer: Signer, cookies: Cookies, address: Address) -> None:
        _check(settings)
        self._signer, self._cookies, self._idle = signer, cookies, settings.idle_minutes * 60
        self._roles_of, self._issuer = RolesOf(settings), settings.oidc_issuer
        self._left: dict[str, float] = {}  # logins that were ended, until they end by themselves
        self.settings, self.address = settings, address

    def person(self, request: web.Request) -> Person | None:
        """See Identity."""
        data, now = self._cookies.read(request, COOKIE), time.time()
        if data is None or data["i"] in self._left:
            return None
        if now - data["u"] > self._idle or now - data["b"] > LONGEST:
            return None
        return Person(data["p"], frozenset(data["r"]))

    def renew(self, request: web.Request, response: web.StreamResponse) -> None:
        """A login lives as long as it is used; leaving is not using."""
        data = self._cookies.read(request, COOKIE)
        if data is not None:
            self._cookies.put(response, COOKIE, {**data, "u": time.time()})

    def admit(self, claims: dict[str, Any], response: web.StreamResponse) -> None:
        """Begin a login: only a pseudonym and roles are kept of what the provider said."""
        person = pseudonym(self._signer, "web", claims["sub"])
        roles = self._roles_of(_strings(claims.get("roles")) + _strings(claims.get("groups")))
        now = time.time()
        data = {"p": person, "r": sorted(roles), "b": now, "u": now, "i": secrets.token_hex(16)}
        self._cookies.put(response, COOKIE, data)

    def leave(self, request: web.Request, response: web.StreamResponse) -> None:
        """End the login, also for who copied the cookie."""
        now = time.time()
        self._left = {login: until for login, until in self._left.items() if until > now}
        if data := self._cookies.read(request, COOKIE):
            self._left[data["i"]] = now + LONGEST
        self._cookies.drop(response, COOKIE)

    def routes(self) -> list[web.RouteDef]:
        """The pages of the login; imported here, for without OpenID nothing of it is loaded."""
        from bot.web.login import Login

        return Login(self, self._signer, self._cookies).routes()


def _check(settings: Settings) -> None:
    """Errors: BadSetting, at the start rather than at the first login."""
    if not (settings.oidc_issuer and settings.oidc_client_id and settings.oidc_client_secret):
        raise BadSetting("oidc_onvolledig")
    try:
        issuer = URL(settings.oidc_issuer)
    except ValueError:
        raise BadSetting("oidc_uitgever") from None
    if issuer.scheme != "https" and not (issuer.scheme == "http" and is_loopback(issuer.host or "")):
        raise BadSetting("oidc_uitgever")


def _strings(found: object) -> list[str]:
    """A claim of groups as providers write it: a list, or one name."""
    if isinstance(found, str):
        return [found]
    return [each for each in found if isinstance(each, str)] if isinstance(found, list) else []
