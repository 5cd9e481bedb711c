"""A message is answered once: double clicks, retries and lost answers make no second turn."""

from __future__ import annotations

import asyncio
import uuid
from typing import Any

import pytest
from aiohttp.test_utils import TestClient

from bot.web import turns
from bot.web.errors import Problem
from bot.web.turns import MOST_WAITING, Turns
from tests.web.test_chat import QUESTION, messages, say


def new_id() -> str:
    """As a page makes one for each message."""
    return str(uuid.uuid4())


async def test_the_same_id_again_gives_the_same_reply_and_no_second_turn(client: TestClient) -> None:
    await say(client, "hallo")
    id = new_id()
    first = await say(client, QUESTION, id=id)
    await say(client, "2", id=new_id())
    assert await say(client, QUESTION, id=id.upper()) == first
    assert len(await messages(client)) == 6


async def test_the_first_message_again_with_its_cookie_makes_no_second_turn(client: TestClient) -> None:
    id = new_id()
    first = await say(client, QUESTION, id=id)
    assert await say(client, QUESTION, id=id) == first
    assert len(await messages(client)) == 2


async def test_a_double_click_of_the_page_is_one_message(client: TestClient) -> None:
    await say(client, "hallo")
    id = new_id()
    replies = await asyncio.gather(*(say(client, QUESTION, id=id) for _ in range(3)))
    assert replies[0] == replies[1] == replies[2]
    assert len(await messages(client)) == 4


async def test_without_ids_the_same_words_later_are_a_message_of_their_own(client: TestClient) -> None:
    for _ in range(3):
        await say(client, QUESTION)
    assert len(await messages(client)) == 6


async def test_a_double_click_without_an_id_is_one_turn_while_it_is_under_way() -> None:
    some: Turns[int] = Turns()
    done = []

    async def work() -> int:
        await asyncio.sleep(0)
        done.append(1)
        return len(done)

    assert await asyncio.gather(*(some.once("ik", None, "x", work) for _ in range(2))) == [1, 1]
    assert await some.once("ik", None, "x", work) == 2


async def test_the_first_answer_was_lost_on_the_way(client: TestClient) -> None:
    id = new_id()
    await say(client, QUESTION, id=id)
    client.session.cookie_jar.clear()  # nothing of the answer arrived, nor its cookie
    await say(client, QUESTION, id=id)
    assert len(await messages(client)) == 2


async def test_an_id_of_another_browser_gives_nothing_away(client: TestClient) -> None:
    id = new_id()
    await say(client, "hallo")
    await say(client, QUESTION, id=id)
    client.session.cookie_jar.clear()
    await say(client, "hallo")
    await say(client, QUESTION, id=id)
    assert len(await messages(client)) == 4


async def test_two_newcomers_with_the_same_words_stay_apart(client: TestClient) -> None:
    sent = (client.post("/api/chat", json={"text": "hallo"}) for _ in range(2))
    cookies = [response.cookies["nazorgwijzer-gesprek"].value for response in await asyncio.gather(*sent)]
    assert cookies[0].split(".")[0] != cookies[1].split(".")[0]
    assert len(await messages(client)) == 2


async def test_an_id_stands_for_one_text(client: TestClient) -> None:
    await say(client, "hallo")
    id = new_id()
    await say(client, QUESTION, id=id)
    response = await client.post("/api/chat", json={"text": "iets anders", "id": id})
    assert (response.status, (await response.json())["error"]["code"]) == (409, "id_gebruikt")


@pytest.mark.parametrize("id", ["1", "", 7, "x" * 36, ["a"], "00000000-0000-0000-0000-00000000000g"])
async def test_an_id_that_can_be_guessed_is_refused(client: TestClient, id: object) -> None:
    response = await client.post("/api/chat", json={"text": "hallo", "id": id})
    assert (response.status, (await response.json())["error"]["code"]) == (400, "geen_id")


async def test_messages_wait_their_turn_and_not_without_end(client: TestClient) -> None:
    await say(client, "hallo")
    asked = [f"Wat is een veiligheidsplan, vraag {number}?" for number in range(6)]
    sent = [client.post("/api/chat", json={"text": text}) for text in asked]
    statuses = sorted([response.status for response in await asyncio.gather(*sent)])
    assert statuses[0] == 200 and set(statuses) <= {200, 409}
    shown = await messages(client)
    assert [each["role"] for each in shown] == ["user", "assistant"] * (len(shown) // 2)
    assert len(shown) == 2 + 2 * statuses.count(200)


async def test_beginning_anew_forgets_the_replies(begin: Any) -> None:
    known = {"identity": "proxy", "address": "https://hulp.example", "proxy_addresses": "127.0.0.1"}
    client: TestClient = await begin(**known)
    client.session.headers.update({"Remote-User": f"begint-opnieuw-{new_id()}"})
    id = new_id()
    await say(client, QUESTION, id=id)
    await client.post("/api/conversation/new", json={})
    await say(client, QUESTION, id=id)
    assert len(await messages(client)) == 2


async def hang() -> int:
    """A turn that takes long."""
    await asyncio.sleep(60)
    return 1


async def test_no_more_than_a_few_wait() -> None:
    some: Turns[int] = Turns()
    waiting = [asyncio.ensure_future(some.once("ik", None, str(each), hang)) for each in range(MOST_WAITING)]
    await asyncio.sleep(0)
    with pytest.raises(Problem, match="nog_bezig"):
        await some.once("ik", None, "nog een", hang)
    other = asyncio.ensure_future(some.once("jij", None, "nog een", hang))
    await asyncio.sleep(0)
    assert not other.done()
    await some.close()
    assert all(
        isinstance(each, asyncio.CancelledError)
        for each in await asyncio.gather(*waiting, other, return_exceptions=True)
    )


async def test_who_hangs_up_does_not_stop_the_turn() -> None:
    some: Turns[int] = Turns()
    go = asyncio.Event()

    async def work() -> int:
        await go.wait()
        return 7

    first = asyncio.ensure_future(some.once("ik", "a", "x", work))
    second = asyncio.ensure_future(some.once("ik", "a", "x", work))
    await asyncio.sleep(0)
    first.cancel()
    go.set()
    assert await second == 7


async def test_what_failed_may_be_tried_again() -> None:
    some: Turns[int] = Turns()
    outcomes = iter([ValueError(), None])

    async def work() -> int:
        if error := next(outcomes):
            raise error
        return 7

    with pytest.raises(ValueError):
        await some.once("ik", "a", "x", work)
    assert await some.once("ik", "a", "x", work) == 7


async def test_old_replies_go(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(turns, "MOST_KEPT", 3)
    some: Turns[int] = Turns()
    done = []

    async def work() -> int:
        done.append(1)
        return len(done)

    for number in range(5):
        await some.once("ik", str(number), "x", work)
    assert await some.once("ik", "4", "x", work) == 5
    assert await some.once("ik", "0", "x", work) == 6
