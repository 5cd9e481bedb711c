"""The editors' lists do not contradict each other, and `deduce` has the names that are read from it."""

from __future__ import annotations

from collections.abc import Iterator

from bot.privacy.lexicon import Lexicon
from bot.privacy.words import Words, lines
from bot.settings import ROOT

FOLDER = ROOT / "knowledge" / "privacy"


def _words(name: str) -> Iterator[str]:
    return (word for line in lines(FOLDER / name) for word in line.split())


def test_no_word_is_both_a_sure_name_and_no_name() -> None:
    names = set(_words("voornamen.txt"))
    assert not names & set(_words("geen_naam.txt"))
    assert not names & set(_words("gewoon.txt"))


def test_deduce_still_brings_its_names() -> None:
    lexicon = Lexicon(ROOT / "knowledge", Words(FOLDER / "woorden.yml")["uitgang"])
    assert len(lexicon.firsts) > 10_000
    assert len(lexicon.families) > 10_000
    assert "emmen" in lexicon.places
