"""`nazorgwijzer erase`: delete what one person said, at that person's request."""

from __future__ import annotations

import argparse
import sys

from bot.commands.arguments import BadArguments
from bot.keeping.retention import erase
from bot.sentences import sentence
from bot.settings import Settings


def add(parser: argparse.ArgumentParser) -> None:
    """Arguments."""
    whose = parser.add_mutually_exclusive_group(required=True)
    whose.add_argument(
        "--name",
        metavar="NAAM",
        help="naam van de persoon of het gesprek in de database, zoals /api/me die toont",
    )
    whose.add_argument(
        "--user",
        action="store_true",
        help="lees van standaardinvoer hoe de persoon bij de inlogdienst heet",
    )
    parser.add_argument("--channel", default="web", help="kanaal van --user (web)")


def run(args: argparse.Namespace, settings: Settings) -> int:
    """Delete, and say how much; status 1 when there was nothing by that name."""
    from bot.keeping.opening import opened

    name = _name_of_user(args.channel, settings) if args.user else args.name
    with opened(settings) as engine:
        deleted = erase(engine, name)
    print(sentence("gewist_persoon", regels=str(deleted.events)))
    return 0 if deleted.events else 1


def _name_of_user(channel: str, settings: Settings) -> str:
    from bot.web.pseudonym import pseudonym
    from bot.web.secret import cookie_key
    from bot.web.signing import Signer

    user = sys.stdin.readline().strip()
    if not user:
        raise BadArguments("met --user komt de naam bij de inlogdienst van standaardinvoer")
    return pseudonym(Signer(cookie_key(settings)), channel, user)
