"""`nazorgwijzer redact`: what is left of a message before it is kept. Nothing is taken out yet."""

from __future__ import annotations

import argparse
import sys

from bot.commands.jsonl import Row, answer_all, texts
from bot.limits import checked
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
    """Write each message back."""
    return answer_all(sys.stdin.buffer, _text)


def _text(row: Row) -> Row:
    return {"text": checked(texts(row)[-1])}
