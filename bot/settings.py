"""Every setting of the assistant, read from the environment once."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PREFIX = "NAZORGWIJZER_"


@dataclass(frozen=True)
class Settings:
    """Where things are and who to refer to; one object handed to whatever needs it."""

    root: Path = ROOT
    host: str = "127.0.0.1"
    port: int = 8080
    database: str = f"sqlite:///{ROOT / 'var' / 'nazorgwijzer.db'}"
    conversations: str = ""  # empty: in the same database
    models: Path = ROOT / "models"
    cache: Path = ROOT / "var" / "index"  # the built search index; derived, so no setting of its own
    contact: str = ""  # who to turn to for a person; empty: the advice in bot/data/responses
    secret: str = field(default="", repr=False)  # signs cookies; empty: a file beside the database

    @classmethod
    def from_environment(cls, environment: Mapping[str, str] = os.environ) -> Settings:
        """Read NAZORGWIJZER_*, so that a service file or a container sets everything."""
        found = {key: environment.get(PREFIX + key.upper(), "") for key in _TEXT_SETTINGS}
        _checked_address(found)
        given: dict[str, object] = {key: value for key, value in found.items() if value}
        if port := environment.get(PREFIX + "PORT"):
            given["port"] = _port(port)
        if models := environment.get(PREFIX + "MODELS"):
            given["models"] = Path(models)
        return cls(**given)  # type: ignore[arg-type]

    def without_memory(self) -> Settings:
        """The same, with conversations that end with the process: for questions on the command line."""
        return replace(self, conversations="sqlite://")


_TEXT_SETTINGS = ("host", "database", "contact", "secret")


def _checked_address(found: Mapping[str, str]) -> None:
    """What is given is not repeated: it may hold a password."""
    if found["database"] and "://" not in found["database"]:
        raise ValueError(f"{PREFIX}DATABASE moet een adres zijn, zoals sqlite:////pad/naar/nazorgwijzer.db")


def _port(text: str) -> int:
    """A port that is not one is named at once, not when the server binds it."""
    if not text.isdecimal() or not 0 < int(text) < 65536:
        raise ValueError(f"{PREFIX}PORT moet een getal van 1 tot en met 65535 zijn, niet '{text}'")
    return int(text)
