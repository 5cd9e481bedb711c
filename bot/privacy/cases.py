"""Numbers of cases, files, clients, policies and papers."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bot.privacy.spans import Span
from bot.privacy.words import Words

_CODE = r"[A-Za-z0-9]{1,24}(?:[-/._][A-Za-z0-9]{1,24}){0,5}"
_COURT = r"(?: ?/ ?[A-Za-z]{2} [A-Za-z]{2} \d{2}-\d{1,6})?"
_UNCUED = re.compile(
    rf"(?<![\w/-])(?:C/\d\d/\d{{4,7}}{_COURT}|[A-Z]{{1,5}}\d{{0,2}}[-/.]\d{{2,4}}[-/.]\d{{3,9}}"
    r"|[A-Z]{2,4}\d{2,4}-\d{4,12}|[A-Z]{1,4}-?\d{5,12}|(?:19|20)\d\d[-/](?!(?:19|20)\d\d\b)\d{4,9})(?![\w/])"
)
_YEAR = re.compile(r"(?:19|20)\d\d")
_STRONG = re.compile(r"(?:nummer|nr|kenmerk|polis|referentie|paspoort|rijbewijs|kaart|big|skj|agb|pv)$")


class Cases:
    """The number after a word for it, and codes in a form that only registries use."""

    def __init__(self, words: Words) -> None:
        self._words = words
        self._cued = re.compile(
            rf"(?<!\w)({words.pattern('zaak')})(?:[\s.:#=]{{1,3}}(?:is|was|nr|no|nummer|onder|met|van)\b){{0,2}}"
            rf"[\s.:#=]{{0,3}}(?<![A-Za-z])(?=\S{{0,20}}\d)"
            rf"({_CODE}{_COURT}(?: \d{{2,4}}(?!\w)){{0,4}})(?!\w)",
            re.IGNORECASE,
        )

    def __call__(self, text: str) -> Iterator[Span]:
        """Every such number in the text."""
        for found in self._cued.finditer(text):
            if self._counts(found) and not self._words.after("eenheid", text, found.end()):
                yield Span(*found.span(2), "zaaknummer")
        for found in _UNCUED.finditer(text):
            yield Span(*found.span(), "zaaknummer")

    def _counts(self, found: re.Match[str]) -> bool:
        """After a weak word ("dossier 3", "zaak 2019") it takes more than a few digits."""
        cue, code = str(found[1]).lower(), str(found[2])
        digits = sum(c.isdigit() for c in code)
        if _STRONG.search(cue) and cue != "nummer":
            return digits >= 3
        mixed = any(c.isalpha() for c in code) and digits >= 3 and not code[0].isdigit()
        return mixed or digits >= 5 or (digits == 4 and _YEAR.fullmatch(code) is None)
