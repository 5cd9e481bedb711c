"""A message as sentences of plain words: folded, shorthand written out, typing errors mended."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

import yaml

from bot.safety.what_next import without_what_next
from knowledge.normal import fold

Mend = Callable[[str], list[str]]
_WORD = re.compile(r"[^\W_]+")
# A question that hangs on behind a comma is a sentence of its own: it may not drown what stands before it.
_SENTENCE = re.compile(
    r"[.!?;\n\r:\u2026]+|\s[-\u2013\u2014]\s"
    r"|,\s(?=(?:maar|wat|hoe|mag|moet|kan|kun|wie|waar|wanneer|welke)\b)"
)
_TOO_MANY = 400  # words; more than any channel lets through


def read_shorthand(path: Path) -> dict[str, list[str]]:
    """Short spellings and the words they stand for, from an editors' file."""
    lines = yaml.safe_load(path.read_text(encoding="utf-8"))
    return {fold(str(short)): fold(str(words)).split() for short, words in lines.items()}


class Reader:
    """Reads a message the way the rules are written."""

    def __init__(self, shorthand: Mapping[str, list[str]], mend: Mend) -> None:
        self._shorthand = shorthand
        self._mend = mend

    def sentences(self, text: str) -> list[list[str]]:
        """The words of each sentence; a sentence without words is left out."""
        left, found = _TOO_MANY, []
        for part in _SENTENCE.split(fold(text)):
            words = [word for raw in _WORD.findall(part)[:left] for word in self._words(raw)]
            left -= len(words)
            if words := without_what_next(words):
                found.append(words)
            if left <= 0:
                break
        return found

    def _words(self, raw: str) -> Iterator[str]:
        if raw in self._shorthand:
            yield from self._shorthand[raw]
        else:
            yield from self._mend(raw)
