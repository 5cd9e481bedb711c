"""Citizen service numbers, bank accounts, and long numbers that nothing else explains."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from bot.privacy.spans import Span
from bot.privacy.words import Words

_CHAIN = re.compile(r"(?<![\d,])\d{1,9}(?:[ .\-–]{1,2}\d{1,9}){0,12}(?!\d)")
_GROUP = re.compile(r"\d+")
_LONG = re.compile(r"(?<![\w.,])\d{7,20}(?![\w])")
_IBAN = re.compile(r"(?<![^\W_])([A-Za-z]{2}) ?(\d{2})(?=[ .\-]?\w)")
_WEIGHTS = (9, 8, 7, 6, 5, 4, 3, 2, -1)


def is_bsn(digits: str) -> bool:
    """The test of eleven."""
    if len(digits) != 9 or not int(digits):
        return False
    return sum(int(d) * w for d, w in zip(digits, _WEIGHTS, strict=True)) % 11 == 0


def bsns(text: str, words: Words) -> Iterator[Span]:
    """Nine digits, in any grouping, that pass the test of eleven; after "bsn" also those that do not."""
    for chain in _CHAIN.finditer(text):
        groups = [m.span() for m in _GROUP.finditer(text, *chain.span())]
        cued = words.before("bsn", text, chain.start()) or text[: chain.start()].lower().endswith("bsn")
        for start, end in _windows(text, groups, cued):
            if cued or not words.after("eenheid", text, end):
                yield Span(start, end, "BSN")


def _windows(text: str, groups: list[tuple[int, int]], cued: bool) -> Iterator[tuple[int, int]]:
    for first, (start, _) in enumerate(groups):
        digits = ""
        for begin, end in groups[first : first + 9]:
            digits += text[begin:end]
            old = len(digits) == 8 and end == groups[-1][1]  # numbers of before 1990 may lack their first 0
            if is_bsn(digits) or (cued and (old or len(digits) == 9)):
                yield start, end


def ibans(text: str, words: Words, lengths: Mapping[str, int]) -> Iterator[Span]:
    """Account numbers of any country with the right check digits; Dutch ones and cued ones also without."""
    for found in _IBAN.finditer(text):
        country = found[1].upper()
        if end := _reach(text, found.start(), lengths.get(country, 0)):
            sure = is_iban(re.sub(r"\W", "", text[found.start() : end]).upper())
            if sure or country == "NL" or words.before("rekening", text, found.start()):
                yield Span(found.start(), end, "rekening")
    for chain in _CHAIN.finditer(text):
        digits = re.sub(r"\D", "", chain[0])
        cued = words.before("rekening", text, chain.start(), 20)
        if 6 < len(digits) < 17 and (cued or (len(digits) == 16 and _luhn(digits))):
            yield Span(*chain.span(), "rekening")


def _reach(text: str, start: int, length: int) -> int:
    """Where `length` letters and digits from `start` end, or 0 when they do not fill whole groups."""
    count, at = 0, start
    while at < len(text) and count < length:
        if text[at].isalnum() and text[at].isascii():
            count += 1
        elif text[at] not in " .-" or text[at - 1] in " .-":
            return 0
        at += 1
    whole = at == len(text) or not text[at].isalnum()
    digits = sum(c.isdigit() for c in text[start:at])
    return at if length and count == length and whole and digits >= 8 else 0


def is_iban(code: str) -> bool:
    """The check digits: the remainder by 97 is 1."""
    return int("".join(str(int(c, 36)) for c in code[4:] + code[:4])) % 97 == 1


def _luhn(digits: str) -> bool:
    doubled = [int(d) * (2 - n % 2) for n, d in enumerate(digits)]
    return sum(n - 9 if n > 9 else n for n in doubled) % 10 == 0


def long_numbers(text: str, words: Words) -> Iterator[Span]:
    """Seven digits or more in one piece: a number of somebody or something, unless it counts things."""
    for found in _LONG.finditer(text):
        if not words.after("eenheid", text, found.end()):
            yield Span(*found.span(), "nummer")
