"""The ages of children that a text names, in years."""

from __future__ import annotations

import re
from collections.abc import Iterator

from knowledge.normal import fold

_UNDER_ONE = re.compile(r"\b\d{1,2}\s*(?:dag|week|wk|weken|mnd|maand)\w*")
_UNIT = r"(?!\s*(?:dag|we|wk|mnd|maand|uur|jaar geleden|jaar gel))"
_AGE_SURE = re.compile(r"\b(\d{1,2})[\s-]*(?:jarig\w*|jaar oud|jr oud)|\bvan\s+(\d{1,2})\b" + _UNIT)
_AGE_ASKED = re.compile(r"\b(\d{1,2})\s*(?:jaar|jarig|jr|j)\w*\b|\b(?:van|is|leeftijd)\s+(\d{1,2})\b" + _UNIT)
_BARE_NUMBER = re.compile(r"\s*(\d{1,2})[.!]?\s*")
_GRADE = re.compile(r"\bgroep\s+([1-8])\b")
_FIRST_GRADE_AGE = 4  # years, in groep 1 of the basisschool


def ages(text: str, bare: bool) -> Iterator[int]:
    """`bare`: the text answers a question about age, so that less is enough."""
    text = fold(text)
    yield from (0 for _ in _UNDER_ONE.finditer(text) if bare)
    pattern = _AGE_ASKED if bare else _AGE_SURE  # "al 2 jaar rustig" is no age
    yield from (int(match[1] or match[2]) for match in pattern.finditer(text))
    yield from (int(match[1]) + _FIRST_GRADE_AGE - 1 for match in _GRADE.finditer(text))
    if bare and (match := _BARE_NUMBER.fullmatch(text)):
        yield int(match[1])
