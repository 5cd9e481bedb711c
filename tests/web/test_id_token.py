"""What a provider, or someone in its place, could say that must not be believed."""

from __future__ import annotations

import asyncio
import base64
import dataclasses
import hmac
import time
from collections.abc import AsyncIterator
from typing import Any

import pytest
import pytest_asyncio
from aiohttp import web
from aiohttp.test_utils import TestServer
from joserfc import jwt
from joserfc.jwk import ECKey, KeySet, RSAKey

from bot.settings import Settings
from bot.web.oidc_provider import LoginFailed, Provider

NONCE = "nonce-of-this-login"
OURS = RSAKey.generate_key(2048, {"kid": "1", "use": "sig"})
OTHER = RSAKey.generate_key(2048, {"kid": "1", "use": "sig"})


class Speaks:
    """A provider that says whatever the test wants."""

    def __init__(self) -> None:
        self.token: object = ""
        self.keys = KeySet([OURS])
        self.asked_for_keys = 0

    async def discovery(self, request: web.Request) -> web.Response:
        """As at any provider."""
        here = str(request.url.origin())
        places = {name: f"{here}/{name}" for name in ("authorization_endpoint", "token_endpoint", "jwks_uri")}
        return web.json_response({"issuer": here, **places})

    async def jwks(self, _: web.Request) -> web.Response:
        """The public keys."""
        self.asked_for_keys += 1
        return web.json_response(self.keys.as_dict(private=False))

    async def tokens(self, _: web.Request) -> web.Response:
        """The answer of the moment."""
        return web.json_response({"access_token": "a", "token_type": "Bearer", "id_token": self.token})

    def app(self) -> web.Application:
        """On the network."""
        app = web.Application()
        app.router.add_get("/.well-known/openid-configuration", self.discovery)
        app.router.add_get("/jwks_uri", self.jwks)
        app.router.add_post("/token_endpoint", self.tokens)
        return app


@pytest_asyncio.fixture
async def speaks() -> AsyncIterator[tuple[Speaks, Provider, str]]:
    """The provider, our side of it, and its address."""
    there = Speaks()
    async with TestServer(there.app()) as server:
        issuer = str(server.make_url("/").origin())
        known = {"oidc_issuer": issuer, "oidc_client_id": "wij", "oidc_client_secret": "s"}
        yield there, Provider(dataclasses.replace(Settings(), **known), "http://127.0.0.1/terug"), issuer  # type: ignore[arg-type]


def claims(issuer: str, **changes: Any) -> dict[str, Any]:
    """What is to be believed, but for the changes; None leaves a claim out."""
    now = int(time.time())
    whole = {"iss": issuer, "aud": "wij", "sub": "h", "nonce": NONCE, "iat": now, "exp": now + 600, **changes}
    return {key: value for key, value in whole.items() if value is not None}


async def believed(provider: Provider) -> dict[str, Any]:
    """What our side makes of it. Errors: LoginFailed."""
    return await asyncio.to_thread(provider.claims, "code", NONCE, "v" * 43)


async def test_an_honest_answer_is_believed(speaks: tuple[Speaks, Provider, str]) -> None:
    there, provider, issuer = speaks
    there.token = jwt.encode({"alg": "RS256", "kid": "1"}, claims(issuer), OURS)
    assert (await believed(provider))["sub"] == "h"


@pytest.mark.parametrize(
    "changes",
    [
        {"iss": "https://elders.example"},
        {"iss": None},
        {"aud": "iemand-anders"},
        {"aud": None},
        {"aud": ["wij", "iemand-anders"], "azp": "iemand-anders"},
        {"nonce": "van een andere keer"},
        {"nonce": None},
        {"exp": int(time.time()) - 3600},
        {"exp": None},
        {"iat": int(time.time()) + 36000},
        {"nbf": int(time.time()) + 36000},
        {"sub": None},
        {"sub": ""},
        {"sub": 7},
        {"at_hash": "van een ander token"},
    ],
)
async def test_claims_that_are_not_for_us(
    speaks: tuple[Speaks, Provider, str], changes: dict[str, Any]
) -> None:
    there, provider, issuer = speaks
    there.token = jwt.encode({"alg": "RS256", "kid": "1"}, claims(issuer, **changes), OURS)
    with pytest.raises(LoginFailed):
        await believed(provider)


async def test_signatures_that_are_not_the_provider_s(speaks: tuple[Speaks, Provider, str]) -> None:
    there, provider, issuer = speaks
    said = claims(issuer)
    honest = jwt.encode({"alg": "RS256", "kid": "1"}, said, OURS)
    head, body, signature = honest.split(".")
    forged = (
        jwt.encode({"alg": "RS256", "kid": "1"}, said, OTHER),
        _with_public_key_as_secret(body),
        jwt.encode({"alg": "ES256", "kid": "1"}, said, ECKey.generate_key("P-256")),
        "eyJhbGciOiJub25lIn0." + body + ".",
        f"{head}.{body}.",
        f"{head}.{body}.{signature[:-4]}AAAA",
        "",
        "a.b.c",
        None,
        {"sub": "h"},
    )
    for each in forged:
        there.token = each
        with pytest.raises(LoginFailed):
            await believed(provider)


def _with_public_key_as_secret(body: str) -> str:
    """The old trick; by hand, because a good library will not do it."""
    head = base64.urlsafe_b64encode(b'{"alg":"HS256","kid":"1"}').decode().rstrip("=")
    signature = hmac.digest(OURS.as_pem(private=False), f"{head}.{body}".encode(), "sha256")
    return f"{head}.{body}.{base64.urlsafe_b64encode(signature).decode().rstrip('=')}"


async def test_a_new_key_of_the_provider_is_asked_for(
    speaks: tuple[Speaks, Provider, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    there, provider, issuer = speaks
    there.token = jwt.encode({"alg": "RS256", "kid": "1"}, claims(issuer), OURS)
    await believed(provider)
    new = RSAKey.generate_key(2048, {"kid": "2", "use": "sig"})
    there.keys = KeySet([OURS, new])
    there.token = jwt.encode({"alg": "RS256", "kid": "2"}, claims(issuer), new)
    with pytest.raises(LoginFailed):
        await believed(provider)  # asked a moment ago: a flood of false tokens makes no flood of questions
    assert there.asked_for_keys == 1
    monkeypatch.setattr(provider, "_asked", provider._asked - 60)
    assert (await believed(provider))["sub"] == "h"
    assert there.asked_for_keys == 2
