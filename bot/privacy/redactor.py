"""The order in which personal data is looked for, and the one way it leaves."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from ruamel.yaml import YAML

from bot.privacy.cases import Cases
from bot.privacy.dates import birth_dates
from bot.privacy.initials import Initials
from bot.privacy.keep import Keep
from bot.privacy.lexicon import Lexicon
from bot.privacy.names import Names
from bot.privacy.numbers import bsns, ibans, long_numbers
from bot.privacy.online import Online
from bot.privacy.phones import phones
from bot.privacy.places import Places
from bot.privacy.plates import plates
from bot.privacy.schools import Schools
from bot.privacy.spans import PLACEHOLDER, Span, placeholders, replace, settle
from bot.privacy.tidy import tidy
from bot.privacy.words import Words

Finder = Callable[[str], Iterable[Span]]
_MOST_ROUNDS = 5


@dataclass(frozen=True)
class Redacted:
    """A text without personal data, and the kinds of data that it had."""

    text: str
    kinds: tuple[str, ...]


class Redactor:
    """Takes personal data out of messages; keeps nothing of them and may be used by several threads."""

    def __init__(self, rounds: tuple[tuple[Finder, ...], ...], keep: Keep) -> None:
        self._rounds, self._keep = rounds, keep

    @classmethod
    def load(cls, knowledge: Path) -> Redactor:
        """Read the lists of `knowledge` and the names of `deduce`: a third of a second."""
        words, keep = Words(knowledge / "privacy" / "woorden.yml"), Keep(knowledge)
        lexicon = Lexicon(knowledge, words["uitgang"])
        lengths = YAML(typ="safe").load((knowledge / "privacy" / "iban.yml").read_text(encoding="utf-8"))
        numbers: tuple[Finder, ...] = (
            Online(words, keep.hosts, lexicon.ordinary),
            partial(ibans, words=words, lengths=lengths),
            Cases(words),
            partial(birth_dates, words=words),
            partial(phones, words=words),
            partial(bsns, words=words),
            partial(plates, words=words),
            Places(words, lexicon),
            Schools(words, lexicon, keep),
            partial(long_numbers, words=words),
        )
        return cls((numbers, (Initials(words, lexicon), Names(words, lexicon, keep))), keep)

    def redact(self, text: str) -> Redacted:
        """The text with [kind] in place of personal data; again on its own result it changes nothing."""
        text = tidy(text)
        before = set(PLACEHOLDER.findall(text))
        for _ in range(_MOST_ROUNDS):
            after = self._round(text)
            if after == text:
                break
            text = after
        return Redacted(text, _kinds(text, before))

    def _round(self, text: str) -> str:
        for finders in self._rounds:
            text = replace(text, settle(self._spans(text, finders)))
        return text

    def _spans(self, text: str, finders: tuple[Finder, ...]) -> Iterator[Span]:
        yield from placeholders(text)
        yield from self._keep.spans(text)
        for find in finders:
            yield from find(text)


def _kinds(text: str, before: set[str]) -> tuple[str, ...]:
    """The kinds in the order in which they were met, without those a user typed in brackets."""
    found = dict.fromkeys(each for each in PLACEHOLDER.findall(text) if each not in before)
    return tuple(each.strip("[]") for each in found)
