"""The fixed sentences of the conversation, read from bot/data/responses so that editors own every word."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from ruamel.yaml import YAML

FOLDER = Path(__file__).parent / "data" / "responses"


@lru_cache(maxsize=1)
def _sentences() -> dict[str, str]:
    found: dict[str, str] = {}
    for path in sorted(FOLDER.glob("*.yml")):
        content = YAML(typ="safe").load(path.read_text(encoding="utf-8")) or {}
        found.update(content.get("zinnen", {}))
    return found


def sentence(name: str, **values: str) -> str:
    """The sentence of that name under `zinnen:`, with its {places} filled in."""
    return _sentences()[name].strip().format(**values)
