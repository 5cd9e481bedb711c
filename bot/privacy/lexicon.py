"""What a single word is: a name, an ordinary word, both, or neither."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from functools import lru_cache
from importlib.util import find_spec
from pathlib import Path
from typing import Literal

from bot.privacy.words import lines
from knowledge.compounds import split_compound
from knowledge.dutch import is_word
from knowledge.spelling import Speller

Sort = Literal["name", "both", "word", "unknown"]
_ENDING = re.compile(r"['’](?:s|er|ers|tje|tjes|n|t|r|m|en)$")
_ACRONYM = re.compile(r"[A-Z][a-z]*[A-Z]{2}|[A-Z]{2,}[a-z-]|^[A-Z][a-z]{1,3}[A-Z]$")
_OLD_PARTICLES = frozenset("der den ter ten vd v/d v.d v.d. el bin ibn bint abu ould von".split())
_VOWEL = re.compile(r"[aeiouyà-ÿāēīōūăąęėıőűů]|[^\x00-\u024f]")
_LETTERS = re.compile(r"[^\W\d_]+")
_PLACES = ("residence", "municipality", "region", "province")


class Lexicon:
    """Names of `deduce` and of the editors against the Dutch lemma tables and the articles' own words."""

    def __init__(self, knowledge: Path, endings: Iterable[str]) -> None:
        self._endings = tuple(endings)
        own = knowledge / "privacy"
        self.common = _words(own / "voornamen.txt")
        self.openers = _words(own / "woordnamen.txt")
        self.stop = _words(own / "geen_naam.txt")
        self.firsts = self.common | self.openers | _listed("names/lst_first_name")
        self.families = _listed("names/lst_surname") | _listed("names/lst_interfix_surname")
        self.places = frozenset().union(*(_listed(f"locations/lst_placename/lst_{p}") for p in _PLACES))
        self.field = _articles(knowledge) | _shorthand(knowledge)
        self._plain = self.field | self.stop | _words(own / "gewoon.txt") | _asked(knowledge) - self.common
        self._speller = Speller(self._plain, self.ordinary)
        self.sort = lru_cache(maxsize=16384)(self._sort)
        self._warm()
        self.mistyped = lru_cache(maxsize=16384)(self._mistyped)

    def ordinary(self, word: str) -> bool:
        """Whether it is a Dutch word, alone or made of two."""
        low = word.lower()
        return self._simple(low) or (len(low) > 7 and split_compound(low, self._simple) is not None)

    def _simple(self, low: str) -> bool:
        return low in self._plain or is_word(low)

    def _warm(self) -> None:
        """The lemma tables load at the first word; that is not to be in somebody's first message."""
        is_word("de")

    def listed(self, word: str) -> bool:
        """Whether a list of names has it."""
        return word.lower() in self.firsts or word.lower() in self.families

    def is_first(self, word: str, after_article: bool) -> bool:
        """Whether it is a first name even in small letters and with nothing around it."""
        parts = {part for each in re.split(r"[-'’]", word.lower()) for part in (each, each.removesuffix("s"))}
        long = {part for part in parts if len(part) > 4} if not after_article else set()
        if parts & self.common or long & self.firsts:
            return True
        return word.lower().endswith(self._endings) and not self.mistyped(word)

    def is_place(self, word: str) -> bool:
        """Whether it is a town or a region, or one of two: "Gelderland-Zuid"."""
        low = word.lower()
        return low in self.places or any(part in self.places and len(part) > 4 for part in low.split("-"))

    def follows(self, word: str, particles: set[str]) -> bool:
        """Whether it is a family name behind these particles: "de groot", "van der wal", "el amrani"."""
        low = word.lower()
        if particles & _OLD_PARTICLES:
            return low in self.families or self.sort(low) in ("unknown", "name")
        if low in self.stop:
            return False
        return low in self.families or (self.sort(low) == "unknown" and not self.mistyped(low))

    def _mistyped(self, word: str) -> bool:
        """Whether it is nearly a word of the field, so rather a typing error than a name."""
        return self._speller.mend(word.lower()) != [word.lower()]

    def _sort(self, word: str) -> Sort:
        word = bare(word)
        if _ACRONYM.search(word) and not word.isupper():
            return "word"
        parts = [part for part in re.split(r"[-'’.]", word) if len(part) > 1]
        return self._sort_parts(parts) if len(parts) > 1 else self._sort_one((parts or [word])[0].lower())

    def _sort_parts(self, parts: list[str]) -> Sort:
        sorts = {self.sort(part) for part in parts}
        if "word" in sorts:
            return "word"
        return "name" if "name" in sorts else "unknown" if "unknown" in sorts else "both"

    def _sort_one(self, low: str) -> Sort:
        if low in self.common:
            return "name"
        named, ordinary = self.listed(low), self.ordinary(low)
        if not named:
            shaped = len(low) > 5 and low.endswith(self._endings)
            return "word" if ordinary or not _VOWEL.search(low) else "name" if shaped else "unknown"
        return "both" if ordinary or low in self.places or len(low) < 4 else "name"


def bare(word: str) -> str:
    """The word without "'s", "'er" or another Dutch ending behind an apostrophe."""
    return _ENDING.sub("", word)


def _words(path: Path) -> frozenset[str]:
    return frozenset(word.lower() for line in lines(path) for word in line.split())


def _listed(folder: str) -> frozenset[str]:
    """A list of `deduce`, read without its engine, which needs seconds to load and adds nothing here."""
    spec = find_spec("deduce")
    if spec is None or spec.origin is None:
        raise ModuleNotFoundError("deduce")
    path = Path(spec.origin).parent / "data/lookup/src" / folder / "items.txt"
    return frozenset(path.read_text(encoding="utf-8").lower().split("\n")) - {""}


def _articles(knowledge: Path) -> frozenset[str]:
    texts = (path.read_text(encoding="utf-8") for path in sorted(knowledge.glob("articles/*/*.md")))
    return frozenset(word for text in texts for word in _LETTERS.findall(text.lower()))


def _asked(knowledge: Path) -> frozenset[str]:
    """Words that come back in the example questions, typing errors and all."""
    texts = (path.read_text(encoding="utf-8") for path in knowledge.glob("articles/*/*.vragen.txt"))
    count = Counter(word for text in texts for word in _LETTERS.findall(text.lower()))
    return frozenset(word for word, times in count.items() if times > 1)


def _shorthand(knowledge: Path) -> frozenset[str]:
    found = (line.split(":")[0] for line in lines(knowledge / "afkortingen.yml"))
    return frozenset(word for word in found if word.isalpha())
