"""Load one model and understand sentences with it, in a process of its own so that its memory counts.

`python -m bench.parsing MODEL [--light] < pairs.json` reads [[intent, sentence], ...] and prints figures.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import sys
import time
from dataclasses import asdict, dataclass
from pathlib import Path

from bot.startup import hush, prepare

SAME = {"nlu_fallback": "vraag", "buiten_bereik": "vraag"}  # all three end at the knowledge base
_WARM = 20


@dataclass(frozen=True)
class Parsed:
    """What one model made of the sentences, and what it cost."""

    predicted: list[str]
    seconds: list[float]
    load: float
    megabytes: float


async def parse(model: Path, sentences: list[str], begun: float) -> Parsed:
    """Understand every sentence once; `begun` is when this process began to load."""
    from rasa.core.agent import Agent

    agent = Agent()
    agent.load_model(model)
    await agent.parse_message(sentences[0])
    load = time.perf_counter() - begun
    for sentence in sentences[:_WARM]:
        await agent.parse_message(sentence)
    predicted, seconds = [], []
    for sentence in sentences:
        at = time.perf_counter()
        intent = (await agent.parse_message(sentence))["intent"]["name"]
        seconds.append(time.perf_counter() - at)
        predicted.append(SAME.get(intent, intent))
    return Parsed(predicted, seconds, load, _resident_megabytes())


def _resident_megabytes() -> float:
    lines = Path("/proc/self/status").read_text().splitlines()
    found = next(line for line in lines if line.startswith("VmRSS:"))
    return int(found.split()[1]) * 1024 / 1e6


def main() -> None:
    """Read, parse, print."""
    begun = time.perf_counter()
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("model", type=Path)
    parser.add_argument("--light", action="store_true", help="leave TensorFlow out, as the assistant does")
    args = parser.parse_args()
    (prepare if args.light else hush)()
    sentences = [sentence for _, sentence in json.load(sys.stdin)]
    print(json.dumps(asdict(asyncio.run(parse(args.model, sentences, begun)))))


if __name__ == "__main__":
    main()
