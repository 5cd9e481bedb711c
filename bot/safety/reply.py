"""What is said to an alarm: short texts of knowledge/veiligheid, with the numbers of contacts.yml."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

import yaml

from bot.replies import Reply, Source
from bot.safety.alarm import Alarm, Kind
from knowledge.contacts import read_contacts
from knowledge.sources import read_sources

MAX_WORDS = 110


@dataclass(frozen=True)
class Texts:
    """The parts of one reply; `extra` is what another reply adds about this kind."""

    opening: str
    opening_now: str
    body: str
    extra: str
    sources: tuple[Source, ...]


def safety_reply(alarm: Alarm, root: Path) -> Reply:
    """The reply to an alarm, from the knowledge folder `root`; what comes first is the worst."""
    texts = read_texts(root, alarm.kind)
    opening = texts.opening_now if alarm.happening else texts.opening
    parts = [opening, texts.body]
    sources = list(texts.sources)
    if alarm.also:
        other = read_texts(root, alarm.also)
        parts.insert(1, other.extra)
        sources += [source for source in other.sources if source not in sources]
    return Reply(type="safety", body="\n\n".join(parts), sources=tuple(sources))


@lru_cache(maxsize=16)
def read_texts(root: Path, kind: Kind) -> Texts:
    """The texts of one kind with the numbers filled in. Errors: KeyError names an unknown contact."""
    numbers = {name: " of ".join(contact.nummers) for name, contact in read_contacts(root).items()}
    given = _answer(root, kind)
    names = ("begin", "begin_nu", "tekst", "erbij")
    opening, now, body, extra = (given[name].strip().format_map(numbers) for name in names)
    known = read_sources(root)
    sources = tuple(Source(known[name].titel, known[name].url) for name in given["bronnen"])
    return Texts(opening, now, body, extra, sources)


def _answer(root: Path, kind: Kind) -> dict[str, Any]:
    path = root / "veiligheid" / f"{kind}.yml"
    return dict(yaml.safe_load(path.read_text(encoding="utf-8"))["antwoord"])
