"""The cookie of a conversation: sealed, closed to scripts and other sites, renewed, and dead when idle."""

from __future__ import annotations

import time
from typing import Any

import pytest
from aiohttp import web
from aiohttp.test_utils import TestClient, make_mocked_request

from bot.settings import Settings
from bot.web.cookies import Cookies
from bot.web.roles import ALL, Person
from bot.web.session import LONGEST, Session, Sessions
from bot.web.signing import Signer
from bot.web.trail import Trail
from tests.web.test_chat import QUESTION, messages, say

SIGNER = Signer(b"k" * 40)
COOKIES = Cookies(SIGNER, secure=False)
NAME = "nazorgwijzer-gesprek"
NOBODY = Person("", ALL)
IDLE = 3600  # seconds


def sessions(cookies: Cookies = COOKIES, signer: Signer = SIGNER) -> Sessions:
    """Sessions of one hour that never have to look in a database."""
    return Sessions(signer, cookies, Trail(Settings()), IDLE // 60)


def cookie_of(session: Session, cookies: Cookies = COOKIES) -> str:
    """What a browser would send back."""
    response = web.Response()
    sessions(cookies).put(session, response)
    return next(iter(response.cookies.values())).value


async def read(cookie: str, person: Person = NOBODY, name: str = NAME) -> Session | None:
    """The session that goes on for a browser with this cookie."""
    visit = await sessions().visit(
        make_mocked_request("GET", "/", headers={"Cookie": f"{name}={cookie}"}), person
    )
    return None if visit.fresh else visit.session


def later(monkeypatch: pytest.MonkeyPatch, seconds: float) -> None:
    """From now on it is that much later."""
    then = time.time() + seconds
    monkeypatch.setattr(time, "time", lambda: then)


async def test_our_own_cookie_is_read_back() -> None:
    session = sessions().begin(NOBODY)
    assert await read(cookie_of(session)) == session


async def test_a_changed_or_foreign_cookie_is_no_session() -> None:
    cookie = cookie_of(sessions().begin(NOBODY))
    changed = ("A" if cookie[0] != "A" else "B") + cookie[1:]
    for other in (changed, cookie[:-1], "", ".", "a.b.c", "é.1.2", cookie.rpartition(".")[0]):
        assert await read(other) is None
    stranger = Signer(b"another key")
    assert await read(cookie_of(sessions().begin(NOBODY), Cookies(stranger, secure=False))) is None


async def test_a_cookie_for_one_thing_is_no_good_for_another() -> None:
    data = {"c": "web-x-1", "b": time.time(), "u": time.time()}
    assert await read(SIGNER.seal("gesprek", data)) is not None
    assert await read(SIGNER.seal("aanmelding", data)) is None


async def test_a_copied_cookie_dies_with_the_conversation(monkeypatch: pytest.MonkeyPatch) -> None:
    cookie = cookie_of(sessions().begin(NOBODY))
    later(monkeypatch, IDLE + 1)
    assert await read(cookie) is None


async def test_nobody_keeps_a_conversation_alive_for_ever(monkeypatch: pytest.MonkeyPatch) -> None:
    session = sessions().begin(NOBODY)
    later(monkeypatch, LONGEST + 1)
    assert await read(cookie_of(session)) is None


def test_each_message_brings_another_cookie_for_the_same_conversation() -> None:
    session = sessions().begin(NOBODY)
    assert cookie_of(session) != cookie_of(session)


async def test_a_cookie_of_someone_else_is_nothing() -> None:
    hers = Person("web-hers", frozenset({"user"}))
    cookie = cookie_of(sessions().begin(hers))
    assert await read(cookie, hers) is not None
    assert sessions().owner(_with(cookie), Person("web-his", frozenset({"user"}))) == "web-his"


def _with(cookie: str) -> web.Request:
    return make_mocked_request("GET", "/", headers={"Cookie": f"{NAME}={cookie}"})


async def test_cookie_is_closed_to_scripts_and_sites(client: TestClient) -> None:
    response = await client.post("/api/chat", json={"text": "hoi"})
    cookie = response.cookies[NAME]
    assert (cookie["httponly"], cookie["samesite"], cookie["secure"]) == (True, "Strict", "")


async def test_with_an_https_address_the_cookie_is_secure_whatever_a_header_says(begin: Any) -> None:
    public = await begin(identity="proxy", address="https://hulp.example", proxy_addresses="127.0.0.1")
    headers = {"Host": "hulp.example", "Remote-User": "h", "X-Forwarded-Proto": "http"}
    response = await public.post("/api/chat", json={"text": "hoi"}, headers=headers)
    assert response.cookies[f"__Host-{NAME}"]["secure"]
    assert "max-age" in response.headers["Strict-Transport-Security"]
    here = await (await begin()).post(
        "/api/chat", json={"text": "hoi"}, headers={"X-Forwarded-Proto": "https"}
    )
    assert not here.cookies[NAME]["secure"]


async def test_after_an_hour_of_silence_a_new_conversation_begins_and_is_told(
    client: TestClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert "ended" not in await say(client, QUESTION)
    later(monkeypatch, IDLE - 5)
    assert "ended" not in await say(client, "2")  # each message keeps it alive
    later(monkeypatch, IDLE + 5)
    reply = await say(client, "hallo")
    assert "nieuw gesprek" in reply["ended"]
    assert len(await messages(client)) == 2
    assert "ended" not in await say(client, "hallo")


async def test_a_reload_after_an_hour_tells_it_once(
    client: TestClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    await say(client, QUESTION)
    later(monkeypatch, IDLE + 5)
    found = await (await client.get("/api/conversation")).json()
    assert found["messages"] == [] and "nieuw gesprek" in found["ended"]
    assert "ended" not in await (await client.get("/api/conversation")).json()
    assert "ended" not in await say(client, "hallo")
