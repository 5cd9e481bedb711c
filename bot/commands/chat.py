"""`nazorgwijzer chat`: a conversation in the terminal, with choices by number."""

from __future__ import annotations

import argparse
import asyncio
import sys
import uuid

from bot.engine import Engine, Message
from bot.errors import BotError
from bot.limits import checked
from bot.sentences import sentence
from bot.settings import Settings

_STOP = ("/stop", "exit", "quit")


def add(parser: argparse.ArgumentParser) -> None:
    """No arguments: everything is said in the conversation."""


def run(args: argparse.Namespace, settings: Settings) -> int:
    """Talk until the input ends."""
    print(sentence("serve_laadt"), file=sys.stderr)
    with asyncio.Runner() as runner:
        engine = Engine.load(settings.without_memory())
        conversation = uuid.uuid4().hex
        print(sentence("chat_begin"), flush=True)
        try:
            while (line := _line()) is not None and line.strip().lower() not in _STOP:
                if line.strip():
                    _turn(runner, engine, conversation, line)
        finally:
            runner.run(engine.close())
    return 0


def _line() -> str | None:
    """What was typed, or None at the end. A file as input may hold anything."""
    if sys.stdin.isatty():
        return _typed()
    read = sys.stdin.buffer.readline()
    return read.decode("utf-8", errors="replace") if read else None


def _typed() -> str | None:
    import readline  # noqa: F401 (gives `input` the arrow keys; Windows has none)

    try:
        return input("\n> ")
    except EOFError:
        return None


def _turn(runner: asyncio.Runner, engine: Engine, conversation: str, line: str) -> None:
    try:
        reply = runner.run(engine.reply(Message(conversation, checked(line))))
    except BotError as error:
        print(f"\n{error}")
    else:
        print(f"\n{reply.text()}", flush=True)
