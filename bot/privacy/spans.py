"""Pieces of a text that go, what is put in their place, and what may not be touched."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

KINDS = (
    "naam",
    "BSN",
    "telefoon",
    "e-mail",
    "adres",
    "geboortedatum",
    "rekening",
    "kenteken",
    "zaaknummer",
    "school",
    "gebruikersnaam",
    "link",
    "nummer",
)
PLACEHOLDER = re.compile(rf"\[(?:{'|'.join(KINDS)})\]")


class Span(NamedTuple):
    """Characters `start` up to `end` are of this kind; an empty kind means that they stay."""

    start: int
    end: int
    kind: str = ""


def placeholders(text: str) -> Iterator[Span]:
    """What was taken out before, so that nothing is taken out twice."""
    for found in PLACEHOLDER.finditer(text):
        yield Span(*found.span())


def settle(spans: Iterable[Span]) -> list[Span]:
    """In the order of the text; where two overlap, the one that was given first wins."""
    taken = bytearray()
    settled = []
    for span in spans:
        if span.start < span.end and not any(taken[span.start : span.end]):
            taken.extend(bytes(max(0, span.end - len(taken))))
            taken[span.start : span.end] = b"\1" * (span.end - span.start)
            settled.append(span)
    return sorted(settled)


def replace(text: str, spans: Iterable[Span]) -> str:
    """The text with [kind] for each settled span that has a kind."""
    parts, at = [], 0
    for start, end, kind in spans:
        if kind:
            parts += [text[at:start], f"[{kind}]"]
            at = end
    return "".join([*parts, text[at:]])
