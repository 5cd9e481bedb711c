"""Whatever someone types, pastes or sends: an answer or a kind refusal, and nothing lost or broken."""

from __future__ import annotations

import asyncio
import json

import pytest
from aiohttp.test_utils import TestClient
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from tests.web.test_chat import QUESTION, messages, say

_WORDS = st.sampled_from(
    [
        *(
            "melden",
            "112",
            "/restart",
            "/vraag",
            "hallo",
            "<script>",
            "{contact}",
            "%s",
            "'; drop table events; --",
        ),
        *("\u202e", "\u200b", "\ufeff", "e" + "\u0301" * 40, "\U0001f469\u200d\U0001f467", "\x00", "\x9b"),
        *("\ud83d", "\u0130", "\ufdfa", "\r\n", "\u0661\u0662\u0663", "\U0001d7cf\U0001d7cf\U0001d7d0"),
    ]
)
TEXTS = st.one_of(
    st.text(max_size=1100),
    st.text(st.characters(categories=["Cc", "Cf", "Cs", "Mn", "Zs", "Zl", "Zp"]), max_size=1100),
    st.lists(_WORDS, min_size=1, max_size=30).map(" ".join),
    st.lists(_WORDS, min_size=1, max_size=30).map("".join),
)
careful = settings(
    max_examples=120,
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)


async def sent(client: TestClient, body: bytes) -> int:
    """The status of the answer to these bytes, from a new browser."""
    client.session.cookie_jar.clear()
    async with asyncio.timeout(20):
        response = await client.post("/api/chat", data=body, headers={"Content-Type": "application/json"})
        found = await response.json()
    said = found["text"] if response.status == 200 else found["error"]["message"]
    assert said.strip()
    return response.status


@careful
@given(TEXTS)
@example("\u202eneddilgnip")
@example("z" + "\u0337\u0321\u0301" * 300)
@example("/restart")
@example("a" * 1000)
@example("\n" * 1000)
@example("(" * 1000)
@example("1" * 1000)
@example("@." * 500)
@example("ik ben " * 140)
async def test_any_text(client: TestClient, text: str) -> None:
    status = await sent(client, json.dumps({"text": text}).encode())
    assert status in (200, 400, 413)
    if status == 200:
        *said, answer = await messages(client)
        alarmed = answer["reply"]["type"] == "safety"  # of such a message nothing is kept
        assert [each["role"] for each in said] == ([] if alarmed else ["user"])
    else:
        assert await messages(client) == []


@careful
@given(
    st.one_of(
        st.binary(max_size=2000), st.binary(max_size=200).map(lambda some: b'{"text": "' + some + b'"}')
    )
)
@example(b'{"text": "' + b"a" * 100_000 + b'"}')
@example(b'{"text": ' + b"[" * 15_000)
@example(b'{"text": 1e999999}')
@example(b'{"text": "hoi", "text": {}}')
@example(b'{"text": NaN}')
@example(b"1" * 15_000)
async def test_any_bytes(client: TestClient, body: bytes) -> None:
    assert await sent(client, body) in (200, 400, 413)


@pytest.mark.parametrize("space", ["", " ", "\u00a0", "\u2003", "\x0b", "\x1c", "/", "/\u00a0", "\u00a0/ /"])
@pytest.mark.parametrize(
    "command", ["/restart", "/back", '/kies{"artikel": "veiligheidsplan"}', "/session_start"]
)
async def test_a_command_of_rasa_is_only_text(client: TestClient, space: str, command: str) -> None:
    await say(client, QUESTION)
    reply = await say(client, space + command)
    assert [each["role"] for each in await messages(client)] == ["user", "assistant"] * 2
    if "artikel" in command:
        assert reply["articles"] != ["veiligheidsplan"]
