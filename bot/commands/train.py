"""`nazorgwijzer train`: a model for the data as it is, the search index, and what the triage learns."""

from __future__ import annotations

import argparse
from concurrent.futures import ThreadPoolExecutor

from bot.settings import Settings
from bot.startup import prepare
from bot.training import ensure_model
from bot.watch import Watch


def add(parser: argparse.ArgumentParser) -> None:
    """No arguments: what to train follows from the data."""


def run(args: argparse.Namespace, settings: Settings) -> int:
    """Do what is not done yet for this data, all at once: none needs another."""
    prepare()
    watch = Watch.load(settings)
    from bot.actions.base import Resources

    knowledge = Resources(settings).knowledge
    with ThreadPoolExecutor(1) as pool:
        model = pool.submit(ensure_model, settings)
        knowledge.start(watching=False)
        knowledge.close()
        print(f"Model: {model.result()}", flush=True)
    watch.safety.wait()
    print(f"Artikelen in de zoekindex: {len(knowledge.articles())}")
    return 0
