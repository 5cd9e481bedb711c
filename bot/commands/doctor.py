"""`nazorgwijzer doctor`: what is there, what is missing, and how to get it."""

from __future__ import annotations

import argparse
import socket
import sys
import tarfile
from collections.abc import Iterator
from dataclasses import dataclass

from bot.errors import BotError, ModelBroken
from bot.settings import Settings
from bot.training import find_model, model_path
from knowledge import dutch
from knowledge.errors import KnowledgeError
from knowledge.store import Store


@dataclass(frozen=True)
class Line:
    """One thing looked at; `needed` is what to do when it is not as it should be."""

    good: bool
    what: str
    needed: str = ""

    def __str__(self) -> str:
        mark = "ok " if self.good else "-  "
        return f"{mark} {self.what}" + (f"\n    {self.needed}" if self.needed else "")


def add(parser: argparse.ArgumentParser) -> None:
    """No arguments."""


def run(args: argparse.Namespace, settings: Settings) -> int:
    """Print each line; status 1 when the assistant cannot serve as it is."""
    required = [_python(), _model(settings), *_articles(settings)]
    for line in (*required, _language(), _contact(settings), _port(settings)):
        print(line)
    return 0 if all(line.good for line in required) else 1


def _python() -> Line:
    good = sys.version_info[:2] == (3, 11)
    return Line(good, f"Python {sys.version.split()[0]}", "" if good else "Gebruik Python 3.11.")


def _language() -> Line:
    if dutch.model_installed():
        return Line(True, f"Nederlands taalmodel: {dutch.MODEL}")
    return Line(
        True,
        f"Nederlandse woordtabellen (simplemma); het taalmodel {dutch.MODEL} is niet geïnstalleerd",
        f"Dat mag. Wil je het wel: .venv/bin/python -m spacy download {dutch.MODEL}",
    )


def _model(settings: Settings) -> Line:
    try:
        path = find_model(settings)
        with tarfile.open(path) as archive:
            archive.getmembers()  # a torn file shows only at its end
    except BotError as error:
        return Line(False, "Geen getraind model", str(error))
    except (OSError, EOFError, tarfile.TarError):
        return Line(False, "Het model is kapot", str(ModelBroken(path)))
    older = "De voorbeeldvragen zijn daarna veranderd: 'nazorgwijzer train' neemt ze mee, nodig is het niet."
    return Line(True, f"Getraind model: {path.name}", "" if path == model_path(settings) else older)


def _articles(settings: Settings) -> Iterator[Line]:
    store = Store(settings.database)
    try:
        store.open()
        synced = store.sync(settings.root / "knowledge")
        yield Line(True, f"Artikelen: {len(store.articles())}")
        for problem in synced.problems:
            yield Line(
                False, f"Kapot artikel: knowledge/{problem}", "De laatste goede versie blijft in gebruik."
            )
    except KnowledgeError as error:
        yield Line(False, "De artikelen zijn niet te gebruiken", str(error))
    finally:
        store.close()


def _contact(settings: Settings) -> Line:
    if settings.contact:
        return Line(True, "Verwijzing naar een mens: ingesteld")
    return Line(True, "Verwijzing naar een mens: de standaardtekst", "Een eigen: NAZORGWIJZER_CONTACT.")


def _port(settings: Settings) -> Line:
    address = f"{settings.host}:{settings.port}"
    if not _taken(settings):
        return Line(True, f"Poort {address} is vrij")
    what = f"Poort {address} is in gebruik, misschien door Nazorgwijzer zelf"
    return Line(True, what, "Kies een andere met NAZORGWIJZER_PORT.")


def _taken(settings: Settings) -> bool:
    with socket.socket() as probe:
        probe.settimeout(0.5)
        return probe.connect_ex((settings.host, settings.port)) == 0
