"""Every rule shows in its own file what it catches and what it must leave alone."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from bench.safety import CACHE, KNOWLEDGE
from bot.safety import Safety
from bot.safety.rules import Rule, RuleError, read_rules

READER, RULES = Safety.load(KNOWLEDGE, CACHE).tools


def _standing(rule: Rule, text: str) -> bool:
    """Whether the rule counts for a message; a weakener counts where it fits."""
    seen = RULES.look(READER.sentences(text))
    return rule.id in seen.weakeners if rule.kind is None else rule in [hit.rule for hit in seen.standing()]


def _examples(name: str) -> Iterator[tuple[Rule, str]]:
    yield from ((rule, text) for rule in (*RULES.rules, *RULES.weakeners) for text in getattr(rule, name))


@pytest.mark.parametrize(("rule", "text"), _examples("examples"), ids=lambda each: getattr(each, "id", None))
def test_a_rule_catches_its_example(rule: Rule, text: str) -> None:
    assert _standing(rule, text)


@pytest.mark.parametrize(
    ("rule", "text"), _examples("counterexamples"), ids=lambda each: getattr(each, "id", None)
)
def test_a_rule_leaves_its_counterexample_alone(rule: Rule, text: str) -> None:
    assert not _standing(rule, text)


def test_every_rule_gives_its_reason_and_both_kinds_of_example() -> None:
    for rule in (*RULES.rules, *RULES.weakeners):
        assert rule.reason and rule.examples and rule.counterexamples, rule.id


def test_no_two_rules_share_a_name() -> None:
    names = [rule.id for rule in (*RULES.rules, *RULES.weakeners)]
    assert len(names) == len(set(names))


WEAKENED = {
    "verleden": "Vijf jaar geleden stond een vader met een mes in de gang.",
    "voorbij": "Een vader stond met een mes in de gang, hij is aangehouden.",
    "hypothetisch": "Stel dat een vader met een mes in de gang staat.",
    "oefening": "In het rollenspel staat vader met een mes in de gang.",
    "beleid": "Volgens ons protocol staat vader met een mes in de gang.",
    "cijfers": "In hoeveel procent staat vader met een mes in de gang?",
    "over_nummer": "112 is gratis, ook al staat vader met een mes in de gang.",
    "ontkenning": "Er is geen gevaar, vader met een mes in de gang was de slager.",
    "beeldspraak": "Ik ben doodop, vader met een mes in de gang was de slager.",
    "verhaal": "In het boek staat vader met een mes in de gang.",
    "na_overlijden": "De nabestaanden weten nog dat vader met een mes in de gang stond.",
    "algemene_vraag": "Wat doe je als vader met een mes in de gang staat?",
    "al_bekend": "Vader stond met een mes in de gang, dat is al gemeld.",
}


def test_plain_danger_is_not_weakened(by_rules: Safety) -> None:
    alarm = by_rules.check("Vader staat met een mes in de gang.")
    assert alarm and alarm.kind == "gevaar" and alarm.happening


@pytest.mark.parametrize("name", [rule.id for rule in RULES.weakeners])
def test_each_weakener_by_itself_quiets_the_same_message(name: str) -> None:
    seen = RULES.look(READER.sentences(WEAKENED[name]))
    wapen = [hit for hit in seen.hits if hit.rule.id == "wapen"]
    assert wapen and all(hit.weakened == {name} for hit in wapen)


def test_a_typing_error_in_a_plain_word_is_mended(by_rules: Safety) -> None:
    assert by_rules.check("hij heeft haar vannacht de keel dichtgknepen")
    assert by_rules.check("cl zegt zelfmoort te willen plegen vandaag")


@pytest.mark.parametrize(
    "broken",
    [
        "regels: [",
        "regels:\n  - id: x",
        "regels:\n  - {id: x, reden: y, zoek: ['@niets'], voorbeelden: [], tegenvoorbeelden: []}",
    ],
)
def test_a_broken_rule_file_is_named(tmp_path: Path, broken: str) -> None:
    for path in (KNOWLEDGE / "veiligheid").glob("*.yml"):
        (tmp_path / path.name).write_text(path.read_text(encoding="utf-8"), encoding="utf-8")
    (tmp_path / "suicide.yml").write_text(broken, encoding="utf-8")
    with pytest.raises(RuleError, match=r"suicide\.yml|x: no concept"):
        read_rules(tmp_path)
