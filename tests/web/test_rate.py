"""How much may be asked, and how kindly it is said."""

from __future__ import annotations

import time
from typing import Any

import pytest
from aiohttp.test_utils import TestClient, make_mocked_request

from bot.web import rate
from bot.web.proxies import Proxies
from bot.web.rate import Buckets
from tests.web.test_chat import say

PROXY = {"identity": "proxy", "address": "https://hulp.example", "proxy_addresses": "127.0.0.1"}


class Clock:
    """Time that passes when the test says so."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.now = 1000.0
        monkeypatch.setattr(time, "monotonic", lambda: self.now)


def test_a_burst_is_fine_and_a_stream_is_not(monkeypatch: pytest.MonkeyPatch) -> None:
    clock, buckets = Clock(monkeypatch), Buckets(per_minute=60)
    assert [buckets.take("ik") for _ in range(31)] == [0] * 30 + [1]
    assert buckets.take("jij") == 0
    clock.now += 1
    assert [buckets.take("ik"), buckets.take("ik")] == [0, 1]
    clock.now += 3600  # nobody saves up for more than a burst
    assert [buckets.take("ik") for _ in range(31)][-1] == 1


def test_a_slow_limit_says_how_long(monkeypatch: pytest.MonkeyPatch) -> None:
    Clock(monkeypatch)
    buckets = Buckets(per_minute=1)
    assert [buckets.take("ik"), buckets.take("ik")] == [0, 60]


def test_a_crowd_of_addresses_does_not_fill_the_memory(monkeypatch: pytest.MonkeyPatch) -> None:
    Clock(monkeypatch)
    monkeypatch.setattr(rate, "_MOST_BUCKETS", 100)
    buckets = Buckets(per_minute=60)
    for number in range(1000):
        buckets.take(str(number))
    assert len(buckets._left) <= 100


async def test_too_fast_is_said_kindly_and_only_to_that_conversation(begin: Any) -> None:
    busy: TestClient = await begin(per_minute=4)
    for _ in range(3):  # the first of a newcomer and a burst of two
        await say(busy, "hallo")
    response = await busy.post("/api/chat", json={"text": "hallo"})
    error = (await response.json())["error"]
    assert (response.status, error["code"], response.headers["Retry-After"]) == (429, "te_snel", "15")
    assert "15 seconden" in error["message"] and "112" in error["message"]
    busy.session.cookie_jar.clear()
    await say(busy, "hallo")


async def posts(client: TestClient, count: int, **headers: str) -> list[int]:
    """The statuses of that many messages, each of another person."""
    statuses = []
    for number in range(count):
        given = {"Host": "hulp.example", "Remote-User": f"u{number}-{headers}", **headers}
        statuses.append((await client.post("/api/chat", json={"text": "hallo"}, headers=given)).status)
    return statuses


async def test_an_address_behind_the_proxy_has_its_own_limit(begin: Any) -> None:
    client: TestClient = await begin(per_minute=1, **PROXY)
    mine, other = {"X-Forwarded-For": "192.0.2.1"}, {"X-Forwarded-For": "192.0.2.2"}
    assert await posts(client, 11, **mine) == [200] * 10 + [429]
    assert await posts(client, 1, **other) == [200]
    # What stands before the address that the proxy saw may have been made up.
    assert await posts(client, 1, **{"X-Forwarded-For": "192.0.2.9, 192.0.2.1"}) == [429]


def test_a_made_up_address_helps_nobody() -> None:
    class Transport:
        """Of a connection from an address that is no proxy's."""

        def get_extra_info(self, name: str, default: object = None) -> object:
            """See asyncio."""
            return ("198.51.100.7", 1) if name == "peername" else default

    sent = make_mocked_request("GET", "/", headers={"X-Forwarded-For": "192.0.2.1"}, transport=Transport())
    assert Proxies("10.0.0.0/8").client(sent) == "198.51.100.7"
    assert Proxies("198.51.100.7").client(sent) == "192.0.2.1"
