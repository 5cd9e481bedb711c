"""A question in the middle of a flow is told from a reply in telegram style."""

from __future__ import annotations

import pytest

from knowledge.flow.questions import asks_for_facts, is_question


@pytest.mark.parametrize(
    "text",
    [
        "wat doet een bedrijfsarts eigenlijk",
        "mag ik dat delen met school",
        "Is dat verplicht?",
        "hoe lang duurt dit",
        "moet je ouders vooraf inlichten",
        "en als ze niet wil praten?",
        "mijn collega is bedreigd hoe ga ik daarmee om",
        "zij is aangevallen wie bel ik",
        "hij slaat haar wat nu",
    ],
)
def test_asks(text: str) -> None:
    assert is_question(text)


@pytest.mark.parametrize(
    "text",
    [
        "is gisteren gebeurd",
        "kan niet meer slapen",
        "voor ons team",
        "nee",
        "wie?",
        "zijn thuis nu",
        "heb het gezegd",
        "ik weet wat ik doe",
    ],
)
def test_does_not_ask(text: str) -> None:
    assert not is_question(text)


@pytest.mark.parametrize(
    ("text", "facts"),
    [
        ("Wie houdt zicht op de veiligheid?", True),
        ("Wij hebben een zware week gehad. Mag een leidinggevende daar iets van opschrijven?", True),
        ("Loop met me door wat ik kan doen.", False),
        ("Er is iets heftigs gebeurd. Kun je samen met mij een plan maken?", False),
        ("help", False),
    ],
)
def test_asking_for_facts_is_not_asking_to_be_guided(text: str, facts: bool) -> None:
    assert asks_for_facts(text) == facts
