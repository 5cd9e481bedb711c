"""A Reply survives its trip as JSON and stays short enough for a chat."""

from __future__ import annotations

import json
from datetime import date

from bot.replies import Option, Reply, Source

FULL = Reply(
    type="answer",
    body="Kern.\n\n- Een punt",
    articles=("a",),
    sources=(Source("Richtlijn, hoofdstuk 2", "https://voorbeeld.nl"), Source("Wet")),
    next_questions=(Option("Wie?", "wie"), Option("Wanneer?", "wanneer")),
    notice="Dit verandert in 2027.",
    reviewed=date(2026, 11, 1),
)


def test_json_there_and_back() -> None:
    assert Reply.from_json(json.loads(json.dumps(FULL.to_json()))) == FULL


def test_text_holds_everything_a_person_needs() -> None:
    text = FULL.text()
    source = "Richtlijn, hoofdstuk 2 (https://voorbeeld.nl); Wet"
    for part in ("Kern.", "Let op: Dit verandert", source, "01-11-2026", "1. Wie?", "2. Wanneer?"):
        assert part in text


def test_next_questions_give_way_to_a_long_answer() -> None:
    long = Reply(type="answer", body="woord " * 140, next_questions=FULL.next_questions, sources=FULL.sources)
    assert "Wanneer?" not in long.text()
    assert len(long.text().split()) < 150


def test_options_are_numbered() -> None:
    offer = Reply(type="clarify", body="Kies.", options=FULL.next_questions)
    assert offer.text() == "Kies.\n\n1. Wie?\n2. Wanneer?"
    assert offer.choices() == FULL.next_questions
