"""Asks two running set-ups the same and takes the time; turn by turn, so that a busy machine slows both."""

from __future__ import annotations

import asyncio
import time
import uuid
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import count, cycle

import aiohttp
import numpy as np

from bench.process import ProgramFailedError, Servers
from bench.systems import Sent, System, Talk

CLIENTS = 20
_PATIENCE = 180.0  # seconds for a start
_TIMEOUT = aiohttp.ClientTimeout(total=60)


@dataclass(frozen=True)
class Plan:
    """How much is asked. `turns` are the places in a conversation that are looked at."""

    warm: int = 30
    new: int = 60
    talks: int = 3
    turns: tuple[int, ...] = (10, 100, 300)
    around: int = 10  # turns that stand for a place, half of them before it
    seconds: float = 10.0
    starts: int = 3


@dataclass
class Figures:
    """What was measured of one set-up: seconds, megabytes, turns per second."""

    training: float = 0.0
    starts: list[float] = field(default_factory=list)
    new: list[float] = field(default_factory=list)
    turns: dict[int, list[float]] = field(default_factory=dict)
    throughput: list[float] = field(default_factory=list)
    memory_started: float = 0.0
    memory_after: float = 0.0


@dataclass
class Side:
    """One running set-up, how to reach it, and what was measured so far."""

    system: System
    servers: Servers
    client: aiohttp.ClientSession
    figures: Figures

    async def turn(self, talk: Talk, text: str) -> tuple[float, Sent]:
        """Seconds of one turn, and what was said."""
        begun = time.perf_counter()
        sent = await self.system.ask(self.client, talk, text)
        return time.perf_counter() - begun, sent


def client() -> aiohttp.ClientSession:
    """A client that keeps its connections, as a browser does, and no cookies."""
    limits = aiohttp.TCPConnector(limit=CLIENTS)
    return aiohttp.ClientSession(connector=limits, timeout=_TIMEOUT, cookie_jar=aiohttp.DummyCookieJar())


def new_talk() -> Talk:
    """A conversation that nobody had before."""
    return Talk(uuid.uuid4().hex)


async def first_answer(side: Side, question: str) -> float:
    """Seconds from the start of the programs to the first answer of the assistant itself."""
    while (passed := time.monotonic() - side.servers.begun) < _PATIENCE:
        side.servers.check()
        try:
            sent = await side.system.ask(side.client, new_talk(), question)
        except aiohttp.ClientError:
            sent = []
        if any("articles" in each for each in sent):
            return time.monotonic() - side.servers.begun
        await asyncio.sleep(0.1)
    raise ProgramFailedError(f"{side.system.name} gave no answer in {passed:.0f} s")


async def new_conversations(sides: Sequence[Side], questions: Sequence[str]) -> float:
    """A question each in conversations of their own; the share of replies that is the same."""
    same = 0
    for question in questions:
        said = []
        for side in sides:
            seconds, sent = await side.turn(new_talk(), question)
            side.figures.new.append(seconds)
            said.append([(each.get("type"), each.get("articles")) for each in sent])
        same += all(each == said[0] for each in said)
    return same / len(questions)


async def long_conversation(sides: Sequence[Side], questions: Sequence[str], plan: Plan) -> None:
    """One conversation, past each of the places; the same questions are asked around every place."""
    talks = [new_talk() for _ in sides]
    probes, others = questions[: plan.around], cycle(questions[plan.around :])
    half = plan.around // 2
    place = {at - half + n: (at, probes[n]) for at in plan.turns for n in range(plan.around)}
    for turn in range(1, max(place) + 1):
        at, question = place.get(turn) or (0, next(others))
        for side, talk in zip(sides, talks, strict=True):
            seconds, _ = await side.turn(talk, question)
            if at:
                side.figures.turns.setdefault(at, []).append(seconds)


async def crowd(side: Side, questions: Sequence[str], seconds: float) -> float:
    """Turns per second with many clients, each in a conversation of its own and never pausing."""
    end = time.monotonic() + seconds
    begun = time.monotonic()

    async def one(number: int) -> int:
        talk = new_talk()
        for turn in count():
            if time.monotonic() >= end:
                break
            await side.turn(talk, questions[(7 * number + turn) % len(questions)])
        return turn

    turns = await asyncio.gather(*map(one, range(CLIENTS)))
    return sum(turns) / (time.monotonic() - begun)


def percentile(seconds: Sequence[float], share: float) -> float:
    """In milliseconds."""
    return float(np.percentile(seconds, share)) * 1000
