"""The little language in which a rule says what it looks for.

`a b`    b follows a with at most two words between      `a .. b`  at most eight between
`a + b`  both in one sentence, in any order              `!a`      a is not in the sentence
`a|b`    either; `@naam` is a concept; `a_b` a phrase of words next to each other
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from bot.safety.lexicon import Places

_NEAR, _FAR, _SPAN = 3, 9, 12


@dataclass(frozen=True)
class Step:
    """The next thing to find, and within how many words of the previous one."""

    concept: str
    within: int


@dataclass(frozen=True)
class Pattern:
    """Runs of steps that must all be there, and concepts that must not."""

    runs: tuple[tuple[Step, ...], ...]
    absent: frozenset[str]
    needed: frozenset[str]

    def matches(self, places: Places) -> bool:
        """Whether a sentence with these concepts fits."""
        if not places.keys() >= self.needed or not self.absent.isdisjoint(places):
            return False
        ends = [_ends(run, places) for run in self.runs]
        return all(ends) and _together(ends)


def _ends(run: Sequence[Step], places: Places) -> list[int]:
    reached = places[run[0].concept]
    for step in run[1:]:
        reached = [p for p in places[step.concept] if any(0 < p - q <= step.within for q in reached)]
    return reached


def _together(ends: Sequence[Sequence[int]]) -> bool:
    first, *others = ends
    return any(all(any(abs(p - q) <= _SPAN for q in other) for other in others) for p in first)


def parse(text: str) -> Pattern:
    """Read a pattern. Errors: ValueError when it has nothing to find."""
    runs: list[tuple[Step, ...]] = []
    absent: list[str] = []
    for part in text.split("+"):
        steps, within = [], _NEAR
        for token in part.split():
            if token == "..":
                within = _FAR
            elif token.startswith("!"):
                absent.append(token[1:])
            else:
                steps.append(Step(token, within))
                within = _NEAR
        if steps:
            runs.append(tuple(steps))
    if not runs:
        raise ValueError(f"nothing to look for in `{text}`")
    needed = frozenset(step.concept for run in runs for step in run)
    return Pattern(tuple(runs), frozenset(absent), needed)


def loose_forms(pattern: Pattern) -> Iterator[tuple[str, list[str]]]:
    """Tokens of a pattern that are words themselves, as concepts of their own name."""
    for name in pattern.needed | pattern.absent:
        if "|" in name or not name.startswith("@"):
            yield name, name.split("|")
