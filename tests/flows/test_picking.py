"""A choice out of what was offered: a number, an order word or a title, and nothing more."""

from __future__ import annotations

import pytest

from bot.actions.picking import picked

OFFERED = {"a": "Beantwoord toch mijn bericht", "b": "Verder met: Nazorg", "c": "Wat is een huisverbod?"}


@pytest.mark.parametrize(
    ("text", "chosen"),
    [
        ("2", "b"),
        ("1.", "a"),
        ("nummer 2", "b"),
        ("doe maar 2", "b"),
        ("de eerste", "a"),
        ("die tweede graag", "b"),
        ("nummer een", "a"),
        ("een", "a"),
        ("de laatste", "c"),
        ("ik kies de derde optie", "c"),
        ("beantwoord toch mijn bericht!", "a"),
        ("wat is een huisverbod", "c"),
    ],
)
def test_a_choice(text: str, chosen: str) -> None:
    assert picked(text, OFFERED) == chosen


@pytest.mark.parametrize(
    "text",
    [
        "wat is een veiligheidsplan",
        "mag ik een vraag stellen",
        "ik heb een vraag",
        "geef me een antwoord",
        "een keuze",
        "hij heeft 2 kinderen",
        "dit is de eerste keer",
        "wat is de laatste stap van de meldcode",
        "de tweede gesprekspartner",
        "2 en 3",
        "9",
        "",
    ],
)
def test_a_message_with_something_of_its_own_is_no_choice(text: str) -> None:
    assert picked(text, OFFERED) is None
