"""Own words at a step: the choice that is meant, or none when it is not clear."""

from __future__ import annotations

from pathlib import Path

import pytest

from knowledge.flow.matching import covers, meant, volunteered
from knowledge.flow.model import Flow, Step
from tests.flows.small import small_flow


@pytest.fixture
def flow(tmp_path: Path) -> Flow:
    return small_flow(tmp_path)


def step(flow: Flow, name: str) -> Step:
    found = flow.step(name)
    assert found
    return found


@pytest.mark.parametrize(
    ("at", "text", "choices"),
    [
        ("poort", "nee", ["nee"]),
        ("poort", "Nee hoor, alles is rustig", ["nee"]),
        ("poort", "nee gelukkig niet", ["nee"]),
        ("poort", "nee hij slaat haar alleen maar", []),  # more than an all-clear: so ask
        ("poort", "niet gisteren maar acuut", ["gevaar"]),
        ("poort", "acuut!!", ["gevaar"]),
        ("wie", "het is voor mn collega", ["collega"]),
        ("wie", "voor een colega", ["collega"]),  # mistyped
        ("wie", "voor mijzelf", ["zelf"]),
        ("wie", "ons hele team", ["team"]),
        ("wie", "niet voor mezelf maar voor het team", ["team"]),
        ("wie", "niets voor mijn collega", []),
        ("wie", "voor mezelf en ons team", []),  # one can be chosen: so ask
        ("wie", "dat weet ik niet", []),
        ("leeftijd", "8", ["ouder"]),
        ("leeftijd", "ze is 4 jaar", ["jong"]),
        ("leeftijd", "groep 3", ["ouder"]),
        ("leeftijd", "een baby van 9 weken", ["jong"]),
        ("leeftijd", "kleuters", ["jong"]),
        ("leeftijd", "30", []),
        ("hoe", "praten en rust", ["praten", "rust"]),
    ],
)
def test_what_is_meant(flow: Flow, at: str, text: str, choices: list[str]) -> None:
    assert meant(step(flow, at), text) == choices


def test_a_reply_of_only_a_choice_is_an_answer_even_with_a_question_mark(flow: Flow) -> None:
    assert covers(step(flow, "wie"), "voor ons team?") == ["team"]
    assert not covers(step(flow, "wie"), "wat doet een bedrijfsarts voor een team?")


def test_a_first_message_fills_what_it_says_clearly(flow: Flow) -> None:
    found = volunteered(flow, "ik wil een plan voor ons team, samen praten over een kind van 7 jaar oud", ())
    assert found == {"wie": ["team"], "leeftijd": ["ouder"], "hoe": ["praten"]}


def test_a_gate_is_never_filled_in_passing(flow: Flow) -> None:
    assert "poort" not in volunteered(flow, "nee, geen gevaar, alles rustig", ())


@pytest.mark.parametrize(
    "text", ["het is al 2 jaar rustig", "ik werk hier 4 jaar", "van 3 jaar geleden", "na 5 weken"]
)
def test_a_time_is_no_age(flow: Flow, text: str) -> None:
    assert volunteered(flow, text, ()) == {}


def test_a_loose_word_fills_nothing_in_passing(flow: Flow) -> None:
    assert volunteered(flow, "help mij met een team", ()) == {}


def test_what_was_answered_is_not_filled_again(flow: Flow) -> None:
    assert volunteered(flow, "voor ons team", ("wie",)) == {}
