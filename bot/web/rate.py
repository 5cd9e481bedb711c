"""How much may be asked: per conversation and per address, counted in this process."""

from __future__ import annotations

import math
import time

from aiohttp import web

from bot.web.address import is_loopback
from bot.web.errors import TooFast
from bot.web.proxies import Proxies

_MOST_BUCKETS = 20_000
_AN_ADDRESS_HOLDS = 20  # conversations: an organisation often has one address for everybody


class Buckets:
    """Tokens that come back with time: a burst is fine, a stream is not."""

    def __init__(self, per_minute: float) -> None:
        self._per_second = per_minute / 60
        self._most = max(1.0, per_minute / 2)
        self._left: dict[str, tuple[float, float]] = {}  # key -> tokens, and when they were counted

    def take(self, key: str) -> int:
        """Take one; 0, or the whole seconds until there is one again."""
        now = time.monotonic()
        tokens = self._now(key, now)
        if tokens < 1:
            return math.ceil((1 - tokens) / self._per_second)
        if len(self._left) >= _MOST_BUCKETS:
            self._forget_full(now)
        self._left[key] = (tokens - 1, now)
        return 0

    def _now(self, key: str, now: float) -> float:
        tokens, when = self._left.get(key, (self._most, now))
        return min(self._most, tokens + (now - when) * self._per_second)

    def _forget_full(self, now: float) -> None:
        """A full bucket is as good as none; when none is full, the oldest half goes."""
        self._left = {key: left for key, left in self._left.items() if self._now(key, now) < self._most}
        for key in list(self._left)[: max(0, len(self._left) - _MOST_BUCKETS // 2)]:
            del self._left[key]


class Rate:
    """What each conversation and each address has left."""

    def __init__(self, per_minute: int, proxies: Proxies) -> None:
        self._proxies = proxies
        self._conversations = Buckets(per_minute)
        self._addresses = Buckets(per_minute * _AN_ADDRESS_HOLDS)

    def of_conversation(self, key: str) -> None:
        """Count one message of a conversation or a person. Errors: TooFast."""
        _refuse(self._conversations.take(key))

    def of_address(self, request: web.Request) -> None:
        """Count one request. This machine itself is nobody to be protected from. Errors: TooFast."""
        address = self._proxies.client(request)
        if not is_loopback(address):
            _refuse(self._addresses.take(address))


def _refuse(seconds: int) -> None:
    if seconds:
        raise TooFast(seconds)
