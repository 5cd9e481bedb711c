"""A reverse proxy says who asks; nobody else may."""

from __future__ import annotations

from typing import Any

import pytest
import pytest_asyncio
from aiohttp.test_utils import TestClient
from multidict import CIMultiDict

from bot.web.pseudonym import pseudonym
from bot.web.signing import Signer
from tests.web.conftest import KEY
from tests.web.test_chat import QUESTION

HOST = {"Host": "hulp.example"}
PROXY = {
    "identity": "proxy",
    "address": "https://hulp.example",
    "proxy_addresses": "127.0.0.1",
    "editors": "Redactie",
    "operators": "Directie,Technisch beheer",
}


@pytest_asyncio.fixture
async def client(begin: Any) -> TestClient:
    """What the proxy talks to."""
    found: TestClient = await begin(**PROXY)
    return found


async def asks(
    client: TestClient, user: str, path: str = "/api/conversation", **more: str
) -> tuple[int, Any]:
    """Status and answer of a request in the name of this user, without cookies."""
    client.session.cookie_jar.clear()
    response = await client.get(path, headers={**HOST, "Remote-User": user, **more})
    return response.status, await response.json()


async def test_without_the_header_nobody_is_anybody(client: TestClient) -> None:
    for headers in (HOST, {**HOST, "Remote-User": ""}, {**HOST, "Remote-User": "  "}):
        response = await client.get("/api/conversation", headers=headers)
        assert (response.status, (await response.json())["error"]["code"]) == (401, "niet_bekend_proxy")
    assert (await client.get("/api/about", headers=HOST)).status == 200
    assert (await client.get("/healthz")).status == 200


async def test_the_header_of_anyone_else_is_refused(begin: Any) -> None:
    elsewhere = await begin(**{**PROXY, "proxy_addresses": "10.1.2.3"})
    status, found = await asks(elsewhere, "hanneke")
    assert (status, found["error"]["code"]) == (403, "niet_van_proxy")
    status, _ = await asks(elsewhere, "hanneke", **{"X-Forwarded-For": "10.1.2.3"})
    assert status == 403


async def test_a_second_header_was_put_there_by_someone(client: TestClient) -> None:
    both = CIMultiDict([("Host", "hulp.example"), ("Remote-User", "hanneke"), ("Remote-User", "bram")])
    assert (await client.get("/api/conversation", headers=both)).status == 403


async def test_a_person_finds_the_conversation_in_any_browser_and_nobody_else_does(
    client: TestClient,
) -> None:
    headers = {**HOST, "Remote-User": "hanneke"}
    await client.post("/api/chat", json={"text": QUESTION}, headers=headers)
    assert len((await asks(client, "hanneke"))[1]["messages"]) == 2
    assert (await asks(client, "bram"))[1]["messages"] == []


async def test_the_cookie_of_one_person_is_nothing_for_another(client: TestClient) -> None:
    said = await client.post("/api/chat", json={"text": QUESTION}, headers={**HOST, "Remote-User": "els"})
    cookie = said.headers["Set-Cookie"].partition(";")[0]
    assert (await asks(client, "els", Cookie=cookie))[1]["messages"]
    assert (await asks(client, "bram", Cookie=cookie))[1]["messages"] == []


async def test_the_database_knows_people_by_a_keyed_hash(client: TestClient) -> None:
    name = (await asks(client, "hanneke", "/api/me"))[1]["name"]
    assert name == pseudonym(Signer(KEY.encode()), "web", "hanneke")
    assert name != pseudonym(Signer(b"another key"), "web", "hanneke")
    assert "hanneke" not in name


@pytest.mark.parametrize(
    ("groups", "roles"),
    [
        ("", ["user"]),
        ("Medewerkers", ["user"]),
        ("Medewerkers, Redactie", ["editor", "user"]),
        ("Technisch beheer", ["operator", "user"]),
        ("redactie,beheer,Technisch", ["user"]),
        ("Directie,Redactie", ["editor", "operator", "user"]),
    ],
)
async def test_groups_decide_on_roles(client: TestClient, groups: str, roles: list[str]) -> None:
    found = (await asks(client, "hanneke", "/api/me", **{"Remote-Groups": groups}))[1]
    assert found["roles"] == roles
    status, answer = await asks(client, "hanneke", "/api/status", **{"Remote-Groups": groups})
    assert status == (200 if "operator" in roles else 403)
    assert answer.get("identity") == ("proxy" if "operator" in roles else None)


async def test_groups_without_a_user_are_nothing(client: TestClient) -> None:
    response = await client.get("/api/status", headers={**HOST, "Remote-Groups": "Directie"})
    assert response.status == 401


@pytest.mark.parametrize(
    "name", ["Çiğdem Öztürk", "a" * 5000, "DOMEIN\\hanneke", "h@example.nl", "' or 1=1 --"]
)
async def test_any_name_is_a_person(client: TestClient, name: str) -> None:
    assert (await asks(client, name))[0] == 200


def test_half_a_character_is_a_name_too() -> None:
    signer = Signer(b"k" * 40)
    assert pseudonym(signer, "web", "\udcff") != pseudonym(signer, "web", "\ud800")
