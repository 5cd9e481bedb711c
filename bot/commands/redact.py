"""`nazorgwijzer redact`: what is left of a message before it is kept."""

from __future__ import annotations

import argparse
import sys
from functools import partial

from bot.commands.jsonl import Row, answer_all, texts
from bot.limits import checked
from bot.privacy import Redactor
from bot.settings import Settings


def add(parser: argparse.ArgumentParser) -> None:
    """Arguments."""
    parser.add_argument(
        "--jsonl",
        action="store_true",
        required=True,
        help="lees van standaardinvoer JSON-regels {id, q} of {id, turns} (dan telt het laatste bericht), "
        "en geef voor elke regel {id, text}",
    )


def run(args: argparse.Namespace, settings: Settings) -> int:
    """Write each message back without the personal data in it."""
    redactor = Redactor.load(settings.root / "knowledge")
    return answer_all(sys.stdin.buffer, partial(_text, redactor))


def _text(redactor: Redactor, row: Row) -> Row:
    return {"text": redactor.redact(checked(texts(row)[-1])).text}
