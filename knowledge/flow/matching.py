"""Which choice of a step somebody means in own words; in doubt none, so that the step is asked."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from rapidfuzz.distance import OSA

from knowledge.dutch import default_analyser
from knowledge.flow.model import Choice, Flow, Step
from knowledge.normal import fold

Terms = tuple[str, ...]
_NO = {"niet", "geen", "nooit", "niks", "niksen", "niets", "niemand"}
# Words that may stand between the words of a phrase.
_LIGHT = frozenset("de het een zijn er nu wel even hoor dus toch gewoon eigenlijk ook nog".split())
# Words that tell nothing by themselves: an answer made of these and a known phrase is that phrase.
_FILLING = _LIGHT | frozenset(
    "ik dat dit die graag voor om te met van in op en of ja mijn me mij hij zij ze we wij ons onze denken "
    "al doen gaan willen joh eh uh nou horen ding gelukkig maar".split()
)
_UNDER_ONE = re.compile(r"\b\d{1,2}\s*(?:dag|week|wk|weken|mnd|maand)\w*")
_UNIT = r"(?!\s*(?:dag|we|wk|mnd|maand|uur|jaar geleden|jaar gel))"
_AGE_SURE = re.compile(r"\b(\d{1,2})[\s-]*(?:jarig\w*|jaar oud|jr oud)|\bvan\s+(\d{1,2})\b" + _UNIT)
_AGE_ASKED = re.compile(r"\b(\d{1,2})\s*(?:jaar|jarig|jr|j)\w*\b|\b(?:van|is|leeftijd)\s+(\d{1,2})\b" + _UNIT)
_BARE_NUMBER = re.compile(r"\s*(\d{1,2})[.!]?\s*")
_GRADE = re.compile(r"\bgroep\s+([1-8])\b")
_FIRST_GRADE_AGE = 4  # years, in groep 1 of the basisschool
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
    return tuple(word for word in default_analyser().lemmas(text) if word not in _LIGHT)


# Of phrases only: what people type is not held on to.
_phrase = lru_cache(maxsize=4096)(terms)


def meant(step: Step, text: str) -> list[str]:
    """The choices of this step that a reply to it names; none when it is not clear."""
    by_title = [choice.id for choice in step.keuzes if fold(choice.titel) == fold(text.strip(" .!"))]
    if by_title:
        return by_title
    found = [*_met(step, text, asked=True), *_by_age(step, text, bare=True)]
    chosen = _settled(step, found) or _by_title_words(step, text)
    return chosen if not step.poort or _is_sure(step, chosen, text) else []


def _is_sure(step: Step, chosen: list[str], text: str) -> bool:
    """At a gate: the all-clear is only that when nothing else is said."""
    choices = [choice for choice in map(step.choice, chosen) if choice]
    own = {word for choice in choices for said in _sayings(choice) for word in _phrase(said)}
    return all(choice.nu for choice in choices) or set(_left_over(step, text)) <= own | _NO


def _sayings(choice: Choice) -> tuple[str, ...]:
    return (*choice.woorden, *choice.herken, choice.titel)


def _left_over(step: Step, text: str) -> list[str]:
    """The words of a reply that belong to no choice and tell something."""
    words = terms(text)
    named = {place for each in _met(step, text, asked=True) for place in range(each.start, each.end)}
    return [word for place, word in enumerate(words) if place not in named and word not in _FILLING]


def covers(step: Step, text: str) -> list[str]:
    """The same, when the reply says nothing else; this is an answer even with a question mark."""
    return meant(step, text) if terms(text) and not _left_over(step, text) else []


def volunteered(flow: Flow, text: str, answered: Sequence[str]) -> dict[str, list[str]]:
    """What a message says about steps that were not asked yet. A gate is never filled this way."""
    found = {}
    for step in flow.stappen:
        if step.poort or step.open or step.id in answered:
            continue
        choices = _settled(step, [*_met(step, text, asked=False), *_by_age(step, text, bare=False)])
        if choices:
            found[step.id] = choices
    return found


def _met(step: Step, text: str, asked: bool) -> Iterator[Found]:
    words = terms(text)
    for choice in step.keuzes:
        for phrase in _sayings(choice) if asked else choice.herken:
            yield from _places(choice, _phrase(phrase), words)


def _places(choice: Choice, phrase: Terms, words: Terms) -> Iterator[Found]:
    size = len(phrase)
    for start in range(len(words) - size + 1) if size else ():
        denied = _before(words, start) & _NO and not _NO & set(phrase)
        if not denied and all(map(_same, phrase, words[start : start + size])):
            yield Found(choice.id, start, start + size)


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


def _settled(step: Step, found: list[Found]) -> list[str]:
    """One choice, or several where several may be taken; the longer phrase wins from the shorter."""
    kept = [each for each in found if not any(each.inside(other) for other in found)]
    choices = list(dict.fromkeys(each.choice for each in kept))
    return choices if step.meer or len(choices) == 1 else []


def _by_age(step: Step, text: str, bare: bool) -> Iterator[Found]:
    for age in _ages(text, bare):
        for choice in step.keuzes:
            if choice.jaren and choice.jaren[0] <= age <= choice.jaren[1]:
                yield Found(choice.id, 0, 0)


def _ages(text: str, bare: bool) -> Iterator[int]:
    text = fold(text)
    yield from (0 for _ in _UNDER_ONE.finditer(text) if bare)
    pattern = _AGE_ASKED if bare else _AGE_SURE  # "al 2 jaar rustig" is no age
    yield from (int(match[1] or match[2]) for match in pattern.finditer(text))
    yield from (int(match[1]) + _FIRST_GRADE_AGE - 1 for match in _GRADE.finditer(text))
    if bare and (match := _BARE_NUMBER.fullmatch(text)):
        yield int(match[1])


def _by_title_words(step: Step, text: str) -> list[str]:
    """The one title that holds every telling word of a short reply."""
    words = {word for word in terms(text) if word not in _FILLING}
    fitting = [choice.id for choice in step.keuzes if words and words <= set(_phrase(choice.titel))]
    return fitting if len(fitting) == 1 else []
