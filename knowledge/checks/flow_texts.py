"""The texts of a flow: plain language, numbers only as places, and places that mean something."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from knowledge.checks.language import too_hard
from knowledge.checks.numbers import phone_numbers
from knowledge.contacts import Contact
from knowledge.finding import Finding
from knowledge.flow.days import AHEAD
from knowledge.flow.filling import places, without_places
from knowledge.flow.model import Flow

_Find = Callable[[str, str], Finding]
NEAR = 30  # characters that find a text back in its file


def texts_of(flow: Flow) -> Iterator[tuple[str, str | None, str]]:
    """Every text that a user sees: the start of it, its source, the whole."""
    yield from ((text[:NEAR], None, text) for text in (flow.titel, flow.doel, flow.knop))
    for step in flow.stappen:
        yield from ((text[:NEAR], None, text) for text in (step.vraag, step.waarom))
        yield from ((choice.titel[:NEAR], None, choice.titel) for choice in step.keuzes)
        yield from ((c.nu[:NEAR], c.bron, c.nu) for c in step.keuzes if c.nu)
    yield from ((text[:NEAR], None, text) for text in (flow.blad.titel, flow.blad.inleiding))
    for part in flow.blad.delen:
        yield part.kop[:NEAR], None, part.kop
        yield from ((line.tekst[:NEAR], line.bron, line.tekst) for line in part.regels)


def wrong_texts(flow: Flow, contacts: Mapping[str, Contact], finding: _Find) -> Iterator[Finding]:
    """Hard sentences, typed numbers, unknown places, and what is said at once without a source."""
    for near, _, text in texts_of(flow):
        yield from (finding(near, what) for what in too_hard(text))
        for number in phone_numbers(without_places(text)):
            yield finding(near, f"number {number} is typed; write the name from contacts.yml in braces")
        for name, count in places(text):
            if not _means_something(name, count, flow, contacts):
                yield finding(near, f"`{{{name}}}` is no date, no help line and no step")
    for step in flow.stappen:
        for choice in step.keuzes:
            if choice.nu and not choice.bron:
                yield finding(choice.nu[:NEAR], f"`nu` of `{choice.id}` has no source")


def _means_something(name: str, count: str | None, flow: Flow, contacts: Mapping[str, Contact]) -> bool:
    if count is not None:
        return name in AHEAD
    return name in contacts or flow.step(name) is not None
