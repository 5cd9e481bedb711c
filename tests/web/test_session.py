"""The cookie: signed, closed to scripts and other sites, and with a key that is kept."""

from __future__ import annotations

import dataclasses
import stat
import time
from pathlib import Path

import pytest
from aiohttp.test_utils import TestClient, make_mocked_request

from bot.settings import Settings
from bot.web.errors import BadSecret
from bot.web.secret import cookie_key, key_file
from bot.web.session import VALID_FOR, Session, Sessions

SESSIONS = Sessions(b"k" * 40)


def cookie_of(session: Session) -> str:
    """What a browser would send back."""
    from aiohttp import web

    response = web.Response()
    SESSIONS.put(session, make_mocked_request("GET", "/"), response)
    return response.cookies["nazorgwijzer"].value


def read(cookie: str, sessions: Sessions = SESSIONS) -> Session | None:
    """The session of a browser with this cookie."""
    return sessions.of(make_mocked_request("GET", "/", headers={"Cookie": f"nazorgwijzer={cookie}"}))


def test_our_own_cookie_is_read_back() -> None:
    session = SESSIONS.begin()
    assert read(cookie_of(session)) == session


def test_a_changed_or_foreign_cookie_is_no_session() -> None:
    cookie = cookie_of(SESSIONS.begin())
    changed = ("A" if cookie[0] != "A" else "B") + cookie[1:]
    for other in (changed, cookie[:-1], "", ".", "a.b.c", "é.1.2", cookie.rpartition(".")[0]):
        assert read(other) is None
    assert read(cookie, Sessions(b"another key")) is None


def test_a_cookie_ends(monkeypatch: pytest.MonkeyPatch) -> None:
    cookie = cookie_of(SESSIONS.begin())
    later = time.time() + VALID_FOR + 1
    monkeypatch.setattr(time, "time", lambda: later)
    assert read(cookie) is None


def test_the_database_name_does_not_lead_to_the_cookie() -> None:
    session = SESSIONS.begin()
    assert session.token not in session.conversation
    assert session.conversation.removeprefix("web-") not in cookie_of(session)


async def test_cookie_is_closed_to_scripts_and_sites(client: TestClient) -> None:
    response = await client.post("/api/chat", json={"text": "hoi"})
    cookie = response.cookies["nazorgwijzer"]
    assert (cookie["httponly"], cookie["samesite"], cookie["secure"]) == (True, "Strict", "")


def test_with_https_the_cookie_is_secure() -> None:
    from aiohttp import web

    response = web.Response()
    request = make_mocked_request("GET", "/").clone(scheme="https")
    SESSIONS.put(SESSIONS.begin(), request, response)
    assert response.cookies["__Host-nazorgwijzer"]["secure"]


def test_a_key_is_made_once_for_its_owner_alone(tmp_path: Path) -> None:
    settings = dataclasses.replace(Settings(), database=f"sqlite:///{tmp_path / 'data' / 'n.db'}", secret="")
    first = cookie_key(settings)
    assert cookie_key(settings) == first and len(first) >= 32
    assert stat.S_IMODE(key_file(settings).stat().st_mode) == 0o600
    assert [path.name for path in (tmp_path / "data").iterdir()] == ["secret"]


def test_a_key_that_cannot_be_used_is_named(tmp_path: Path) -> None:
    with pytest.raises(BadSecret, match="32"):
        cookie_key(dataclasses.replace(Settings(), secret="kort"))
    (tmp_path / "secret").mkdir()
    with pytest.raises(BadSecret, match="secret"):
        cookie_key(dataclasses.replace(Settings(), database=f"sqlite:///{tmp_path / 'n.db'}", secret=""))


def test_settings_never_show_the_key() -> None:
    assert "geheim" not in repr(dataclasses.replace(Settings(), secret="geheim" * 8))
