"""`nazorgwijzer ask`: one question on the command line, or many as JSON lines."""

from __future__ import annotations

import argparse
import asyncio
import json
import sys
import uuid
from collections.abc import Callable, Iterable
from typing import Any

from bot.commands.arguments import BadArguments
from bot.commands.jsonl import Row, answer_all, texts
from bot.engine import Engine, Message
from bot.errors import BadMessage
from bot.limits import MOST_CHARACTERS, checked, too_long
from bot.replies import Reply
from bot.settings import Settings
from bot.watch import Watch

_MOST_BYTES = 4 * MOST_CHARACTERS  # of UTF-8
Ask = Callable[[Iterable[Any]], Reply]


def add(parser: argparse.ArgumentParser) -> None:
    """Arguments."""
    parser.add_argument(
        "vraag", nargs="?", help="de vraag; zonder vraag wordt die van standaardinvoer gelezen"
    )
    form = parser.add_mutually_exclusive_group()
    form.add_argument("--json", action="store_true", help="geef het antwoord als één JSON-object")
    form.add_argument(
        "--jsonl",
        action="store_true",
        help="lees JSON-regels {id, q} of {id, turns} van standaardinvoer, en antwoord met JSON-regels",
    )


def run(args: argparse.Namespace, settings: Settings) -> int:
    """Answer, each question in a conversation of its own that is not kept."""
    if args.jsonl and args.vraag is not None:
        raise BadArguments("met --jsonl komen de vragen van standaardinvoer; laat de vraag weg")
    question = "" if args.jsonl else checked(_question(args.vraag))
    watch = Watch.load(settings)
    watch.safety.wait()
    if alarm := watch.alarm(question):  # help needs no model
        return _shown(args, watch.reply(alarm))
    with asyncio.Runner() as runner:
        engine = Engine.load(settings.without_memory(), watch)
        try:
            return _answer(args, question, lambda turns: runner.run(_talk(engine, turns)))
        finally:
            runner.run(engine.close())


def _answer(args: argparse.Namespace, question: str, ask: Ask) -> int:
    if args.jsonl:
        return answer_all(sys.stdin.buffer, lambda row: _fields(ask(texts(row))))
    return _shown(args, ask([question]))


def _shown(args: argparse.Namespace, reply: Reply) -> int:
    print(json.dumps(_fields(reply), ensure_ascii=False) if args.json else reply.text())
    return 0


def _question(given: str | None) -> str:
    if given is not None:
        return given
    if sys.stdin.isatty():
        print("Typ je vraag, en daarna Enter en Ctrl+D.", file=sys.stderr)
    read = sys.stdin.buffer.read(_MOST_BYTES + 1)
    if len(read) > _MOST_BYTES:
        raise too_long()
    try:
        return read.decode("utf-8-sig").strip()
    except UnicodeDecodeError:
        raise BadMessage("de invoer is geen tekst in UTF-8") from None


async def _talk(engine: Engine, turns: Iterable[Any]) -> Reply:
    """The reply to the last of the turns."""
    conversation = uuid.uuid4().hex
    messages = [Message(conversation, checked(text)) for text in turns]
    for message in messages:
        reply = await engine.reply(message)
    return reply


def _fields(reply: Reply) -> Row:
    """The reply in the words of the contract: see docs/architecture.md."""
    return {
        "type": reply.type,
        "text": reply.text(),
        "articles": list(reply.articles),
        "sources": [{"title": s.title} | ({"url": s.url} if s.url else {}) for s in reply.sources],
        "options": [{"title": option.title, "article": option.article} for option in reply.options],
        "flow": reply.flow,
    }
