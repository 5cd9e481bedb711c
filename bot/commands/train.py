"""`nazorgwijzer train`: a model for the data as it is, and the search index with it."""

from __future__ import annotations

import argparse
from concurrent.futures import ThreadPoolExecutor

from bot.settings import Settings
from bot.startup import prepare
from bot.training import ensure_model


def add(parser: argparse.ArgumentParser) -> None:
    """No arguments: what to train follows from the data."""


def run(args: argparse.Namespace, settings: Settings) -> int:
    """Train when there is no model for this data, and build the index meanwhile: neither needs the other."""
    prepare()
    from bot.actions.base import Resources

    knowledge = Resources(settings).knowledge
    with ThreadPoolExecutor(1) as pool:
        model = pool.submit(ensure_model, settings)
        knowledge.start(watching=False)
        knowledge.close()
        print(f"Model: {model.result()}", flush=True)
    print(f"Artikelen in de zoekindex: {len(knowledge.articles())}")
    return 0
