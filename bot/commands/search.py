"""`nazorgwijzer knowledge search`: what the search finds for a question, and what would follow from it."""

from __future__ import annotations

import argparse

from bot.commands.arguments import BadArguments
from bot.commands.shelf import UNKNOWN
from bot.limits import checked
from bot.settings import Settings
from knowledge.answering import Context, Decision, Knowledge


def search(args: argparse.Namespace, settings: Settings) -> int:
    """Show the decision, the articles nearest to the question, and with --explain the reasons."""
    question = checked(args.vraag)
    knowledge = Knowledge(settings.root / "knowledge", settings.database, settings.cache)
    try:
        knowledge.start(watching=False)
        _show(_decide(knowledge, question, args.after), args.explain)
    finally:
        knowledge.close()
    return 0


def _decide(knowledge: Knowledge, question: str, after: str | None) -> Decision:
    if after is not None and knowledge.article(after) is None:
        raise BadArguments(UNKNOWN)
    return knowledge.decide(question, Context((after,)) if after else Context())


def _show(decision: Decision, explain: bool) -> None:
    print(f"Besluit: {decision.kind}")
    for hit in decision.hits:
        print(f"{hit.score:7.2f}  {hit.article.id:40} {hit.article.titel}")
    for name, value in decision.features.items() if explain else ():
        print(f"  {name:12} {value:7.3f}")
