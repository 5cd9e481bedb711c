"""Dutch writes compounds as one word; search needs their head and modifier too."""

from __future__ import annotations

from collections.abc import Callable

_LINKS = ("", "s", "en", "e", "n", "er")
_SHORTEST = 4


def split_compound(word: str, known: Callable[[str], bool]) -> tuple[str, str] | None:
    """Modifier and head of a compound (`ouderavond` -> `ouder`, `avond`), or None when it is not one.

    `known` tells whether a part is a word by itself; the longest known head wins.
    """
    for start in range(_SHORTEST, len(word) - _SHORTEST + 1):
        head = word[start:]
        if not known(head):
            continue
        for link in _LINKS:
            stem = word[: start - len(link)] if link else word[:start]
            if len(stem) >= _SHORTEST and word[:start].endswith(link) and known(stem):
                return stem, head
    return None
