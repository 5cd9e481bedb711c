"""The command `nazorgwijzer`."""

from __future__ import annotations

import importlib
import os
import sys
from collections.abc import Iterable, Sequence
from typing import Any

from bot.commands.arguments import BadArguments, DutchParser
from bot.errors import BotError
from bot.settings import Settings
from bot.startup import hush, places
from knowledge.errors import KnowledgeError

COMMANDS = {
    "serve": "start de assistent in de browser",
    "train": "train het model als dat nodig is",
    "ask": "stel één vraag, of veel vragen als JSON-regels",
    "chat": "een gesprek in de terminal",
    "redact": "haal persoonsgegevens uit berichten",
    "purge": "wis gesprekken die ouder zijn dan de bewaartermijn",
    "erase": "wis alle gesprekken van één persoon, of één gesprek",
    "knowledge": "bekijk, doorzoek en controleer de artikelen",
    "doctor": "laat zien wat er is, wat ontbreekt en hoe je daaraan komt",
}
_CLOSED_PIPE, _INTERRUPTED = 141, 130  # as a shell counts a program that a signal ended


def parser_for(names: Iterable[str]) -> DutchParser:
    """The parser, with the arguments of the named commands: importing all would slow each down."""
    parser = DutchParser(prog="nazorgwijzer", description="Nazorgwijzer: vragen over nazorg en herstel.")
    commands = parser.add_subparsers(dest="command", required=True, metavar="opdracht", title="opdrachten")
    for name, summary in COMMANDS.items():
        command = commands.add_parser(name, help=summary, description=summary)
        if name in names:
            _module(name).add(command)
    return parser


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; what goes wrong becomes one line on standard error and a status of its own."""
    try:
        status = _run(list(sys.argv[1:] if arguments is None else arguments))
        sys.stdout.flush()
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # Python writes once more at its end
        return _CLOSED_PIPE
    except KeyboardInterrupt:
        return _INTERRUPTED
    except Exception as error:
        print(f"nazorgwijzer: {_line(error)}", file=sys.stderr)
        return 1
    return status


def _run(given: list[str]) -> int:
    parser = parser_for(given[:1])
    if not given:
        parser.print_help(sys.stderr)
        return 2
    args = parser.parse_args(given)
    hush()
    if args.command != "train":  # what is written may hold what people wrote
        os.umask(0o077)
    return int(_module(args.command).run(args, _settings()))


def _settings() -> Settings:
    try:
        return Settings.from_environment()
    except ValueError as error:
        raise BadArguments(str(error)) from error


def _line(error: Exception) -> str:
    """What is wrong, on one line. The words of an unexpected error may quote a user, so they stay out."""
    if isinstance(error, BotError | KnowledgeError):
        return " ".join(str(error).split())
    if isinstance(error, OSError) and error.strerror:
        return f"{error.filename or 'het systeem'}: {error.strerror}"
    return f"onverwachte fout: {type(error).__name__} in {' < '.join(places(error.__traceback__)[:4])}"


def _module(name: str) -> Any:
    return importlib.import_module(f"bot.commands.{name}")


if __name__ == "__main__":
    sys.exit(main())
