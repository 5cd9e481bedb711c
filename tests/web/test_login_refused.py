"""Everything that must not count as having logged in."""

from __future__ import annotations

from http.cookies import SimpleCookie
from typing import Any

import pytest
from aiohttp.test_utils import TestClient

from tests.web.logins import Provider, cookies_of, leave_for, ours, refused
from tests.web.test_serve import free_port
from tests.web.test_session import later


async def not_in(guest: TestClient, path: str, status: int = 400) -> None:
    """This way back is refused, by us (400) or for what the provider says (502); nobody is logged in."""
    back = await guest.get(path, headers={"Accept": "text/html"}, allow_redirects=False)
    assert back.status == status
    assert "aanmelden is niet gelukt" in await back.text()
    assert await refused(guest)


async def test_a_way_back_that_did_not_start_here(guest: TestClient, begin: Any, provider: Provider) -> None:
    back = await leave_for(guest)
    guest.session.cookie_jar.clear()  # as when someone else's link is followed
    await not_in(guest, back.path_qs)


async def test_a_changed_or_missing_state_or_code(guest: TestClient) -> None:
    for change, status in (({"state": "ander"}, 400), ({"code": ""}, 400), ({"code": "ander"}, 502)):
        await not_in(guest, (await leave_for(guest)).update_query(change).path_qs, status)
    await not_in(guest, "/auth/callback?error=access_denied")


async def test_a_code_works_once(guest: TestClient) -> None:
    back = await leave_for(guest)
    kept = cookies_of(guest)
    await guest.get(back.path_qs)
    guest.session.cookie_jar.clear()
    guest.session.cookie_jar.update_cookies(SimpleCookie(kept), guest.make_url("/"))
    await not_in(guest, back.path_qs, 502)


async def test_who_takes_too_long_starts_over(guest: TestClient, monkeypatch: pytest.MonkeyPatch) -> None:
    back = await leave_for(guest)
    later(monkeypatch, 700)
    await not_in(guest, back.path_qs)


async def test_a_provider_that_is_away(
    begin: Any, provider: Provider, caplog: pytest.LogCaptureFixture
) -> None:
    away = f"http://127.0.0.1:{free_port()}"
    guest = await begin(**ours(provider, oidc_issuer=away), port=provider.callback.port)
    await not_in(guest, "/auth/login", 502)
    assert "login: ConnectionError" in caplog.text


async def test_a_provider_that_calls_itself_otherwise(begin: Any, provider: Provider) -> None:
    issuer = provider.url.replace("127.0.0.1", "localhost")
    guest = await begin(**ours(provider, oidc_issuer=issuer), port=provider.callback.port)
    await not_in(guest, "/auth/login", 502)
