"""A turn in a guided flow against a question, in one run: `python -m bench.flow_turns`."""

from __future__ import annotations

import asyncio
import statistics
import time

from bot.engine import Engine, Message
from bot.flow.buttons import control
from bot.settings import Settings

QUESTION = "Wat staat er in een veiligheidsplan?"
REQUEST = "Help me een gesprek met een kind over nare ervaringen stap voor stap voor te bereiden"
TURNS = 200


async def main() -> None:
    """Print the median of each kind of turn, and the ratio to a question."""
    engine = Engine.load(Settings().without_memory())
    names = ["question", "reply by button", "reply in own words", "question in between"]
    times: dict[str, list[float]] = {name: [] for name in names}
    for turn in range(TURNS):
        conversation = f"bench-{turn}"
        times["question"].append(await _timed(engine, conversation, QUESTION))
        await engine.reply(Message(conversation, REQUEST))
        times["reply by button"].append(await _timed(engine, conversation, "", control("waarom")))
        times["question in between"].append(await _timed(engine, conversation, QUESTION))
        times["reply in own words"].append(await _timed(engine, conversation, "nee, geen van die dingen"))
    await engine.close()
    base = statistics.median(times["question"])
    for name, found in times.items():
        print(f"{name:22} {statistics.median(found) * 1000:6.1f} ms  {statistics.median(found) / base:.2f}")


async def _timed(engine: Engine, conversation: str, text: str, choice: str | None = None) -> float:
    start = time.perf_counter()
    await engine.reply(Message(conversation, text, choice))
    return time.perf_counter() - start


if __name__ == "__main__":
    asyncio.run(main())
