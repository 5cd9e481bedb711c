"""`nazorgwijzer purge`: delete what is older than the time for which conversations are kept."""

from __future__ import annotations

import argparse

from bot.keeping.retention import purge
from bot.sentences import sentence
from bot.settings import Settings


def add(parser: argparse.ArgumentParser) -> None:
    """Arguments."""
    parser.add_argument(
        "--days", type=_days, metavar="N", help="in plaats van NAZORGWIJZER_KEEP_DAYS; 0 wist alles"
    )


def run(args: argparse.Namespace, settings: Settings) -> int:
    """Delete, and say how much."""
    from bot.keeping.opening import opened

    days = settings.keep_days if args.days is None else args.days
    with opened(settings) as engine:
        deleted = purge(engine, days)
    print(sentence("gewist_oud", regels=str(deleted.events), notities=str(deleted.notes), dagen=str(days)))
    return 0


def _days(text: str) -> int:
    if not (text.isascii() and text.isdecimal() and len(text) < 6):
        raise argparse.ArgumentTypeError("moet een aantal dagen zijn, 0 of meer")
    return int(text)
