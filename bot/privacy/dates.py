"""Dates of birth; any other date stays."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bot.privacy.spans import Span
from bot.privacy.words import Words

_MONTH = (
    r"(?:jan(?:uari)?|feb(?:r(?:uari)?)?|maart|mrt|apr(?:il)?|mei|juni?|juli?|aug(?:ustus)?|sept?(?:ember)?"
    r"|okt(?:ober)?|nov(?:ember)?|dec(?:ember)?)(?![^\W\d_])\.?"
)
_YEAR = r"(?:(?:19|20)\d\d|['’]?\d\d)(?!\d)"
_FULL = (
    rf"\d{{1,2}} ?[-/.] ?\d{{1,2}} ?[-/.] ?{_YEAR}|\d{{1,2}} \d{{1,2}} (?:19|20)\d\d"
    rf"|(?:19|20)\d\d[-/.]\d{{1,2}}[-/.]\d{{1,2}}|\d{{1,2}}(?:e|ste|de)?[ \-/]?{_MONTH}[ \-/,]{{0,2}}{_YEAR}"
)
_ANY = re.compile(
    rf"(?<![\w.,/-])(?:{_FULL}|\d{{1,2}}(?:e|ste|de)? ?{_MONTH}|{_MONTH} ?(?:19|20)\d\d"
    r"|\d{8}|\d{6})(?!\w)",
    re.IGNORECASE,
)
_BESIDE = re.compile(rf"\[(?:naam|BSN)\][\s,;:(*°]{{1,4}}({_FULL})(?![\w])", re.IGNORECASE)
_SIGN = re.compile(r"(?:[*°]\s{0,2}|\b(?:is|zijn|kind|baby|zoon|dochter|jongen|meisje) van\s{1,2})$")
_BORN_AFTER = re.compile(r"[\s,)]{0,3}(?:geboren|jarig|is geboren)\b", re.IGNORECASE)
_REACH = 45


def birth_dates(text: str, words: Words) -> Iterator[Span]:
    """A date near a word for birth, after a sign for it, or right beside a name that was taken out."""
    for found in _ANY.finditer(text):
        start, end = found.span()
        cued = words.before("geboren", text, start, _REACH) or _BORN_AFTER.match(text, end)
        if cued or _SIGN.search(text[max(0, start - 16) : start]):
            yield Span(start, end, "geboortedatum")
    for found in _BESIDE.finditer(text):
        yield Span(*found.span(1), "geboortedatum")
