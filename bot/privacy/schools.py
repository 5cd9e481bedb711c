"""Names of schools and day care."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bot.privacy.keep import Keep
from bot.privacy.lexicon import Lexicon
from bot.privacy.spans import Span
from bot.privacy.words import Words

_CAPITAL = r"[A-Z][\w'’.-]{0,30}"
_NAME = (
    rf"(?:(?:[Dd]e|[Hh]et|'t|’t|van|der|den|[Ee]en) ){{0,2}}{_CAPITAL}"
    rf"(?:(?: (?:en|van|de|der|het|in|op|'t))? {_CAPITAL}){{0,3}}"
)
_ARTICLE = r"(?:de|het|'t|’t)"
_WITH_GROUP = re.compile(
    r"\bgroep \d|\bschool|\bleerling|\bjuf\b|\bmeester\b|\bib'?er\b|intern begeleider", re.IGNORECASE
)
_CAPITAL_ARTICLE = re.compile(rf"(?<![\w.])(?:De|Het|'t) (?:{_CAPITAL}(?: {_CAPITAL})?)")
_SMALL_ARTICLE = re.compile(rf"\b(?:van|op|bij|naar) (de {_CAPITAL})")


class Schools:
    """Finds the name behind "obs", before "College", in "...school", and "De Regenboog" by school words."""

    def __init__(self, words: Words, lexicon: Lexicon, keep: Keep) -> None:
        self._words, self._lexicon, self._keep = words, lexicon, keep
        cue = words.pattern("school")
        self._capital = re.compile(rf"(?<![\w-])(?i:{cue}):? [\"'‘“]?({_NAME})")
        small = words.pattern("kleine_school")
        self._small = re.compile(
            rf"(?<![\w-]){small} ({_ARTICLE} [^\W\d_][\w-]{{2,30}})(?!\w)", re.IGNORECASE
        )
        self._single = re.compile(
            rf"(?<![\w-]){small} ([^\W\d_][\w-]{{3,30}})(?!\w)",
            re.IGNORECASE,
        )
        self._before = re.compile(
            rf"(?<![\w-])((?:{_CAPITAL} ){{1,3}}|[^\W\d_][\w-]{{2,30}} )"
            rf"((?i:{words.pattern('schoolsoort')}))(?!\w)"
        )
        self._glued = re.compile(
            r"(?<![\w-])((?:(?:[Vv]an(?: de[nr]?)?|[A-Z]\.) )?[^\W\d_][\w'’]{2,30})(school)(?!\w)"
        )

    def __call__(self, text: str) -> Iterator[Span]:
        """Every such name; the word for the kind of school stays."""
        for found in self._capital.finditer(text):
            if self._is_name(found[1]):
                yield Span(*found.span(1), "school")
        for found in self._small.finditer(text):
            if self._rare(found[1].split()[-1]):
                yield Span(*found.span(1), "school")
        for found in self._single.finditer(text):
            if self._rare(found[1]) and (
                self._lexicon.sort(found[1]) in ("name", "unknown") or found[1][0].isupper()
            ):
                yield Span(*found.span(1), "school")
        yield from self._by_sort(text)
        yield from self._by_article(text)
        yield from self._among_groups(text)

    def _by_sort(self, text: str) -> Iterator[Span]:
        for found in self._before.finditer(text):
            last = found[1].split()[-1]
            named = self._lexicon.sort(last) in ("name", "unknown") and not self._lexicon.mistyped(last)
            if self._is_name(last) and (named or (last[0].isupper() and found[2][0].isupper())):
                yield Span(_skip_small(found), found.end(), "school")
        for found in self._glued.finditer(text):
            stem = found[1].split()[-1].lower()
            known = stem in self._words["geen_school"] or self._lexicon.ordinary(stem + "school")
            if not known and not self._lexicon.mistyped(stem + "school"):
                yield Span(*found.span(), "school")

    def _by_article(self, text: str) -> Iterator[Span]:
        for found in _CAPITAL_ARTICLE.finditer(text):
            among = _WITH_GROUP.search(text[max(0, found.start() - 40) : found.end() + 20])
            if among and self._tells(text, found) and self._is_name(found[0]):
                yield Span(*found.span(), "school")

    def _tells(self, text: str, found: re.Match[str]) -> bool:
        """Whether the capital of "De" is more than that of a first word, and no family name follows."""
        word = found[0].split()[1]
        inside = (
            found.start() > 1 and text[found.start() - 1] == " " and text[found.start() - 2] not in ".?!:"
        )
        grouped = "groep" in text[found.end() : found.end() + 9]
        rare = not self._lexicon.ordinary(word)
        return self._lexicon.sort(word) != "name" and (inside is not None or grouped or rare)

    def _among_groups(self, text: str) -> Iterator[Span]:
        """ "Groep 4 van de Dromedaris"."""
        for found in _SMALL_ARTICLE.finditer(text):
            if re.search(
                r"groep \d|leerling", text[max(0, found.start() - 30) : found.end() + 15], re.IGNORECASE
            ):
                word = found[1].split()[-1]
                if self._is_name(word) and not self._lexicon.is_place(word):
                    yield Span(*found.span(1), "school")

    def _is_name(self, name: str) -> bool:
        words = [
            w for w in name.split() if w.lower() not in ("de", "het", "'t", "’t", "van", "der", "den", "een")
        ]
        if not words or any(self._keep.word(w) for w in words):
            return False
        first = words[0].lower()
        return (
            first not in self._words["algemeen"]
            and first not in self._words["geen_school"]
            and (first not in self._lexicon.field or len(words) > 1)
        )

    def _rare(self, word: str) -> bool:
        """Not a word that the field uses, so not "basisschool de ouders"."""
        low = word.lower()
        known = low in self._words["algemeen"] or low in self._lexicon.field or low in self._lexicon.stop
        return not known and not self._lexicon.mistyped(low)


def _skip_small(found: re.Match[str]) -> int:
    """Past words before the name that begin with a small letter."""
    at = found.start()
    for word in found[1].split()[:-1]:
        if word[0].isupper() and word.lower() not in ("de", "het", "op", "een", "mijn", "ons", "dit"):
            break
        at = found.string.index(word, at) + len(word) + 1
    return at
