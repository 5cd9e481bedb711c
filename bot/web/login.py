"""The pages of a login with OpenID: leave for the provider, come back, leave for good."""

from __future__ import annotations

import asyncio
import hmac
import logging
import secrets
import time
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, TypeVar

from aiohttp import web
from yarl import URL

from bot.sentences import sentence
from bot.web.cookies import Cookies
from bot.web.errors import Problem
from bot.web.identity import public
from bot.web.next_page import NEXT, own_page
from bot.web.oidc_provider import LoginFailed, Provider
from bot.web.signing import Signer

if TYPE_CHECKING:
    from bot.web.identity_oidc import OidcIdentity

CALLBACK = "/auth/callback"
_COOKIE = "onderweg"
_ON_THE_WAY = 600  # seconds in which someone can come back
_log = logging.getLogger(__name__)
T = TypeVar("T")


class Login:
    """Who leaves for the provider takes along a state that only this browser can bring back."""

    def __init__(self, identity: OidcIdentity, signer: Signer, cookies: Cookies) -> None:
        self._identity, self._signer, self._cookies = identity, signer, cookies
        self._provider = Provider(identity.settings, identity.address.to(CALLBACK))

    def routes(self) -> list[web.RouteDef]:
        """The way there, back and out."""
        there, back = web.get("/auth/login", self.there), web.get(CALLBACK, self.back)
        return [there, back, web.post("/auth/logout", self.out)]

    @public
    async def there(self, request: web.Request) -> web.Response:
        """Send to the provider."""
        state = secrets.token_urlsafe(24)
        url = await self._ask(self._provider.send_to, state, self._nonce(state), self._verifier(state))
        response = web.Response(status=302, headers={"Location": url})
        page = own_page(request.query.get(NEXT, ""))
        # Lax: the way back starts at the provider's site, and then a browser sends no Strict cookie.
        self._cookies.put(response, _COOKIE, {"s": state, "b": time.time(), "p": page}, lax=True)
        return response

    @public
    async def back(self, request: web.Request) -> web.Response:
        """Take in who the provider says has come. Errors: Problem."""
        state, code = request.query.get("state", ""), request.query.get("code", "")
        kept = self._left_from_here(request, state)
        if kept is None or not code:
            raise Problem(400, "aanmelden_niet_gelukt")
        claims = await self._ask(self._provider.claims, code, self._nonce(state), self._verifier(state))
        # A page and no redirect: that would still count as coming from the provider's site.
        onwards = f"0; url={own_page(kept['p'])}"
        response = web.Response(text=sentence("web_aangemeld"), headers={"Refresh": onwards})
        self._cookies.drop(response, _COOKIE)
        self._identity.admit(claims, response)
        return response

    @public
    async def out(self, request: web.Request) -> web.Response:
        """End the login here, and say where it can be ended at the provider."""
        try:
            there = await asyncio.to_thread(self._provider.sign_out)
        except LoginFailed:
            there = None
        if there:
            client, home = self._identity.settings.oidc_client_id, self._identity.address.to("/")
            there = str(URL(there).update_query(client_id=client, post_logout_redirect_uri=home))
        response = _left(request, there or "/")
        response.headers["Clear-Site-Data"] = '"cache", "storage"'  # nothing for who comes next, nor by Back
        self._identity.leave(request, response)
        return response

    def _left_from_here(self, request: web.Request, state: str) -> dict[str, Any] | None:
        """Without this, someone could be logged in as somebody else without noticing."""
        kept = self._cookies.read(request, _COOKIE)
        if kept is None or time.time() - kept["b"] > _ON_THE_WAY:
            return None
        same = hmac.compare_digest(kept["s"].encode(), state.encode("utf-8", "surrogatepass"))
        return kept if same else None

    def _nonce(self, state: str) -> str:
        return self._signer.digest("nonce", state)

    def _verifier(self, state: str) -> str:
        """Made from the state with our key, so that it never leaves the server before it is used."""
        return self._signer.digest("pkce", state)

    async def _ask(self, work: Callable[..., T], *arguments: str) -> T:
        """Errors: Problem; the log says what failed and not for whom."""
        try:
            return await asyncio.to_thread(work, *arguments)
        except LoginFailed as error:
            _log.warning("login: %s", error)
            raise Problem(502, "aanmelden_niet_gelukt") from None


def _left(request: web.Request, next: str) -> web.Response:
    """For the script of the chat where to go; for a form a page that goes there (as after a login)."""
    if "text/html" not in request.headers.get("Accept", ""):
        return web.json_response({"next": next})
    return web.Response(text=sentence("web_afgemeld"), headers={"Refresh": f"0; url={next}"})
