"""Talks to the OpenID provider: where to send people, and who came back. Blocks: call it in a thread."""

from __future__ import annotations

import threading
import time
from typing import Any

import requests
from authlib.common.errors import AuthlibBaseError
from authlib.integrations.requests_client import OAuth2Session
from authlib.oidc.core import CodeIDToken
from joserfc import jwt
from joserfc.errors import JoseError
from joserfc.jwk import KeySet

from bot.settings import Settings

ALGORITHMS = ("RS256", "PS256", "ES256")  # signatures only the provider can make
_LEEWAY = 60  # seconds that clocks may differ
_PATIENCE = 10.0  # seconds
_KEPT_FOR = 3600.0  # seconds before keys are asked for again


class LoginFailed(Exception):
    """Nobody was established; says why in words of ours, never with what was received."""


class Provider:
    """One provider, one client: authorization code with PKCE, nothing kept of anyone."""

    def __init__(self, settings: Settings, redirect: str) -> None:
        self._issuer, self._redirect = settings.oidc_issuer, redirect
        self._id, self._secret = settings.oidc_client_id, settings.oidc_client_secret
        self._lock = threading.Lock()
        self._known: tuple[dict[str, Any], KeySet] | None = None
        self._asked = 0.0

    def send_to(self, state: str, nonce: str, verifier: str) -> str:
        """The address where someone makes himself known. Errors: LoginFailed."""
        where = self._metadata()["authorization_endpoint"]
        url, _ = self._session().create_authorization_url(
            where, state=state, nonce=nonce, code_verifier=verifier
        )
        return str(url)

    def claims(self, code: str, nonce: str, verifier: str) -> dict[str, Any]:
        """What the provider says of who came back with this code. Errors: LoginFailed."""
        metadata = self._metadata()
        try:
            token = self._session().fetch_token(
                metadata["token_endpoint"],
                grant_type="authorization_code",
                code=code,
                code_verifier=verifier,
                timeout=_PATIENCE,
                allow_redirects=False,
            )
            return self._checked(token, nonce)
        except (AuthlibBaseError, JoseError, requests.RequestException, KeyError, ValueError) as error:
            raise LoginFailed(type(error).__name__) from None

    def sign_out(self) -> str | None:
        """Where someone also leaves the provider, when it has such a place. Errors: LoginFailed."""
        found = self._metadata().get("end_session_endpoint")
        return str(found) if found else None

    def _checked(self, token: dict[str, Any], nonce: str) -> dict[str, Any]:
        """Signature first; then issuer, audience, times, nonce and what ties it to this exchange."""
        read = self._read(str(token["id_token"]))
        wanted: Any = {
            "iss": {"essential": True, "value": self._issuer},
            "aud": {"essential": True, "value": self._id},
        }
        params = {"nonce": nonce, "client_id": self._id, "access_token": token.get("access_token")}
        claims = CodeIDToken(read.claims, read.header, wanted, params)
        claims.validate(leeway=_LEEWAY)
        if not isinstance(claims["sub"], str) or not claims["sub"]:
            raise ValueError("sub")
        return dict(claims)

    def _read(self, text: str) -> jwt.Token:
        """A key that we do not know may be a new one: ask once more."""
        try:
            return jwt.decode(text, self._keys(), algorithms=ALGORITHMS)
        except (JoseError, ValueError):
            return jwt.decode(text, self._keys(renew=True), algorithms=ALGORITHMS)

    def _keys(self, renew: bool = False) -> KeySet:
        return self._discovered(renew)[1]

    def _metadata(self) -> dict[str, Any]:
        return self._discovered()[0]

    def _discovered(self, renew: bool = False) -> tuple[dict[str, Any], KeySet]:
        """Kept for an hour. Errors: LoginFailed."""
        with self._lock:
            age = time.monotonic() - self._asked
            if self._known is None or age > _KEPT_FOR or (renew and age > 5):
                self._known, self._asked = self._discover(), time.monotonic()
            return self._known

    def _discover(self) -> tuple[dict[str, Any], KeySet]:
        try:
            metadata = _get(self._issuer.rstrip("/") + "/.well-known/openid-configuration")
            if metadata["issuer"] != self._issuer:
                raise LoginFailed("issuer")
            return metadata, KeySet.import_key_set(_get(metadata["jwks_uri"]))  # type: ignore[arg-type]
        except (requests.RequestException, JoseError, KeyError, TypeError, ValueError) as error:
            raise LoginFailed(type(error).__name__) from None

    def _session(self) -> OAuth2Session:
        return OAuth2Session(
            self._id,
            self._secret,
            scope="openid",  # not profile or email: we want no name
            redirect_uri=self._redirect,
            code_challenge_method="S256",
        )


def _get(url: str) -> dict[str, Any]:
    response = requests.get(url, timeout=_PATIENCE)
    response.raise_for_status()
    found: dict[str, Any] = response.json()
    return found
