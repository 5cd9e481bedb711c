"""What the endpoint refuses, and that it says so kindly without repeating what was typed."""

from __future__ import annotations

from typing import Any

import pytest
from aiohttp.test_utils import TestClient

JSON = {"Content-Type": "application/json"}
SECRET = "Fatima van Dongen"


async def refused(
    client: TestClient, body: bytes, headers: dict[str, str] = JSON
) -> tuple[int, dict[str, Any]]:
    """Status and error of a POST to the chat."""
    response = await client.post("/api/chat", data=body, headers=headers)
    text = await response.text()
    assert SECRET not in text
    error = dict((await response.json())["error"])
    assert error["message"].endswith(".") and len(error["message"]) > 30
    return response.status, error


@pytest.mark.parametrize(
    ("body", "status", "code"),
    [
        (b"", 400, "geen_json"),
        (SECRET.encode(), 400, "geen_json"),
        (b"\xff\xfe\x00", 400, "geen_json"),
        (b"[" * 9000, 400, "geen_json"),
        (b'["Fatima van Dongen"]', 400, "geen_json"),
        (b"{}", 400, "onleesbaar"),
        (b'{"text": 7}', 400, "onleesbaar"),
        (b'{"text": "  "}', 400, "leeg"),
        (b'{"text": "Fatima van Dongen\\u0000"}', 400, "onleesbaar"),
        (b'{"text": "Fatima van Dongen \\ud83d"}', 400, "onleesbaar"),
        (b'{"text": "hoi", "choice": {"Fatima van Dongen": 1}}', 400, "onleesbaar"),
        (b'{"text": "hoi", "choice": "../Fatima van Dongen"}', 400, "onleesbaar"),
        (b'{"text": "' + b"a" * 1001 + b'"}', 413, "te_lang"),
        (b'{"text": "' + b"a" * 100_000 + b'"}', 413, "te_lang"),
    ],
)
async def test_a_bad_message(client: TestClient, body: bytes, status: int, code: str) -> None:
    assert (await refused(client, body))[0] == status
    assert (await refused(client, body))[1]["code"] == code


async def test_a_thousand_characters_are_welcome(client: TestClient) -> None:
    assert (await client.post("/api/chat", json={"text": "é" * 1000})).status == 200


async def test_a_form_is_refused(client: TestClient) -> None:
    form = {"Content-Type": "text/plain"}
    assert await refused(client, b'{"text": "hoi"}', form) == (415, (await refused(client, b"", form))[1])


@pytest.mark.parametrize(
    "headers",
    [
        {"Origin": "https://elders.example"},
        {"Origin": "null"},
        {"Sec-Fetch-Site": "cross-site"},
        {"Sec-Fetch-Site": "same-site"},
    ],
)
@pytest.mark.parametrize("path", ["/api/chat", "/api/conversation/new"])
async def test_another_site_may_not_post(client: TestClient, path: str, headers: dict[str, str]) -> None:
    response = await client.post(path, json={"text": "hoi"}, headers=headers)
    assert (response.status, (await response.json())["error"]["code"]) == (403, "andere_site")


async def test_our_own_page_may_post(client: TestClient) -> None:
    own = {"Origin": str(client.make_url("/")).rstrip("/"), "Sec-Fetch-Site": "same-origin"}
    assert (await client.post("/api/chat", json={"text": "hoi"}, headers=own)).status == 200


@pytest.mark.parametrize(
    "host", ["elders.example", "elders.example:8080", "10.0.0.1", "127.0.0.1.elders.example"]
)
async def test_a_name_that_points_here_is_not_us(client: TestClient, host: str) -> None:
    response = await client.get("/api/conversation", headers={"Host": host})
    assert (response.status, (await response.json())["error"]["code"]) == (403, "ander_adres")


async def test_unknown_addresses_and_methods(client: TestClient) -> None:
    missing = await client.get(f"/{SECRET}")
    assert (missing.status, SECRET in await missing.text()) == (404, False)
    wrong = await client.get("/api/chat")
    assert (wrong.status, wrong.headers["Allow"]) == (405, "POST")
    assert (await client.get("/static/../app.py")).status == 404
    assert (await client.get("/static/%2e%2e/app.py")).status == 404
