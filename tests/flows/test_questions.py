"""A question in the middle of a flow is told from a reply in telegram style."""

from __future__ import annotations

import pytest

from knowledge.flow.questions import is_question


@pytest.mark.parametrize(
    "text",
    [
        "wat doet een bedrijfsarts eigenlijk",
        "mag ik dat delen met school",
        "Is dat verplicht?",
        "hoe lang duurt dit",
        "moet je ouders vooraf inlichten",
        "en als ze niet wil praten?",
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
    ],
)
def test_does_not_ask(text: str) -> None:
    assert not is_question(text)
