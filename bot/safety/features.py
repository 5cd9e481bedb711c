"""A message as features: words and their pairs, pieces of words, concepts, rules and what weakens them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import combinations, pairwise

import simplemma

from bot.safety.rules import Seen

BLOCKS = ("w", "b", "l", "s", "g", "c", "p", "r")
_REACH = 6  # words
_SHORTEST, _LONGEST = 3, 5


def features(seen: Seen) -> dict[str, Counter[str]]:
    """Counts by block: words, pairs, lemmas, lemmas near each other, letter groups, concepts and rules."""
    found: dict[str, Counter[str]] = {name: Counter() for name in BLOCKS}
    for words, places in zip(seen.sentences, seen.places, strict=True):
        found["w"].update(words)
        found["b"].update(_pairs(words))
        lemmas = [simplemma.lemmatize(word, lang="nl") for word in words]
        found["l"].update(lemmas)
        found["l"].update(f"{one} {other}" for one, other in pairwise(lemmas))
        found["s"].update(_skips(lemmas))
        found["g"].update(piece for word in words for piece in _pieces(f"<{word}>"))
        named = sorted(name for name in places if name[0] == "@" and "|" not in name)
        found["c"].update(named)
        found["p"].update(f"{one} {other}" for one, other in combinations(named, 2))
    found["r"].update(_rules(seen))
    return found


def _pairs(words: Sequence[str]) -> Iterator[str]:
    framed = ["^", *words, "$"]
    yield from (f"{one} {other}" for one, other in pairwise(framed))
    yield from (f"{one} _ {other}" for one, other in zip(framed, framed[2:], strict=False))


def _skips(lemmas: Sequence[str]) -> Iterator[str]:
    for place, one in enumerate(lemmas):
        yield from (f"{one} {other}" for other in lemmas[place + 2 : place + _REACH])


def _pieces(word: str) -> Iterator[str]:
    for size in range(_SHORTEST, _LONGEST + 1):
        for start in range(len(word) - size + 1):
            yield word[start : start + size]


def _rules(seen: Seen) -> Iterator[str]:
    for hit in seen.hits:
        sign = "~" if hit.weakened else "+"
        yield f"{sign}{hit.rule.id}"
        yield f"{sign}{hit.rule.kind}"
        yield from (f"{hit.rule.kind}/{name}" for name in hit.weakened)
    yield from (f"-{name}" for name in seen.weakeners)
    yield f"#{min(len(seen.sentences), 6)}"
    yield f"n{min(sum(map(len, seen.sentences)) // 8, 10)}"
