"""`nazorgwijzer knowledge`: look at the articles, search them, check them."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path

from bot.commands.arguments import BadArguments
from bot.commands.jsonl import Row, write
from bot.commands.shelf import UNKNOWN, Shelf
from bot.settings import Settings
from knowledge.article import Article


def add(parser: argparse.ArgumentParser) -> None:
    """Arguments of the subcommands."""
    commands = parser.add_subparsers(dest="action", required=True, metavar="wat", title="wat")
    listing = commands.add_parser("list", help="toon alle artikelen: gebied, id en titel")
    listing.add_argument(
        "--jsonl", action="store_true", help="als JSON-regels, met de tekst die de chat toont"
    )
    _add_check(commands.add_parser("check", help="zoek fouten; status 1 als er een is"))
    searching = commands.add_parser(
        "search", help="toon wat de zoekmachine bij een vraag vindt, en wat dan volgt"
    )
    searching.add_argument("vraag")
    searching.add_argument(
        "--after", metavar="ID", help="het artikel dat net getoond is, voor een vervolgvraag"
    )
    searching.add_argument("--explain", action="store_true", help="toon de kenmerken waarop besloten is")
    showing = commands.add_parser("show", help="toon één artikel, zoals de chat het toont")
    showing.add_argument("id", help="zie `nazorgwijzer knowledge list`")
    flow = commands.add_parser("flow", help="toon een stappenplan als tekst en als Mermaid-diagram")
    flow.add_argument("naam", nargs="?", help="zonder naam: de stappenplannen die er zijn")
    flow.add_argument("--mermaid", action="store_true", help="alleen het diagram")


def _add_check(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--sources", type=Path, metavar="MAP", help="map met bronteksten: zoek overgenomen zinnen"
    )
    parser.add_argument(
        "--stolen",
        type=int,
        metavar="N",
        default=0,
        help="toon de N artikelparen die elkaars voorbeeldvragen het vaakst krijgen (duurt enkele minuten)",
    )


def run(args: argparse.Namespace, settings: Settings) -> int:
    """Do the one asked for."""
    work: dict[str, Callable[[argparse.Namespace, Settings], int]] = {
        "list": _list,
        "check": _check,
        "search": _search,
        "show": _show,
        "flow": _flow,
    }
    return work[args.action](args, settings)


def _check(args: argparse.Namespace, settings: Settings) -> int:
    from knowledge.checks import check
    from knowledge.checks.stolen import stolen_examples

    root = settings.root / "knowledge"
    if args.sources and not args.sources.is_dir():
        raise BadArguments("achter --sources hoort een map die er is")
    findings = check(root, date.today(), args.sources)
    for finding in findings:
        print(f"knowledge/{finding}")
    for line in stolen_examples(root, args.stolen) if args.stolen > 0 else ():
        print(line)
    print(f"{len(findings)} fout(en)." if findings else "Geen fouten.", file=sys.stderr)
    return 1 if findings else 0


def _list(args: argparse.Namespace, settings: Settings) -> int:
    shelf = Shelf.read(settings)
    for article in shelf.articles:
        if args.jsonl:
            write(_row(article, shelf))
        else:
            print(f"{article.gebied:12} {article.id:40} {article.titel}")
    return 0


def _row(article: Article, shelf: Shelf) -> Row:
    reply = shelf.answer(article)
    sources = [{"title": s.title} | ({"url": s.url} if s.url else {}) for s in reply.sources]
    return {"id": article.id, "title": article.titel, "text": reply.text(), "sources": sources}


def _show(args: argparse.Namespace, settings: Settings) -> int:
    shelf = Shelf.read(settings)
    article = shelf.article(args.id)
    if article is None:
        raise BadArguments(UNKNOWN)
    print(f"{article.titel}\n\n{shelf.answer(article).text()}")
    return 0


def _flow(args: argparse.Namespace, settings: Settings) -> int:
    from bot.commands.flow import show_flow  # here, because reading flows takes a YAML parser

    return show_flow(args, settings)


def _search(args: argparse.Namespace, settings: Settings) -> int:
    from bot.commands.search import search  # here, because scikit-learn comes with it

    return search(args, settings)
