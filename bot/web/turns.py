"""Each message is answered once, however often a stuttering network or a double click sends it."""

from __future__ import annotations

import asyncio
import hashlib
import time
from collections import Counter
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from typing import Generic, TypeVar

from bot.web.errors import Problem

KEPT_FOR = 600.0  # seconds in which the same id gives the same reply
MOST_KEPT = 2_000
MOST_WAITING = 3  # messages of one conversation, the one under way included

T = TypeVar("T")
Key = tuple[str, str]  # whose, and which message


@dataclass
class _Turn(Generic[T]):
    content: bytes
    work: asyncio.Task[T]
    begun: float = field(default_factory=time.monotonic)


class Turns(Generic[T]):
    """Turns under way, and those just done that carried an id; in this process only."""

    def __init__(self) -> None:
        self._turns: dict[Key, _Turn[T]] = {}
        self._under_way: Counter[str] = Counter()

    async def once(self, owner: str, id: str | None, text: str, work: Callable[[], Awaitable[T]]) -> T:
        """The outcome of `work`, done only when this message is new. Errors: Problem; what work raises.

        Without an id a message is the same as one with this text that is still under way: a double click.
        """
        content = hashlib.sha256(text.encode()).digest()
        key = (owner, f"id {id}" if id else f"text {content.hex()}")
        turn = self._turns.get(key)
        if turn is None:
            turn = self._begin(key, content, work)
        elif turn.content != content:
            raise Problem(409, "id_gebruikt")
        return await asyncio.shield(turn.work)  # who hangs up does not take the answer from the others

    def also_of(self, conversation: str, owner: str, id: str | None) -> None:
        """A newcomer comes back as the conversation that the first message began."""
        turn = self._turns.get((owner, f"id {id}"))
        if id and turn and owner != conversation:
            self._turns.setdefault((conversation, f"id {id}"), turn)

    def _begin(self, key: Key, content: bytes, work: Callable[[], Awaitable[T]]) -> _Turn[T]:
        if self._under_way[key[0]] >= MOST_WAITING:
            raise Problem(409, "nog_bezig")
        self._make_room()
        self._under_way[key[0]] += 1
        turn = self._turns[key] = _Turn(content, asyncio.ensure_future(work()))
        turn.work.add_done_callback(lambda done: self._done(key, done))
        return turn

    def _done(self, key: Key, work: asyncio.Task[T]) -> None:
        self._under_way[key[0]] -= 1
        if not self._under_way[key[0]]:
            del self._under_way[key[0]]
        failed = work.cancelled() or work.exception() is not None
        if failed or key[1].startswith("text"):  # what failed may be tried again
            self._turns.pop(key, None)

    def _make_room(self) -> None:
        """Turns stand in the order in which they began."""
        until = time.monotonic() - KEPT_FOR
        over = len(self._turns) - MOST_KEPT
        for number, (key, turn) in enumerate(list(self._turns.items())):
            if turn.begun > until and number >= over:
                return
            if turn.work.done():
                del self._turns[key]

    def forget(self, owner: str) -> None:
        """Keep no reply of a conversation that was erased."""
        for key in [key for key, turn in self._turns.items() if key[0] == owner and turn.work.done()]:
            del self._turns[key]

    async def close(self) -> None:
        """Let go of what is still under way when the server stops."""
        left = [turn.work for turn in self._turns.values() if not turn.work.done()]
        for work in left:
            work.cancel()
        await asyncio.gather(*left, return_exceptions=True)
