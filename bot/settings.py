"""Every setting of the assistant, read from the environment once."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass, field, fields, replace
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PREFIX = "NAZORGWIJZER_"


@dataclass(frozen=True)
class Settings:
    """Where things are, who may ask and who to refer to; one object handed to whatever needs it."""

    root: Path = ROOT
    host: str = "127.0.0.1"
    port: int = 8080
    database: str = f"sqlite:///{ROOT / 'var' / 'nazorgwijzer.db'}"
    conversations: str = ""  # empty: in the same database
    models: Path = ROOT / "models"
    cache: Path = ROOT / "var" / "index"  # the built search index; derived, so no setting of its own
    contact: str = ""  # who to turn to for a person; empty: the advice in bot/data/responses
    secret: str = field(default="", repr=False)  # signs cookies; empty: a file beside the database
    idle_minutes: int = 60  # without a message, after which a conversation is over
    per_minute: int = 60  # messages in one conversation
    keep_days: int = 30  # that conversations are kept
    identity: str = "open"  # open, proxy or oidc: what establishes who asks
    address: str = ""  # what people type in their browser; empty: only this machine
    embed: str = ""  # origins of other sites that may have the assistant on their pages
    proxy_addresses: str = ""  # networks of reverse proxies whose headers are believed
    user_header: str = "Remote-User"
    groups_header: str = "Remote-Groups"
    editors: str = ""  # groups whose members are editors
    operators: str = ""
    oidc_issuer: str = ""
    oidc_client_id: str = ""
    oidc_client_secret: str = field(default="", repr=False)

    @classmethod
    def from_environment(cls, environment: Mapping[str, str] = os.environ) -> Settings:
        """Read NAZORGWIJZER_*, so that a service file or a container sets everything."""
        found = {key: environment.get(PREFIX + key.upper(), "") for key in _TEXT_SETTINGS}
        found |= {key: _content(name, environment, found[key]) for key, name in _FILES.items()}
        _checked_address(found)
        given: dict[str, object] = {key: value for key, value in found.items() if value}
        for key, most in _NUMBERS.items():
            if text := environment.get(PREFIX + key.upper()):
                given[key] = _number(key, text, most)
        if models := environment.get(PREFIX + "MODELS"):
            given["models"] = Path(models)
        return cls(**given)  # type: ignore[arg-type]

    def without_memory(self) -> Settings:
        """The same, with conversations that end with the process: for questions on the command line."""
        return replace(self, conversations="sqlite://")


_NUMBERS = {"port": 65535, "idle_minutes": 1440, "per_minute": 100_000, "keep_days": 3650}
_ELSEWHERE = ("root", "models", "cache", "conversations", *_NUMBERS)
_TEXT_SETTINGS = tuple(each.name for each in fields(Settings) if each.name not in _ELSEWHERE)
# What may hold a password can also be the content of a file, as containers hand out secrets.
_FILES = {
    "database": "NAZORGWIJZER_DATABASE_FILE",
    "secret": "NAZORGWIJZER_SECRET_FILE",
    "oidc_client_secret": "NAZORGWIJZER_OIDC_CLIENT_SECRET_FILE",
}


def _content(name: str, environment: Mapping[str, str], given: str) -> str:
    """What the named file holds, or what was given without a file; both at once is a mistake."""
    path = environment.get(name, "")
    if not path:
        return given
    if given:
        raise ValueError(f"{name} en {name.removesuffix('_FILE')} zijn beide ingesteld: kies er één")
    try:
        content = Path(path).read_text(encoding="utf-8").strip()
    except (OSError, UnicodeDecodeError):
        raise ValueError(f"{name}: het bestand '{path}' is niet te lezen") from None
    if not content:
        raise ValueError(f"{name}: het bestand '{path}' is leeg")
    return content


def _checked_address(found: Mapping[str, str]) -> None:
    """What is given is not repeated: it may hold a password."""
    if found["database"] and "://" not in found["database"]:
        raise ValueError(f"{PREFIX}DATABASE moet een adres zijn, zoals sqlite:////pad/naar/nazorgwijzer.db")


def _number(key: str, text: str, most: int) -> int:
    """One that is out of range is named at once, not when it is used."""
    # isdecimal alone lets through digits of other scripts, and hundreds of them
    if not (text.isascii() and text.isdecimal() and len(text) < 8 and 0 < int(text) <= most):
        raise ValueError(f"{PREFIX}{key.upper()} moet een getal van 1 tot en met {most} zijn, niet '{text}'")
    return int(text)
