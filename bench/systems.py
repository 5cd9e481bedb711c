"""The two set-ups under comparison, each as programs to start and a way to ask them something."""

from __future__ import annotations

import importlib.util
from collections.abc import Sequence
from pathlib import Path
from typing import Any, Protocol

import aiohttp
from ruamel.yaml import YAML

from bench.process import Workplace, free_port

Sent = list[dict[str, Any]]  # payloads of Replies, as the assistant makes them


class System(Protocol):
    """One set-up."""

    name: str
    workplace: Workplace

    def train(self) -> float:
        """Make the model from the data; seconds."""

    def commands(self) -> list[Sequence[str]]:
        """What to start, on free ports."""

    async def ask(self, client: aiohttp.ClientSession, talk: Talk, text: str) -> Sent:
        """One message and what came back."""


class Talk:
    """One conversation, as a client of either set-up keeps it."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.cookie = ""


class Ours:
    """`nazorgwijzer serve`: everything in one process, conversations in SQLite."""

    name = "Nazorgwijzer"

    def __init__(self, root: Path, scratch: Path) -> None:
        database = f"sqlite:///{scratch / 'ours.db'}"
        variables = {"NAZORGWIJZER_MODELS": str(scratch / "ours"), "NAZORGWIJZER_DATABASE": database}
        self.workplace = Workplace(root, scratch / "ours-logs", variables)

    def train(self) -> float:
        """See base class."""
        return self.workplace.run("bot.cli", "train")

    def commands(self) -> list[Sequence[str]]:
        """See base class."""
        port = free_port()
        self._url = f"http://127.0.0.1:{port}/api/chat"
        return [("bot.cli", "serve", "--port", str(port))]

    async def ask(self, client: aiohttp.ClientSession, talk: Talk, text: str) -> Sent:
        """See base class. The conversation is in a cookie, which aiohttp does not keep for an address."""
        headers = {"Cookie": talk.cookie} if talk.cookie else {}
        async with client.post(self._url, json={"text": text}, headers=headers) as response:
            response.raise_for_status()
            found = await response.json()
            talk.cookie = next(f"{key}={morsel.value}" for key, morsel in response.cookies.items())
        return [found]


class Standard:
    """`rasa run` with the configuration Rasa comes with, and `rasa run actions` beside it."""

    name = "Standard Rasa"

    def __init__(self, root: Path, scratch: Path, epochs: int | None = None) -> None:
        self._scratch, self._folder = scratch, scratch / "standard"
        self._folder.mkdir()
        self._config = self._folder / "config.yml"
        write_config(self._config, default_config(epochs))
        variables = {
            "NAZORGWIJZER_DATABASE": f"sqlite:///{scratch / 'standard.db'}",
            "RASA_CACHE_DIRECTORY": str(self._folder / "cache"),
        }
        self.workplace = Workplace(root, scratch / "standard-logs", variables)

    def train(self) -> float:
        """See base class."""
        options = ("--config", str(self._config), "--out", str(self._folder))
        return self.workplace.run("rasa", "train", *options, "--fixed-model-name", "model", "--force")

    def commands(self) -> list[Sequence[str]]:
        """See base class."""
        actions, port = free_port(), free_port()
        self._url = f"http://127.0.0.1:{port}/webhooks/rest/webhook"
        endpoints = self._folder / "endpoints.yml"
        endpoints.write_text(f'action_endpoint:\n  url: "http://127.0.0.1:{actions}/webhook"\n')
        options = ("-m", str(self._folder / "model.tar.gz"), "--endpoints", str(endpoints))
        here = ("-i", "127.0.0.1", "-p", str(port), "--credentials", "credentials.yml")
        return [
            ("rasa", "run", "actions", "--actions", "bot.actions", "-p", str(actions)),
            ("rasa", "run", *options, *here),
        ]

    async def ask(self, client: aiohttp.ClientSession, talk: Talk, text: str) -> Sent:
        """See base class."""
        async with client.post(self._url, json={"sender": talk.name, "message": text}) as response:
            response.raise_for_status()
            found = await response.json()
        return [each.get("custom", each) for each in found]


def default_config(epochs: int | None = None) -> dict[str, Any]:
    """The configuration in the installed Rasa, with our data; `epochs` makes a trial of it."""
    spec = importlib.util.find_spec("rasa")  # not imported: that takes seconds and prints
    assert spec is not None and spec.origin is not None
    path = Path(spec.origin).parent / "engine" / "recipes" / "config_files" / "default_config.yml"
    config: dict[str, Any] = YAML(typ="safe").load(path.read_text(encoding="utf-8"))
    for part in [*config["pipeline"], *config["policies"]]:
        if epochs and "epochs" in part:
            part["epochs"] = epochs
    return config | {"language": "nl", "importers": [{"name": "bot.nlu.importer.NazorgImporter"}]}


def write_config(path: Path, config: dict[str, Any]) -> None:
    """Write it where Rasa reads it."""
    with path.open("w", encoding="utf-8") as file:
        YAML(typ="safe").dump(config, file)
