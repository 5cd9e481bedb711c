"""Number plates of all Dutch series."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import groupby

from bot.privacy.spans import Span
from bot.privacy.words import Words

# L stands for a letter, 9 for a digit; the series in the order in which they were issued.
_SERIES = (
    "LL-99-99 99-99-LL 99-LL-99 LL-99-LL LL-LL-99 99-LL-LL 99-LLL-9 "
    "9-LLL-99 LL-999-L L-999-LL LLL-99-L L-99-LLL 9-LL-999 999-LL-9"
).split()


def _pattern(gap: str) -> re.Pattern[str]:
    signs = {"L": "[A-Za-z]", "9": r"\d", "-": gap}
    series = ("".join(signs[sign] for sign in each) for each in _SERIES)
    return re.compile(rf"(?<![\w-])(?:{'|'.join(series)})(?![\w-])")


_DASHED, _GLUED, _SPACED = _pattern(" ?- ?"), _pattern(""), _pattern(" ")
_VOWEL = re.compile(r"[AEIOUaeiou]")
_MONTH = re.compile(r"(?:jan|feb|mrt|apr|mei|jun|jul|aug|sep|okt|nov|dec)", re.IGNORECASE)


def plates(text: str, words: Words) -> Iterator[Span]:
    """With hyphens always; glued or spaced when no word can look like it, or after "kenteken", "auto"."""
    for found in _DASHED.finditer(text):
        if not _MONTH.search(found[0]):
            yield Span(*found.span(), "kenteken")
    for found in [*_GLUED.finditer(text), *_SPACED.finditer(text)]:
        if _only_a_plate(found[0]) or words.before("kenteken", text, found.start(), 26):
            yield Span(*found.span(), "kenteken")


def _only_a_plate(code: str) -> bool:
    """No word, amount ("12wkn") or year ("VT2025") looks like it: three groups, no vowels."""
    groups = len(list(groupby(code.replace(" ", ""), str.isdigit)))
    return groups > 2 and not _VOWEL.search(code) and (" " not in code or code.isupper())
