"""Where the phrases of a choice stand in what somebody typed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from rapidfuzz.distance import OSA

from knowledge.dutch import default_analyser
from knowledge.flow.model import Choice

Terms = tuple[str, ...]
NO = {"niet", "geen", "nooit", "niks", "niksen", "niets", "niemand"}
# Words that may stand between the words of a phrase.
LIGHT = frozenset("de het een zijn er wel even hoor dus toch gewoon eigenlijk ook nog".split())
_NOW = "nu"  # may stand anywhere, but a phrase that holds it means this moment
_LONG, _LONGER = 5, 9  # letters in which one or two typing errors are forgiven


@dataclass(frozen=True)
class Found:
    """A choice met in a text: which words it stands on."""

    choice: str
    start: int
    end: int

    def inside(self, other: Found) -> bool:
        """Whether its words are part of a longer phrase that was met."""
        return other.start <= self.start and self.end <= other.end and self.length < other.length

    @property
    def length(self) -> int:
        """In words."""
        return self.end - self.start


def terms(text: str) -> Terms:
    """Folded lemmas of a reply, but for the lightest words."""
    return tuple(word for word in default_analyser().lemmas(text) if word not in LIGHT)


# Of phrases only: what people type is not held on to.
phrase_terms = lru_cache(maxsize=4096)(terms)


def places(choice: Choice, phrase: Terms, words: Terms) -> Iterator[Found]:
    """Each place where the phrase stands and is not denied."""
    for start in range(len(words)) if phrase else ():
        denied = _before(words, start) & NO and not NO & set(phrase)
        end = None if denied else _end(phrase, words, start)
        if end is not None:
            yield Found(choice.id, start, end)


def _end(phrase: Terms, words: Terms, start: int) -> int | None:
    """Where a phrase that begins at `start` ends, or None when it does not stand there."""
    place = start
    for wanted in phrase:
        if place > start and wanted != _NOW and words[place : place + 1] == (_NOW,):
            place += 1
        if place == len(words) or not _same(wanted, words[place]):
            return None
        place += 1
    return place


def _before(words: Terms, start: int) -> set[str]:
    """The two words before a phrase; what stands before a "maar" is over."""
    near = words[max(0, start - 2) : start]
    return set(near[near.index("maar") + 1 :] if "maar" in near else near)


def _same(wanted: str, typed: str) -> bool:
    if wanted == typed:
        return True
    if len(wanted) < _LONG or len(typed) < _LONG:
        return False
    most = 1 if len(wanted) < _LONGER else 2
    return OSA.distance(wanted, typed, score_cutoff=most) <= most
