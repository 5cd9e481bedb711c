"""The editors' cue words of knowledge/privacy/woorden.yml, as sets and as patterns."""

from __future__ import annotations

import re
from functools import lru_cache
from pathlib import Path

from ruamel.yaml import YAML

_WORD = re.compile(r"[^\W_][\w'’./-]*")
_NEW_SENTENCE = re.compile(r"[\n?!;]|\.\s+(?=[A-Z])")


def lines(path: Path) -> list[str]:
    """The lines of a list, without its remarks."""
    text = path.read_text(encoding="utf-8")
    return [line.strip() for line in text.splitlines() if line.strip() and not line.startswith("#")]


class Words:
    """Sets of cue words by name."""

    def __init__(self, path: Path) -> None:
        read = YAML(typ="safe").load(path.read_text(encoding="utf-8"))
        self._sets = {name: frozenset(str(words).split()) for name, words in read.items()}
        self._pattern = lru_cache(maxsize=None)(self._alternatives)

    def __getitem__(self, name: str) -> frozenset[str]:
        return self._sets[name]

    def pattern(self, *names: str) -> str:
        """A group that matches one of the words of these sets, the longest first."""
        return self._pattern(names)

    def _alternatives(self, names: tuple[str, ...]) -> str:
        words = sorted({w for name in names for w in self._sets[name]}, key=lambda w: (-len(w), w))
        return f"(?:{'|'.join(map(re.escape, words))})"

    def before(self, name: str, text: str, at: int, reach: int = 30) -> bool:
        """Whether a word of the set stands shortly before `at`, in the same sentence."""
        near = _NEW_SENTENCE.split(text[max(0, at - reach) : at])[-1].lower()
        return any(w.rstrip(".:-/") in self._sets[name] for w in _WORD.findall(near))

    def after(self, name: str, text: str, at: int) -> bool:
        """Whether the next word is one of the set."""
        found = re.match(r"\s*([€%]|[^\W\d_]+)", text[at : at + 24])
        return bool(found) and found[1].lower() in self._sets[name]  # type: ignore[index]
