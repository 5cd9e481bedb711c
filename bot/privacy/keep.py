"""What belongs to the field and stays: help lines, organisations, methods, laws."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from bot.privacy.spans import Span
from bot.privacy.words import lines
from knowledge.contacts import read_contacts

_GENERAL = (
    r"(?<![\d+])(?:0800|090[069])(?:[ .\-–]?\d){4,7}(?!\d)"
    r"|(?<![\d+])14 ?0\d{2,3}(?!\d)|(?<!\d)116[ -]?\d{3}(?!\d)|ECLI:[A-Z:0-9.]+|\bartikel \d+(?:[.:]\d+)*"
)
_URL = re.compile(r"https?://([\w.-]+)")


class Keep:
    """Finds what may not be touched."""

    def __init__(self, knowledge: Path) -> None:
        contacts = read_contacts(knowledge).values()
        numbers = [number for each in contacts for number in each.nummers]
        self._numbers = re.compile("|".join([*map(_digits, numbers), _GENERAL]))
        listed = lines(knowledge / "privacy" / "blijft.txt")
        phrases = [line for line in listed if " " in line] + [each.naam for each in contacts]
        self._phrases = re.compile(rf"(?<!\w)(?:{_either(phrases)})(?!\w)", re.IGNORECASE)
        words = [line for line in listed if " " not in line]
        self._words = frozenset(words) | {word.lower() for word in words if len(word) > 5}
        sites = {each.site for each in contacts if each.site}
        self.hosts = frozenset(sites | set(lines(knowledge / "privacy" / "adressen.txt")) | _hosts(knowledge))

    def spans(self, text: str) -> Iterator[Span]:
        """Numbers and names of more than one word."""
        for pattern in (self._numbers, self._phrases):
            for found in pattern.finditer(text):
                yield Span(*found.span())

    def word(self, word: str) -> bool:
        """Whether this one word is a name of the field; a short one only with these capitals."""
        return word in self._words


def _digits(number: str) -> str:
    digits = r"[ .\-–]?".join(re.sub(r"\D", "", number))
    return rf"(?<![\w+-]){digits}(?![\w-])"


def _either(phrases: list[str]) -> str:
    ordered = sorted(set(phrases), key=lambda p: (-len(p), p))
    return "|".join(r"\s+".join(map(re.escape, phrase.split())) for phrase in ordered)


def _hosts(knowledge: Path) -> set[str]:
    found = _URL.findall((knowledge / "sources.yml").read_text(encoding="utf-8"))
    return {host.lower().removeprefix("www.") for host in found}
