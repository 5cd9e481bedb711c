"""Which conversation a browser is in: a signed cookie that says nothing by itself."""

from __future__ import annotations

import hmac
import secrets
import time
from dataclasses import dataclass

from aiohttp import web

NAME = "nazorgwijzer"
VALID_FOR = 30 * 24 * 3600  # seconds; the cookie itself ends with the browser


@dataclass(frozen=True)
class Session:
    """One browser's conversation; `token` is what the cookie carries."""

    token: str
    conversation: str


class Sessions:
    """Makes and reads sessions with one key."""

    def __init__(self, key: bytes) -> None:
        self._key = key

    def of(self, request: web.Request) -> Session | None:
        """The session of this browser, or None when it has none that we signed and that still holds."""
        token, _, signature = request.cookies.get(name_for(request), "").rpartition(".")
        if not token.isascii() or not hmac.compare_digest(self._sign("cookie", token), signature.encode()):
            return None
        issued = int(token.rpartition(".")[2])
        return self._session(token) if time.time() - issued < VALID_FOR else None

    def begin(self) -> Session:
        """A session of nobody yet."""
        return self._session(f"{secrets.token_urlsafe(18)}.{int(time.time())}")

    def put(self, session: Session, request: web.Request, response: web.StreamResponse) -> None:
        """Hand the session to the browser; no script and no other site gets at it."""
        value = f"{session.token}.{self._sign('cookie', session.token).decode()}"
        response.set_cookie(
            name_for(request), value, path="/", httponly=True, samesite="Strict", secure=request.secure
        )

    def _session(self, token: str) -> Session:
        # The database holds a name that leads back to no cookie.
        return Session(token, f"web-{self._sign('conversation', token).decode()[:32]}")

    def _sign(self, purpose: str, token: str) -> bytes:
        return hmac.digest(self._key, f"{purpose}:{token}".encode(), "sha256").hex().encode()


def name_for(request: web.Request) -> str:
    """With https the name itself keeps other hosts and paths from setting it."""
    return f"__Host-{NAME}" if request.secure else NAME
