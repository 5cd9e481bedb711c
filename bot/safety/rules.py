"""The rules of knowledge/veiligheid: what they look for, what weakens them, and why."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from bot.safety.alarm import KINDS, Kind
from bot.safety.lexicon import Lexicon, Places
from bot.safety.patterns import Pattern, loose_forms, parse

CONCEPTS, WEAKENERS = "begrippen.yml", "afzwakken.yml"


class RuleError(ValueError):
    """A rule file that cannot be read; says which file and which rule."""


@dataclass(frozen=True)
class Rule:
    """One thing to look for. `strength`: 1 a hint, 2 alarming, 3 plain."""

    id: str
    reason: str
    patterns: tuple[Pattern, ...]
    examples: tuple[str, ...]
    counterexamples: tuple[str, ...]
    kind: Kind | None = None
    strength: int = 2
    despite: frozenset[str] = frozenset()  # weakeners that do not count for this rule
    whole: bool = False  # a weakener that counts for the whole message, not only its sentence
    happening: bool = False
    sure: bool = False  # an alarm by itself, whatever the examples make of it


@dataclass(frozen=True)
class Hit:
    """A rule that fits a sentence, and what weakens it there."""

    rule: Rule
    sentence: int
    weakened: frozenset[str]


@dataclass(frozen=True)
class Seen:
    """What the rules make of a message."""

    sentences: Sequence[Sequence[str]]
    places: Sequence[Places]
    hits: Sequence[Hit]
    weak: Sequence[frozenset[str]]  # of each sentence, with what holds for the whole message

    @property
    def weakeners(self) -> frozenset[str]:
        """Everything that weakens something here."""
        return frozenset().union(*self.weak)

    def part(self, begin: int, end: int) -> Seen:
        """The sentences from `begin` to before `end`, under what weakens the whole message."""
        hits = [hit for hit in self.hits if begin <= hit.sentence < end]
        return Seen(self.sentences[begin:end], self.places[begin:end], hits, self.weak[begin:end])

    def standing(self) -> list[Hit]:
        """The hits that nothing weakens, the strongest and worst first."""
        left = [hit for hit in self.hits if not hit.weakened]
        return sorted(left, key=lambda hit: (-hit.rule.strength, KINDS.index(hit.rule.kind or KINDS[-1])))


class Rules:
    """All rules and the concepts they are written in."""

    def __init__(self, rules: Sequence[Rule], weakeners: Sequence[Rule], lexicon: Lexicon) -> None:
        self.rules = rules
        self.weakeners = weakeners
        self.lexicon = lexicon

    def look(self, sentences: Sequence[Sequence[str]]) -> Seen:
        """Which rules fit, sentence by sentence."""
        places = [self.lexicon.places(words) for words in sentences]
        weak = [[rule for rule in self.weakeners if _fits(rule, each)] for each in places]
        everywhere = {rule.id for rules in weak for rule in rules if rule.whole}
        here = [frozenset(everywhere | {rule.id for rule in rules}) for rules in weak]
        hits = [
            Hit(rule, number, here[number] - rule.despite)
            for number, each in enumerate(places)
            for rule in self.rules
            if _fits(rule, each)
        ]
        return Seen(sentences, places, hits, here)


def _fits(rule: Rule, places: Places) -> bool:
    keys = places.keys()
    return any(keys >= pattern.needed and pattern.matches(places) for pattern in rule.patterns)


def read_rules(folder: Path) -> Rules:
    """The rules of a folder. Errors: RuleError naming the file and the rule."""
    concepts = {f"@{name}": [str(form) for form in forms] for name, forms in _yaml(folder / CONCEPTS).items()}
    rules = [rule for kind in KINDS for rule in _rules(folder / f"{kind}.yml", kind)]
    weakeners = list(_rules(folder / WEAKENERS, None))
    for rule in [*rules, *weakeners]:
        for pattern in rule.patterns:
            concepts |= {name: _resolve(forms, concepts, rule) for name, forms in loose_forms(pattern)}
            _check_names(pattern, concepts, rule)
    return Rules(rules, weakeners, Lexicon(concepts))


def _resolve(forms: Iterable[str], concepts: Mapping[str, list[str]], rule: Rule) -> list[str]:
    """The words of `a|@b`."""
    try:
        return [word for form in forms for word in (concepts[form] if form.startswith("@") else [form])]
    except KeyError as error:
        raise RuleError(f"{rule.id}: no concept {error}") from None


def _check_names(pattern: Pattern, concepts: Mapping[str, list[str]], rule: Rule) -> None:
    for name in pattern.absent | pattern.needed:
        if name not in concepts:
            raise RuleError(f"{rule.id}: no concept {name}")


def _yaml(path: Path) -> dict[str, Any]:
    try:
        return dict(yaml.safe_load(path.read_text(encoding="utf-8")))
    except (OSError, ValueError, TypeError, yaml.YAMLError) as error:
        raise RuleError(f"{path.name}: {error}") from error


def _rules(path: Path, kind: Kind | None) -> Iterator[Rule]:
    for fields in _yaml(path)["regels"]:
        try:
            yield _rule(fields, kind)
        except (KeyError, ValueError, TypeError) as error:
            raise RuleError(f"{path.name}: {fields.get('id', '?')}: {error}") from error


def _rule(fields: Mapping[str, Any], kind: Kind | None) -> Rule:
    return Rule(
        id=fields["id"],
        reason=fields["reden"],
        patterns=tuple(parse(text) for text in fields["zoek"]),
        examples=tuple(fields["voorbeelden"]),
        counterexamples=tuple(fields["tegenvoorbeelden"]),
        kind=kind,
        strength=fields.get("kracht", 2),
        despite=frozenset(fields.get("ondanks", ())),
        whole=fields.get("hele_bericht", False),
        happening=fields.get("gebeurt_nu", False),
        sure=fields.get("zeker", False),
    )
