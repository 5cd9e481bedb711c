"""Compare this assistant with a standard Rasa set-up of the same content: `python -m bench.compare`.

Standard is what `rasa init` gives: Rasa's default pipeline and policies, `rasa run` and its REST
channel, and `rasa run actions` as a second process. Both get the same questions, turn by turn.
"""

from __future__ import annotations

import argparse
import asyncio
import signal
import sys
import tempfile
from contextlib import AsyncExitStack
from pathlib import Path

from bench import measuring, table
from bench.content import copy_to, questions
from bench.measuring import Figures, Plan, Side
from bench.process import ProgramFailedError, Servers
from bench.systems import Ours, Standard, System

TRIAL = Plan(warm=3, new=5, talks=1, turns=(10, 20), seconds=2.0, starts=1)


def say(line: str) -> None:
    """Progress, apart from the table."""
    print(line, file=sys.stderr, flush=True)


def train(system: System) -> Figures:
    """Train from nothing."""
    say(f"{system.name}: training ...")
    figures = Figures(training=system.train())
    say(f"{system.name}: trained in {figures.training:.0f} s")
    return figures


async def started(stack: AsyncExitStack, system: System, figures: Figures, question: str) -> Side:
    """Start it, until the block ends, and wait for its first answer."""
    client = await stack.enter_async_context(measuring.client())
    servers = stack.enter_context(Servers(system.workplace, *system.commands()))
    side = Side(system, servers, client, figures)
    figures.starts.append(await measuring.first_answer(side, question))
    figures.memory_started = servers.megabytes()
    say(f"{system.name}: first answer after {figures.starts[-1]:.1f} s")
    return side


async def measure(systems: dict[System, Figures], asked: list[str], plan: Plan) -> float:
    """Fill the figures; the share of first questions to which both replied the same."""
    for system, figures in systems.items():
        for _ in range(plan.starts - 1):
            async with AsyncExitStack() as stack:
                await started(stack, system, figures, asked[0])
    async with AsyncExitStack() as stack:
        sides = [await started(stack, *each, asked[0]) for each in systems.items()]
        same = await _ask(sides, asked, plan)
        for side in sides:
            side.figures.memory_after = side.servers.megabytes()
    return same


async def _ask(sides: list[Side], asked: list[str], plan: Plan) -> float:
    for side in sides:
        talk = measuring.new_talk()
        for question in asked[: plan.warm]:
            await side.turn(talk, question)
    say("new conversations ...")
    same = await measuring.new_conversations(sides, asked[plan.warm : plan.warm + plan.new])
    for number in range(plan.talks):
        say(f"long conversation {number + 1} of {plan.talks} ...")
        await measuring.long_conversation(sides, asked[number * plan.around :], plan)
    for side in sides * 2:
        say(f"{side.system.name}: {measuring.CLIENTS} clients ...")
        side.figures.throughput.append(await measuring.crowd(side, asked, plan.seconds))
    return same


def compare(plan: Plan, epochs: int | None, scratch: Path) -> str:
    """Train, start and ask both; the table."""
    root = copy_to(scratch / "assistant")
    systems: list[System] = [Ours(root, scratch), Standard(root, scratch, epochs)]
    say("building the search index, which both use ...")
    index = systems[0].workplace.run("bot.cli", "knowledge", "search", "proef")
    figures = {system: train(system) for system in systems}
    asked = questions(most=400)
    same = asyncio.run(measure(figures, asked, plan))
    ours, standard = (figures[system] for system in systems)
    head = ("", *(system.name for system in systems), "times better")
    notes = (
        f"Standard trained for {epochs or 100} of its 100 epochs. "
        f"Same reply to {same:.0%} of {plan.new} first questions. "
        f"Search index, which both use, built in {index:.0f} s."
    )
    return f"{table.machine()}.\n\n{table.markdown(head, table.rows(ours, standard, plan))}\n\n{notes}"


def main() -> None:
    """Run it, and print the table."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--trial", action="store_true", help="few questions: does it work at all?")
    parser.add_argument("--epochs", type=int, help="of the standard set-up; only its training needs all 100")
    args = parser.parse_args()
    plan = TRIAL if args.trial else Plan()
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))  # so that whatever was started ends too
    with tempfile.TemporaryDirectory(prefix="nazorgwijzer-bench-") as scratch:
        try:
            print(compare(plan, args.epochs, Path(scratch)))
        except ProgramFailedError as error:
            raise SystemExit(str(error)) from None


if __name__ == "__main__":
    main()
