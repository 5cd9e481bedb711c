"""Asking "wat nu?" changes nothing about what is told; "nu" for this moment does."""

from __future__ import annotations

import pytest

from bot.safety import Safety
from bot.safety.what_next import without_what_next

TOLD = ["kind in mijn klas zegt dat papa hem slaat", "mijn pupil vertelt dat haar moeder haar schopt"]
ASKED = [
    " wat nu",
    ", wat nu?",
    ". En nu?",
    " en nu",
    ", hoe nu verder",
    " wat moet ik nu doen",
    ". Wat kan ik nu het beste doen?",
    " nu wil ik weten wat ik moet doen",
    ", ik weet niet wat ik nu moet zeggen",
    ". Wat is nu de volgende stap?",
    ", moet ik nu de ouders bellen",
]
NOW = [
    "hij slaat haar nu",
    "nu slaat hij haar, wat nu",
    "hij slaat haar nu, wat moet ik nu doen",
    "hij schopt zijn zoon op dit moment, hoe nu verder",
    "zijn vader slaat hem nu en nu?",
    "nu schopt haar man haar",
]


@pytest.mark.parametrize("told", TOLD)
@pytest.mark.parametrize("asked", ASKED)
def test_asking_what_is_next_makes_no_danger_of_a_disclosure(
    triage: Safety, by_rules: Safety, told: str, asked: str
) -> None:
    alarm = triage.check(told + asked)
    assert alarm and (alarm.kind, alarm.also, alarm.happening) == ("onthulling", None, False)
    seen = by_rules.check(told + asked)
    assert seen and not seen.happening


@pytest.mark.parametrize("text", NOW)
def test_what_happens_now_stays_acute(triage: Safety, by_rules: Safety, text: str) -> None:
    for safety in (triage, by_rules):
        alarm = safety.check(text)
        assert alarm and alarm.kind == "gevaar" and alarm.happening


@pytest.mark.parametrize(
    "text", ["wat nu", "en nu?", "hoe nu verder", "wat moet ik nu doen", "nu wil ik weten hoe"]
)
def test_the_bare_question_is_no_alarm(triage: Safety, by_rules: Safety, text: str) -> None:
    assert triage.check(text) is None and by_rules.check(text) is None


@pytest.mark.parametrize(
    "text",
    [
        "nu wil ik dood",
        "ik wil nu dood",
        "nu kan ik niet meer",
        "en nu slaat hij haar",
        "wat moet ik doen nu hij haar slaat",
        "wat ik nu hoor hij slaat haar",
    ],
)
def test_a_nu_that_tells_is_kept(text: str) -> None:
    assert without_what_next(text.split()) == text.split()


def test_a_wish_to_die_now_is_caught(triage: Safety) -> None:
    alarm = triage.check("ik wil nu dood, wat nu")
    assert alarm and "suicide" in (alarm.kind, alarm.also)
