"""Logging in at a real OpenID provider: who may do what, who finds what again, and when it ends."""

from __future__ import annotations

import base64
import logging
from http.cookies import SimpleCookie

import pytest
from aiohttp.test_utils import TestClient
from yarl import URL

from tests.web.logins import Provider, cookies_of, log_in, me, refused
from tests.web.oidc_op import CLIENT, SECRET
from tests.web.test_chat import QUESTION, messages, say
from tests.web.test_session import later

LOGIN = "nazorgwijzer-aanmelding"


async def test_without_a_login_nothing_is_said_but_what_this_is(guest: TestClient) -> None:
    assert await refused(guest)
    assert (await guest.post("/api/chat", json={"text": "hoi"})).status == 401
    page = await guest.get("/", allow_redirects=False)
    assert (page.status, page.headers["Location"]) == (302, "/auth/login")
    for path in ("/api/about", "/healthz", "/widget.js"):
        assert (await guest.get(path)).status == 200


async def test_a_login_leads_to_an_answer(guest: TestClient) -> None:
    await log_in(guest)
    assert (await guest.get("/")).status == 200
    assert (await say(guest, QUESTION))["type"] == "answer"
    found = await me(guest)
    assert (found["roles"], found["logout"]) == (["user"], "/auth/logout")


@pytest.mark.parametrize(
    ("who", "roles"), [("roos", ["editor", "user"]), ("bram", ["operator", "user"]), ("hanneke", ["user"])]
)
async def test_groups_and_roles_of_the_provider_decide(
    guest: TestClient, provider: Provider, who: str, roles: list[str]
) -> None:
    provider.now_is(who)
    await log_in(guest)
    assert (await me(guest))["roles"] == roles
    assert (await guest.get("/api/status")).status == (200 if "operator" in roles else 403)


async def test_another_browser_of_the_same_person_finds_the_conversation(guest: TestClient) -> None:
    await log_in(guest)
    await guest.post("/api/conversation/new", json={})
    await say(guest, QUESTION)
    guest.session.cookie_jar.clear()
    await log_in(guest)
    assert len(await messages(guest)) == 2
    await say(guest, "2")
    assert len(await messages(guest)) == 4


async def test_someone_else_in_the_same_browser_sees_nothing_of_it(
    guest: TestClient, provider: Provider
) -> None:
    await log_in(guest)
    await say(guest, QUESTION)
    mine = await me(guest)
    provider.now_is("roos")
    await log_in(guest)
    assert (await me(guest))["name"] != mine["name"]
    assert await messages(guest) == []


async def test_each_login_has_a_cookie_of_its_own_that_says_no_name(guest: TestClient) -> None:
    kept = []
    for _ in range(2):
        await log_in(guest)
        kept.append(cookies_of(guest)[LOGIN])
        whole = base64.urlsafe_b64decode(kept[-1].partition(".")[0]).decode()
        assert "hanneke" not in whole.lower() and "tolsma" not in whole.lower()
    assert kept[0] != kept[1]


async def test_logging_out_ends_it_also_for_a_copied_cookie(guest: TestClient) -> None:
    await log_in(guest)
    copied = cookies_of(guest)
    out = await guest.post("/auth/logout")
    next = URL((await out.json())["next"])
    assert (next.path, next.query["client_id"]) == ("/end_session", CLIENT)
    assert await refused(guest)
    guest.session.cookie_jar.update_cookies(SimpleCookie(copied), guest.make_url("/"))
    assert await refused(guest)


async def test_logging_out_from_a_page_leads_on_and_leaves_nothing_in_the_browser(guest: TestClient) -> None:
    await log_in(guest)
    out = await guest.post("/auth/logout", headers={"Accept": "text/html"})
    assert out.content_type == "text/plain" and "afgemeld" in await out.text()
    assert out.headers["Refresh"].startswith("0; url=http") and "/end_session?" in out.headers["Refresh"]
    assert {"cache", "storage"} <= set(out.headers["Clear-Site-Data"].replace('"', "").split(", "))
    assert await refused(guest)


async def test_a_login_ends_after_an_hour_of_silence(
    guest: TestClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    await log_in(guest)
    later(monkeypatch, 3500)
    await me(guest)
    later(monkeypatch, 3500)
    await me(guest)
    later(monkeypatch, 3700)
    assert await refused(guest)


async def test_a_login_ends_after_a_day_at_work(guest: TestClient, monkeypatch: pytest.MonkeyPatch) -> None:
    await log_in(guest)
    for _ in range(10):
        later(monkeypatch, 3500)
        await me(guest)
    later(monkeypatch, 3500)
    assert await refused(guest)


async def test_no_other_site_logs_anyone_out(guest: TestClient) -> None:
    await log_in(guest)
    response = await guest.post("/auth/logout", headers={"Origin": "https://elders.example"})
    assert response.status == 403
    assert (await me(guest))["roles"] == ["user"]


async def test_logs_name_nobody(guest: TestClient, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    caplog.set_level(logging.DEBUG, logger="nazorgwijzer.access")
    await log_in(guest)
    await say(guest, QUESTION)
    name = (await me(guest))["name"]
    written = "\n".join(entry.getMessage() for entry in caplog.records)
    # The level is really that open.
    assert "Starting new HTTP connection" in written and "GET /auth/callback 200" in written
    for secret in ("hanneke", "Tolsma", name, SECRET, "code=", "veiligheidsplan"):
        assert secret.lower() not in written.lower()
