"""The editors' synonyms: phrases that mean the same share one concept term."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

import yaml

from knowledge.errors import RegisterError


class Synonyms:
    """Finds the concepts named in a row of lemmas, by the longest phrase first."""

    def __init__(self, groups: Mapping[str, Iterable[Sequence[str]]]) -> None:
        self._concepts: dict[tuple[str, ...], list[str]] = {}
        for concept, phrases in groups.items():
            for phrase in phrases:
                self._concepts.setdefault(tuple(phrase), []).append(concept)
        self._longest = max(map(len, self._concepts), default=0)

    def concepts(self, lemmas: Sequence[str]) -> list[str]:
        """Concept terms (`=naam`) of every phrase that stands in `lemmas`."""
        found: list[str] = []
        for start in range(len(lemmas)):
            for size in range(min(self._longest, len(lemmas) - start), 0, -1):
                for concept in self._concepts.get(tuple(lemmas[start : start + size]), ()):
                    found.append("=" + concept)
        return found


def read_synonyms(path: Path) -> dict[str, list[str]]:
    """Concept name -> phrases, as the editors wrote them. Errors: RegisterError naming the file."""
    data = yaml.safe_load(path.read_text(encoding="utf-8")) or {}
    if not isinstance(data, dict) or not all(isinstance(value, list) for value in data.values()):
        raise RegisterError(f"{path}: expected `concept: [phrase, ...]`")
    return {str(name): [str(phrase) for phrase in phrases] for name, phrases in data.items()}
