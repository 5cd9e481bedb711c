"""The trained model on sentences it never saw; a failure names the intent that stole them."""

from __future__ import annotations

from collections import defaultdict
from pathlib import Path

import pytest

from bot.nlu.sampling import flow_examples
from bot.startup import prepare
from tests.nlu.cases import HERE, TRAINING, sentences

FLOW_INTENTS = flow_examples(TRAINING.parents[2] / "knowledge")
# All of these end at action_beantwoord, which also decides whether a flow begins: tests/flows/test_starts.py
SAME = {"nlu_fallback": "vraag", "buiten_bereik": "vraag"} | dict.fromkeys(FLOW_INTENTS, "vraag")
FLOOR = 0.93  # of small talk over all intents
FLOOR_OF_ONE = 0.7  # of any single intent


@pytest.fixture(scope="module")
async def found(model: Path) -> list[tuple[str, str, str]]:
    """(expected intent, predicted intent, sentence) of every twin file."""
    prepare()
    from rasa.core.agent import Agent

    agent = Agent()
    agent.load_model(model)
    results = []
    for intent, sentence in sentences(HERE):
        predicted = (await agent.parse_message(sentence))["intent"]["name"]
        results.append((intent, SAME.get(predicted, predicted), sentence))
    return results


def test_small_talk_is_recognised(found: list[tuple[str, str, str]]) -> None:
    talk = [(expected, got, text) for expected, got, text in found if expected != "vraag"]
    wrong = [f"{text!r}: {expected}, taken for {got}" for expected, got, text in talk if expected != got]
    assert len(wrong) <= (1 - FLOOR) * len(talk), "\n".join(wrong)


def test_no_intent_is_left_behind(found: list[tuple[str, str, str]]) -> None:
    right: dict[str, list[bool]] = defaultdict(list)
    for expected, got, _ in found:
        right[expected].append(expected == got)
    weak = {
        intent: sum(each) / len(each)
        for intent, each in right.items()
        if sum(each) / len(each) < FLOOR_OF_ONE
    }
    assert not weak


def test_small_talk_swallows_no_question(found: list[tuple[str, str, str]]) -> None:
    stolen = [f"{text!r} taken for {got}" for expected, got, text in found if expected == "vraag" != got]
    assert len(stolen) <= 2, "\n".join(stolen)


def test_every_file_has_its_twin() -> None:
    assert {path.name for path in HERE.glob("*.yml")} == {path.name for path in TRAINING.glob("*.yml")}


def test_no_test_sentence_is_trained_on() -> None:
    known = {text.casefold() for _, text in sentences(TRAINING)}
    assert not [text for _, text in sentences(HERE) if text.casefold() in known]
