"""A provider for the tests of logging in, and the way there and back."""

from __future__ import annotations

import contextlib
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from typing import Any

from aiohttp import ClientResponse
from aiohttp.test_utils import TestClient
from yarl import URL

from tests.web.oidc_op import CLIENT, SECRET
from tests.web.test_serve import free_port


class Provider:
    """The process, and who sits at its keyboard."""

    def __init__(self, url: str, callback: URL) -> None:
        self.url, self.callback = url, callback

    def now_is(self, user: str) -> None:
        """Someone else sits down."""
        urllib.request.urlopen(urllib.request.Request(f"{self.url}/as/{user}", method="PUT"), timeout=5)


@contextlib.contextmanager
def running(host: str = "127.0.0.1") -> Iterator[Provider]:
    """A provider that knows our address."""
    port, ours = free_port(), free_port()
    callback = URL(f"http://127.0.0.1:{ours}/auth/callback")
    url = f"http://{host}:{port}"
    process = subprocess.Popen([sys.executable, "-m", "tests.web.oidc_op", url, str(callback)])
    try:
        _wait_for(f"{url}/jwks.json")
        yield Provider(url, callback)
    finally:
        process.terminate()
        process.wait(timeout=20)


def _wait_for(url: str) -> None:
    deadline = time.monotonic() + 60
    while True:
        try:
            urllib.request.urlopen(url, timeout=5)
            return
        except OSError:
            assert time.monotonic() < deadline, "the provider did not start"
            time.sleep(0.1)


def ours(provider: Provider, **changes: str) -> dict[str, str]:
    """Settings that fit this provider."""
    return {
        "identity": "oidc",
        "address": str(provider.callback.origin()),
        "oidc_issuer": provider.url,
        "oidc_client_id": CLIENT,
        "oidc_client_secret": SECRET,
        "editors": "Redactie",
        "operators": "Directie, Beheer",
        **changes,
    }


async def leave_for(client: TestClient, login: str = "/auth/login") -> URL:
    """To the provider, and the address with which it sends back."""
    there = await client.get(login, allow_redirects=False)
    assert there.status == 302, await there.text()
    back = await client.session.get(there.headers["Location"], allow_redirects=False)
    assert back.status == 302, await back.text()
    return URL(back.headers["Location"])


async def log_in(client: TestClient, login: str = "/auth/login") -> ClientResponse:
    """The whole way; the page at its end says where to go on."""
    back = await client.get((await leave_for(client, login)).path_qs)
    assert back.status == 200 and back.headers["Refresh"].startswith("0; url=/"), await back.text()
    return back


async def me(client: TestClient) -> dict[str, Any]:
    """Who the server thinks we are."""
    response = await client.get("/api/me")
    assert response.status == 200, await response.text()
    return dict(await response.json())


async def refused(client: TestClient) -> bool:
    """Whether nobody is logged in."""
    response = await client.get("/api/conversation")
    error = (await response.json()).get("error", {})
    return (response.status, error.get("code"), error.get("login")) == (
        401,
        "niet_bekend_oidc",
        "/auth/login",
    )


def cookies_of(client: TestClient) -> dict[str, str]:
    """What the browser keeps."""
    return {cookie.key: cookie.value for cookie in client.session.cookie_jar}
