"""`nazorgwijzer knowledge flow`: a guided flow on paper, for who has to review it."""

from __future__ import annotations

import argparse

from bot.commands.arguments import BadArguments
from bot.settings import Settings
from knowledge.flow.diagram import as_mermaid, as_text
from knowledge.flow.paths import paths
from knowledge.flow.reading import flow_files, read_flow
from knowledge.sources import read_sources


def show_flow(args: argparse.Namespace, settings: Settings) -> int:
    """Print the flow, or which flows there are."""
    root = settings.root / "knowledge"
    files = {path.stem: path for path in flow_files(root)}
    sources = read_sources(root)
    if args.naam is None:
        for name, path in files.items():
            print(f"{name:16} {read_flow(path, sources).titel}")
        return 0
    if args.naam not in files:
        raise BadArguments(f"dit stappenplan is er niet; er zijn: {', '.join(files)}")
    flow = read_flow(files[args.naam], sources)
    if not args.mermaid:
        print(as_text(flow), end="\n\n")
        print(f"{len(list(paths(flow)))} paden\n")
    print(as_mermaid(flow))
    return 0
