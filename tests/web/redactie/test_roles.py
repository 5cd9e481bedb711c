"""Only who is an editor sees these pages; everyone else is told so."""

from __future__ import annotations

from typing import Any

import pytest
import pytest_asyncio
from aiohttp.test_utils import TestClient

from bot.keeping.notes import Notes
from bot.sentences import sentence
from tests.web.logins import Provider, log_in
from tests.web.redactie.conftest import PAGES, SHEETS
from tests.web.test_identity_proxy import HOST, PROXY

EVERYTHING = (*PAGES, *SHEETS)


@pytest_asyncio.fixture
async def client(begin: Any, notes: Notes) -> TestClient:
    """What the proxy talks to."""
    found: TestClient = await begin(**PROXY)
    return found


async def asks(client: TestClient, path: str, groups: str, user: str = "hanneke") -> tuple[int, str]:
    headers = {**HOST, "Remote-User": user, "Remote-Groups": groups}
    response = await client.get(path, headers=headers)
    return response.status, await response.text()


@pytest.mark.parametrize("path", EVERYTHING)
async def test_an_editor_gets_in_and_nobody_else(client: TestClient, path: str) -> None:
    assert (await asks(client, path, "Redactie"))[0] == 200
    for groups in ("", "Medewerkers", "Directie", "redactie"):
        status, told = await asks(client, path, groups)
        assert (status, sentence("web_geen_editor") in told) == (403, True)
    assert (await asks(client, path, "Redactie", user=""))[0] == 401


async def test_an_unknown_part_is_not_there(client: TestClient) -> None:
    for path in ("/redactie/gesprekken", "/redactie/events.csv", "/redactie/nakijken.csv/x"):
        assert (await asks(client, path, "Redactie"))[0] == 404


@pytest.mark.parametrize(("user", "status"), [("roos", 200), ("hanneke", 403)])
async def test_after_a_login_the_groups_decide(
    guest: TestClient, notes: Notes, provider: Provider, user: str, status: int
) -> None:
    assert (await guest.get("/redactie")).status == 401
    provider.now_is(user)
    await log_in(guest)
    assert (await guest.get("/redactie")).status == status
