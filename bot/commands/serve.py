"""`nazorgwijzer serve`: the assistant in the browser."""

from __future__ import annotations

import argparse
import asyncio

from bot.commands.arguments import BadArguments
from bot.settings import Settings
from bot.startup import hush
from bot.web.app import WIDGET, create_app
from bot.web.errors import NotBuilt
from bot.web.server import bind, serve


def add(parser: argparse.ArgumentParser) -> None:
    """Arguments."""
    parser.add_argument(
        "--host",
        help="adres om op te luisteren; zonder NAZORGWIJZER_IDENTITY alleen deze computer (127.0.0.1)",
    )
    parser.add_argument("--port", type=int, help="poort (8080); 0 kiest een vrije")


def run(args: argparse.Namespace, settings: Settings) -> int:
    """Serve until Ctrl+C or SIGTERM; the port is taken first, because that shows at once what is wrong."""
    hush()
    if not WIDGET.exists():
        raise NotBuilt()
    with bind(args.host or settings.host, _port(args, settings), settings.identity) as listening:
        asyncio.run(serve(create_app(settings), listening))
    return 0


def _port(args: argparse.Namespace, settings: Settings) -> int:
    port: int = settings.port if args.port is None else args.port
    if not 0 <= port < 65536:
        raise BadArguments(f"--port moet een getal van 0 tot en met 65535 zijn, niet {port}")
    return port
