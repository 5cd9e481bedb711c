"""Cookies that hold something sealed, closed to scripts and to other sites."""

from __future__ import annotations

from typing import Any

from aiohttp import web

from bot.web.signing import Signer


class Cookies:
    """With https the name itself keeps other hosts and paths from setting one."""

    def __init__(self, signer: Signer, secure: bool) -> None:
        self._signer, self._secure = signer, secure

    def name(self, purpose: str) -> str:
        """What a browser calls the cookie for this purpose."""
        return f"{'__Host-' if self._secure else ''}nazorgwijzer-{purpose}"

    def read(self, request: web.Request, purpose: str) -> dict[str, Any] | None:
        """What we sealed in it, or None."""
        return self._signer.unseal(purpose, request.cookies.get(self.name(purpose), ""))

    def put(
        self, response: web.StreamResponse, purpose: str, data: dict[str, Any], *, lax: bool = False
    ) -> None:
        """Until the browser closes; `lax` for what has to come back from another site."""
        response.set_cookie(
            self.name(purpose),
            self._signer.seal(purpose, data),
            path="/",
            httponly=True,
            secure=self._secure,
            samesite="Lax" if lax else "Strict",
        )

    def drop(self, response: web.StreamResponse, purpose: str) -> None:
        """Take it back; attributes as they were, or a browser keeps it."""
        response.del_cookie(
            self.name(purpose), path="/", httponly=True, secure=self._secure, samesite="Strict"
        )
