"""Phone numbers as people type them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bot.privacy.spans import Span
from bot.privacy.words import Words

_DATE = r"\d{1,2}(?P<sign>[-/.])\d{1,2}(?P=sign)(?:\d\d){1,2}(?![\d]|[-/. ]\d\d(?!\d))"
_DUTCH = re.compile(rf"(?<![\d+])(?!{_DATE})\(?0(?:[ .\-–/()]{{0,3}}\d){{9}}(?!\d)")
_FOREIGN = re.compile(r"(?<!\w)(?:\+|00)[1-9](?:[ .\-–/()]{0,3}\d){7,13}(?!\d)")
_SHORT = re.compile(r"(?<![\w.,€])\d(?:[ \-]?\d){5,8}(?![\w])")


def phones(text: str, words: Words) -> Iterator[Span]:
    """Dutch and foreign numbers; a local one, or one without its 0, only after "tel" or "bel"."""
    for pattern in (_FOREIGN, _DUTCH):
        for found in pattern.finditer(text):
            yield Span(*found.span(), "telefoon")
    for found in _SHORT.finditer(text):
        cued = words.before("telefoon", text, found.start(), 22)
        if cued and not words.after("eenheid", text, found.end()):
            yield Span(*found.span(), "telefoon")
