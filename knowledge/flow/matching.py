"""Which choice of a step somebody means in own words; in doubt none, so that the step is asked."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from knowledge.flow.ages import ages
from knowledge.flow.model import Choice, Flow, Step
from knowledge.flow.phrases import LIGHT, NO, Found, phrase_terms, places, terms
from knowledge.normal import fold

# Words that tell nothing by themselves: an answer made of these and a known phrase is that phrase.
_FILLING = LIGHT | frozenset(
    "nu ik dat dit die graag voor om te met van in op en of ja mijn me mij hij zij ze we wij ons onze denken "
    "al doen gaan willen joh eh uh nou horen ding gelukkig maar".split()
)
_MORE = 4  # telling words beside a danger at a gate; with more the message says something of its own


def meant(step: Step, text: str) -> list[str]:
    """The choices of this step that a reply to it names; none when it is not clear."""
    by_title = [choice.id for choice in step.keuzes if fold(choice.titel) == fold(text.strip(" .!"))]
    if by_title:
        return by_title
    found = [*_met(step, text, asked=True), *_by_age(step, text, bare=True)]
    chosen = _settled(step, found) or _by_title_words(step, text)
    return chosen if not step.poort or _is_sure(step, chosen, text) else []


def warns(step: Step, text: str) -> bool:
    """Whether a message at a gate names a danger, though it says more than an answer does."""
    found = {each.choice for each in _met(step, text, asked=True)} if step.poort else set()
    return any(choice.nu and choice.id in found for choice in step.keuzes)


def _is_sure(step: Step, chosen: list[str], text: str) -> bool:
    """At a gate: the all-clear is only that when nothing else is said, and a danger when little is."""
    choices = [choice for choice in map(step.choice, chosen) if choice]
    left = _left_over(step, text)
    if all(choice.nu for choice in choices):
        return len(left) <= _MORE
    own = {word for choice in choices for said in _sayings(choice) for word in phrase_terms(said)}
    return set(left) <= own | NO


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
        if choices and step.contradicted(choices) is None:
            found[step.id] = choices
    return found


def _met(step: Step, text: str, asked: bool) -> Iterator[Found]:
    words = terms(text)
    for choice in step.keuzes:
        for phrase in _sayings(choice) if asked else choice.herken:
            yield from places(choice, phrase_terms(phrase), words)


def _settled(step: Step, found: list[Found]) -> list[str]:
    """One choice, or several where several may be taken; the longer phrase wins from the shorter."""
    kept = [each for each in found if not any(each.inside(other) for other in found)]
    choices = list(dict.fromkeys(each.choice for each in kept))
    return choices if step.meer or len(choices) == 1 else []


def _by_age(step: Step, text: str, bare: bool) -> Iterator[Found]:
    for age in ages(text, bare):
        for choice in step.keuzes:
            if choice.jaren and choice.jaren[0] <= age <= choice.jaren[1]:
                yield Found(choice.id, 0, 0)


def _by_title_words(step: Step, text: str) -> list[str]:
    """The one title that holds every telling word of a short reply."""
    words = {word for word in terms(text) if word not in _FILLING}
    fitting = [choice.id for choice in step.keuzes if words and words <= set(phrase_terms(choice.titel))]
    return fitting if len(fitting) == 1 else []
