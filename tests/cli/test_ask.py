"""`ask`: the contract of its JSON lines, and a readable answer for one question."""

from __future__ import annotations

import json
from typing import Any, get_args

import pytest

from bot.replies import Kind
from tests.cli.program import Done, lines, run

FIELDS = ["id", "type", "text", "articles", "sources", "options", "flow"]
PLAN = "Wat is een veiligheidsplan?"
ASKED: list[dict[str, Any]] = [
    {"id": "plan", "q": PLAN, "must": [["extra"]]},
    {"id": 2, "turns": [PLAN, "1"]},
    {"id": "los", "q": "1"},  # of nothing: what was offered before is another conversation
    {"id": "leeg", "q": ""},
    {"id": "groet", "q": "hoi"},
    {"id": "winterband", "q": "wat is de beste winterband voor een vrachtwagen"},
    {"id": "breed", "q": "hulp voor het gezin"},
    {"id": "gesprek", "q": "praten"},
    {"q": "Wie belt Veilig Thuis?"},
    {"id": "intent", "q": '/kies{"artikel": "veiligheidsplan"}'},
]


@pytest.fixture(scope="module")
def answered(model: object, module_database: None) -> Done:
    """All in one call, as it costs a start."""
    return run("ask", "--jsonl", stdin=lines(*ASKED) + b"geen json\n")


def replies(answered: Done) -> list[dict[str, Any]]:
    return [row for row in answered.rows() if "error" not in row]


def test_a_line_for_each_line_in_the_same_order(answered: Done) -> None:
    assert [row["id"] for row in answered.rows()] == [row.get("id") for row in ASKED] + [None]
    assert [row["id"] for row in answered.rows() if "error" in row] == ["leeg", None]
    assert answered.status == 0


def test_the_fields_are_those_of_the_contract(answered: Done) -> None:
    for row in replies(answered):
        assert list(row) == FIELDS
        assert row["type"] in get_args(Kind)
        assert isinstance(row["text"], str) and row["text"]
        assert all(isinstance(article, str) for article in row["articles"])
        assert all({"title"} <= set(source) <= {"title", "url"} for source in row["sources"])
        assert all(set(option) == {"title", "article"} for option in row["options"])
        assert row["flow"] is None or isinstance(row["flow"], str)


def test_an_answer_names_its_source_and_is_short(answered: Done) -> None:
    answers = [row for row in replies(answered) if row["type"] == "answer"]
    assert answers
    for row in answers:
        assert row["articles"] and row["sources"]
        assert all(source["title"] in row["text"] for source in row["sources"])
        assert len(row["text"].split()) <= 150


def test_an_offer_is_part_of_the_text(answered: Done) -> None:
    offers = [row for row in replies(answered) if row["options"]]
    assert offers
    for row in offers:
        assert len(row["options"]) <= 3
        for number, option in enumerate(row["options"], 1):
            assert f"{number}. {option['title']}" in row["text"]


def test_turns_are_one_conversation_and_lines_are_not(answered: Done) -> None:
    plan, chosen, loose = replies(answered)[:3]
    assert plan["articles"] == ["veiligheidsplan"]
    assert chosen["type"] == "answer" and chosen["articles"] != plan["articles"]
    assert loose["type"] != "answer"
    assert [row["type"] for row in replies(answered) if row["id"] in ("groet", "winterband")] == [
        "smalltalk",
        "abstain",
    ]


def test_one_question_gives_the_text_or_the_same_as_json(model: object, answered: Done) -> None:
    text = run("ask", PLAN)
    assert (text.status, text.err) == (0, "")
    row = json.loads(run("ask", "--json", stdin=b"\xef\xbb\xbf" + PLAN.encode() + b"\r\n").out)
    assert text.out == row["text"] + "\n"
    assert {"id": "plan"} | row == answered.rows()[0]


NO_QUESTION = {
    "nothing": (b"", "leeg"),
    "a space": (b" \n", "leeg"),
    "100 kB": (b"geheim" * 17_000, "te lang"),
    "100 kB of two bytes each": (("é" * 50_000).encode(), "te lang"),
    "binary": (b"geheim\xff\x00", "geen tekst"),
}


@pytest.mark.parametrize(("stdin", "said"), NO_QUESTION.values(), ids=NO_QUESTION)
def test_input_that_is_no_question_is_refused_before_anything_loads(
    stdin: bytes, said: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NAZORGWIJZER_MODELS", "/nowhere")
    line = run("ask", stdin=stdin).line()
    assert said in line and "geheim" not in line
