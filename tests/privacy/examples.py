"""Messages in which {{this}} must go and <<this>> must stay, and how a redacted text is scored."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

HERE = Path(__file__).parent
TUNED, UNSEEN = HERE / "voorbeelden_afstemmen.txt", HERE / "voorbeelden_toets.txt"
_MARKED = re.compile(r"\{\{(.*?)\}\}|<<(.*?)>>")
_PLACEHOLDER = re.compile(r"\[[^\[\]]{2,30}\]")
_WORD = re.compile(r"[^\W_]+")
# Left behind, these tell nothing about anybody.
_PARTICLES = frozenset("van de der den el het t ter en aan le la op mr mw hr drs dr dhr".split())


@dataclass(frozen=True)
class Example:
    """One message, as typed, with its marked strings."""

    text: str
    personal: tuple[str, ...]
    stays: tuple[str, ...]
    unmarked: tuple[str, ...]  # every word outside the personal strings

    def left(self, redacted: str) -> list[str]:
        """The personal strings of which a word is still there."""
        words = _WORD.findall(_PLACEHOLDER.sub(" ", redacted))
        return [each for each in self.personal if any(self._shows(part, words) for part in _parts(each))]

    def lost(self, redacted: str) -> list[str]:
        """The strings of the field that are gone."""
        return [each for each in self.stays if each not in redacted]

    def eaten(self, redacted: str) -> list[str]:
        """The unmarked words that are gone."""
        words = _WORD.findall(_PLACEHOLDER.sub(" ", redacted))
        return [word for word in self.unmarked if words.count(word) < self.unmarked.count(word)]

    def _shows(self, part: str, words: list[str]) -> bool:
        return words.count(part) > self.unmarked.count(part)


@dataclass
class Score:
    """Counts over many messages; nothing of their text."""

    personal: int = 0
    removed: int = 0
    field_words: int = 0
    kept: int = 0
    words: int = 0
    whole: int = 0
    missed: list[str] = field(default_factory=list)


def read(path: Path) -> Iterator[Example]:
    """The messages of a file."""
    for line in path.read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            yield _example(line)


def score(path: Path, redact: Callable[[str], str]) -> Score:
    """How `redact` does on the messages of a file; `missed` holds the strings that went wrong."""
    total = Score()
    for example in read(path):
        redacted = redact(example.text)
        left, lost = example.left(redacted), example.lost(redacted)
        total.personal += len(example.personal)
        total.removed += len(example.personal) - len(left)
        total.field_words += len(example.stays)
        total.kept += len(example.stays) - len(lost)
        total.words += len(example.unmarked)
        total.whole += len(example.unmarked) - len(example.eaten(redacted))
        total.missed += left + lost
    return total


def _example(line: str) -> Example:
    found = _MARKED.findall(line)
    text = _MARKED.sub(lambda m: m[1] or m[2], line)
    rest = _MARKED.sub(lambda m: " " if m[1] else f" {m[2]} ", line)
    personal = tuple(each for each, _ in found if each)
    return Example(text, personal, tuple(each for _, each in found if each), tuple(_WORD.findall(rest)))


def _parts(personal: str) -> list[str]:
    return [word for word in _WORD.findall(personal) if word.lower() not in _PARTICLES]
