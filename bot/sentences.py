"""The fixed sentences of the conversation, read from bot/data/responses so that editors own every word."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from typing import Any

from ruamel.yaml import YAML

FOLDER = Path(__file__).parent / "data" / "responses"


@lru_cache(maxsize=8)
def _section(name: str) -> dict[str, Any]:
    """What all files hold under this heading."""
    found: dict[str, Any] = {}
    for path in sorted(FOLDER.glob("*.yml")):
        content = YAML(typ="safe").load(path.read_text(encoding="utf-8")) or {}
        found.update(content.get(name, {}))
    return found


def sentence(name: str, **values: str) -> str:
    """The sentence of that name under `zinnen:`, with its {places} filled in."""
    return str(_section("zinnen")[name]).strip().format(**values)


def small_talk(intent: str) -> str | None:
    """What Rasa's rule says to this intent, or None when it has no fixed sentence."""
    found = _section("responses").get(f"utter_{intent}")
    return str(found[0]["text"]) if found else None


def controls() -> dict[str, list[str]]:
    """The words that steer a guided flow, by what they do."""
    return _section("besturing")
