"""The "nu" of "wat nu?": it asks what comes next, and does not say that something happens now."""

from __future__ import annotations

import re
from collections.abc import Sequence

_ASK = r"\b(?:wat|hoe|wie|waar|waarom|welke?)"
_ME = r"(?:ik|we|wij|je|jij|men|iemand)"
_MAY = r"(?:moet|moeten|kan|kun|kunnen|mag|mogen|zal|zullen)"
_CAN = rf"(?:{_MAY}|doe|doen|zeg|bel|meld|reageer|handel|ga|gaan|help|begin)"
_DO = r"(?:doen|bellen|melden|zeggen)"
_WISH = r"(?:weten|horen|vragen|advies|overleggen)"
# A whole question at the end: without it the sentence says what it says.
_WHOLE = re.compile(
    r"\b(?:(?:en|maar|dus) )*(?:wat|hoe|en)(?: dan)? nu(?: (?:dan|verder|eigenlijk|te|doen))*$"
)
_NEXT = re.compile(
    "|".join(
        (
            r"\b(?:wat|hoe) nu(?= (?:te|verder|met)\b)",
            rf"{_ASK}(?: \w+){{0,2}}? {_CAN} {_ME} nu\b",
            rf"{_ASK} {_ME} nu(?= (?:\w+ ){{0,3}}?{_CAN}\b)",
            rf"{_ASK}(?: \w+){{1,5}}? (?:doen|zeggen|bellen|verder) nu$",
            rf"{_ASK}(?: \w+)? (?:is|zijn) nu(?= (?:de|het|mijn|onze|wijs|slim|verstandig|nodig|goed)\b)",
            rf"\b{_MAY} {_ME} nu(?= (?:\w+ ){{0,3}}?{_DO}\b)",
            rf"\bnu(?= (?:wil|zou) {_ME} (?:graag )?(?:willen )?{_WISH}\b)",
            rf"\bnu(?= (?:vraag|weet|twijfel) {_ME} (?:me|niet|of)\b)",
            rf"\b{_ME} (?:wil|willen|zou|zouden)(?: graag)? nu(?= (?:graag )?(?:willen )?{_WISH}\b)",
            rf"\b{_ME} (?:weet|twijfel|vraag me) nu(?= (?:even )?(?:niet|af|of|wat|hoe|wie)\b)",
        )
    )
)


def without_what_next(words: Sequence[str]) -> list[str]:
    """The words of a sentence, but for each "nu" that only asks what to do."""
    text = _WHOLE.sub("", " ".join(words))
    return _NEXT.sub(lambda found: found[0].removesuffix("nu"), text).split()
