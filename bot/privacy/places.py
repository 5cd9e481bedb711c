"""Addresses: streets with or without a number, postcodes, post boxes."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bot.privacy.lexicon import Lexicon
from bot.privacy.spans import Span
from bot.privacy.words import Words

_NUMBER = (
    r"(?:nr\.?|nummer|no\.?|huisnummer)?\s?\d{1,4}(?!\d)(?:\s?-?[a-zA-Z](?![\w])|-?\s?(?:bis|hs|[IVX]{1,4})(?!\w)|-\d{1,4})?"
    r"(?: nr\.? \d{1,4})?(?![\w%]|[.,]\d)"
)
_STRONG = r"(?:straat|laan|plein|gracht|singel|kade|dreef|plantsoen|steeg|weg|dijk|hof)"
_WORD = r"[^\W\d_][\w'’-]{0,30}"
_LEFT = re.compile(
    r"([A-Z][\w'’.-]*|\d{1,2}(?:e|ste|de)|(?:oud|nieuw|lang|kort|grot|klein|hog|lag)e|van|de|der|den|het) $"
)
_PARTICLES = ("van", "de", "der", "den", "het")
_POSTCODE = re.compile(r"(?<![\w-])[1-9]\d{3}(?P<gap> ?)(?!SA|SD|SS)(?P<letters>[A-Za-z]{2})(?!\w)")
_TAIL = re.compile(r"[\s,]{1,2}((?:[A-Z][\w'’-]+(?: (?:aan|a/d|de|den|van) (?=\S))?\s?-?){1,4}|[a-z-]{3,20})")
_HOUSE = re.compile(r"(?:huisnummer|huisnr\.?)\s{0,2}:?\s?(\d{1,4}\s?[a-zA-Z]?)(?!\w)", re.IGNORECASE)
_BOX = re.compile(r"\bpostbus\s?\d{1,6}\b", re.IGNORECASE)


class Places:
    """Finds where somebody lives; the name of a town by itself stays."""

    def __init__(self, words: Words, lexicon: Lexicon) -> None:
        self._words, self._lexicon = words, lexicon
        suffix = words.pattern("straat")
        self._street = re.compile(rf"(?<![\w-])([^\W\d_]?[\w'’-]{{0,30}}?{suffix}) {_NUMBER}", re.IGNORECASE)
        self._named = re.compile(
            r"(?:\b[Oo]p|\b[Aa]an|\b[Ii]n|,|:|\badres(?: is)?)\s"
            rf"((?:(?:[Dd]e|[Hh]et|'?t)\s)?(?:[A-Z][\w'’-]+\s){{1,3}}(?:\d{{4}} nr )?{_NUMBER})"
        )
        self._bare = re.compile(rf"(?<![\w-])([^\W\d_][\w'’-]{{2,30}}{_STRONG})(?![\w-])", re.IGNORECASE)

    def __call__(self, text: str) -> Iterator[Span]:
        """Every address, a postcode and town behind it included."""
        for start, end in [*self._streets(text), *self._postcodes(text)]:
            yield Span(start, self._tail(text, end), "adres")
        for pattern, group in ((_HOUSE, 1), (_BOX, 0)):
            for found in pattern.finditer(text):
                yield Span(*found.span(group), "adres")
        yield from self._without_number(text)

    def _streets(self, text: str) -> Iterator[tuple[int, int]]:
        for found in self._street.finditer(text):
            start = self._leftmost(text, found.start())
            if start < found.start() or self._is_street(text, found):
                yield start, found.end()
        for found in self._named.finditer(text):
            name = [w for w in re.findall(_WORD, found[1]) if w.lower() not in self._words["geen_straatdeel"]]
            if name and not any(w.lower() in self._lexicon.field | self._lexicon.places for w in name):
                yield found.span(1)

    def _is_street(self, text: str, found: re.Match[str]) -> bool:
        word = found[1].lower()
        if word in self._words["geen_straat"] or word in self._words["straat"]:
            return word in self._words["straat"] and found[1][0].isupper() and found.start() > 0
        return (
            self._lexicon.sort(word) != "word"
            or found[1][0].isupper()
            or self._homely(text, found.start())
            or (word not in self._lexicon.field and re.search(f"{_STRONG}$", word) is not None)
        )

    def _homely(self, text: str, at: int) -> bool:
        return self._words.before("wonen", text, at, 30)

    def _postcodes(self, text: str) -> Iterator[tuple[int, int]]:
        for found in _POSTCODE.finditer(text):
            letters = found["letters"]
            cued = "postcode" in text[max(0, found.start() - 16) : found.start()].lower()
            if letters.isupper() or cued or letters.lower() not in self._words["twee_letters"]:
                number = re.match(r",? \d{1,4}[a-z]?(?![\w%])", text[found.end() :])
                yield found.start(), found.end() + (number.end() if number else 0)

    def _tail(self, text: str, end: int) -> int:
        """Past a postcode and a town right behind the number."""
        if code := re.match(r"[\s,]{1,2}[1-9]\d{3} ?[A-Za-z]{2}(?!\w)", text[end:]):
            end += code.end()
        town = _TAIL.match(text, end)
        if town and self._is_town(town[1].strip()):
            return end + len(town[0].rstrip())
        return end

    def _is_town(self, name: str) -> bool:
        return name.lower() in self._lexicon.places and (
            name[0].isupper() or not self._lexicon.ordinary(name)
        )

    def _without_number(self, text: str) -> Iterator[Span]:
        for found in self._bare.finditer(text):
            word = found[1]
            capital = word[0].isupper() and found.start() > 0
            if word.lower() in self._words["geen_straat"] or word.lower() in self._lexicon.field:
                continue
            if capital or (self._homely(text, found.start()) and not self._lexicon.mistyped(word)):
                yield Span(self._leftmost(text, found.start()), found.end(), "adres")

    def _leftmost(self, text: str, start: int) -> int:
        """Where the street's name begins: "Burgemeester Jansen" belongs to "Laan"."""
        for _ in range(4):
            found = _LEFT.search(text, max(0, start - 30), start)
            if not found or not self._is_part(text, found):
                break
            start = found.start()
        return start

    def _is_part(self, text: str, found: re.Match[str]) -> bool:
        """A small "van", "de" only when a capital stands before it: "Laan van Meerdervoort"."""
        if found[1] not in _PARTICLES:
            return found[1].lower() not in self._words["geen_straatdeel"]
        before = _LEFT.search(text, max(0, found.start() - 30), found.start())
        return before is not None and before[1][0].isupper() and self._is_part(text, before)
