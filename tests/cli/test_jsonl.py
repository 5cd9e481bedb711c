"""JSON lines, with `redact`: the same ids in the same order, whatever the lines hold."""

from __future__ import annotations

import io
import json
import sys
from typing import Any
from unittest import mock

import pytest

from bot.commands.jsonl import Row, answer_all
from tests.cli.program import Done, lines, run

GOOD = b'{"id":"goed","q":"hoi"}\n'
BAD = {
    "not JSON": b"geheim\n",
    "an object that is not closed": b'{"id": "geheim", "q": "geheim"\n',
    "binary": b"\xff\xfe\x00geheim\n",
    "a list": b'["geheim"]\n',
    "nothing": b"null\n",
    "NaN": b'{"id": NaN, "q": "geheim"}\n',
    "a number without end": b'{"id": 1e999, "q": "geheim"}\n',
    "a number of 5000 digits": b'{"id": %b, "q": "geheim"}\n' % (b"9" * 5000),
    "nested too deep": b"[" * 100_000 + b"\n",
}
NO_QUESTION: dict[str, dict[str, Any]] = {
    "no question": {},
    "an empty question": {"q": " \n"},
    "a question that is a number": {"q": 5},
    "a question that is an object": {"q": {"geheim": ["geheim"]}},
    "turns that are a text": {"turns": "geheim"},
    "no turns": {"turns": []},
    "a turn that is a number": {"turns": ["geheim", 5]},
    "100 kB": {"q": "geheim" * 17_000},
    "half a character": {"q": "geheim\ud800"},
    "a zero byte": {"q": "geheim\x00"},
}


def redact(stdin: bytes) -> Done:
    return run("redact", "--jsonl", stdin=stdin)


def test_the_fields_are_those_of_the_contract() -> None:
    row = {"id": "a", "q": "Dag  é 😀", "kind": "pii", "pii": []}
    assert redact(lines(row)).out == '{"id": "a", "text": "Dag  é 😀"}\n'


def test_of_turns_the_last_counts() -> None:
    assert redact(lines({"id": "a", "turns": ["een", "twee"]})).rows() == [{"id": "a", "text": "twee"}]
    assert redact(lines({"id": "a", "q": None, "turns": ["een"]})).rows() == [{"id": "a", "text": "een"}]


@pytest.mark.parametrize(
    "given", ["a", "", 7, 1.5, 10**400, True, None, [1, {"a": None}], "\ud800", "é"], ids=repr
)
def test_an_id_comes_back_as_it_was(given: object) -> None:
    done = redact(lines({"id": given, "q": "hoi"}, {"id": given, "q": ""}))
    assert [row["id"] for row in done.rows()] == [given, given]


def test_a_line_without_id_has_none() -> None:
    assert redact(b'{"q":"hoi"}').rows() == [{"id": None, "text": "hoi"}]


def test_marks_line_ends_and_empty_lines_of_any_editor() -> None:
    done = redact(b'\xef\xbb\xbf{"id":1,"q":"hoi"}\r\n\r\n  \n{"id":2,"q":"dag"}')
    assert done.rows() == [{"id": 1, "text": "hoi"}, {"id": 2, "text": "dag"}]


def test_a_line_break_of_a_word_processor_is_text() -> None:
    assert redact(lines({"id": 1, "q": "een\x0btwee\x0c"})).rows() == [{"id": 1, "text": "een\x0btwee\x0c"}]


@pytest.mark.parametrize("line", BAD.values(), ids=BAD)
def test_a_bad_line_gets_an_error_and_the_rest_goes_on(line: bytes) -> None:
    done = redact(GOOD + line + GOOD)
    before, bad, after = done.rows()
    assert before == after == {"id": "goed", "text": "hoi"}
    assert list(bad) == ["id", "error"] and "regel 2" in bad["error"]
    assert done.status == 0 and done.err.startswith("1 regel")
    assert "geheim" not in done.out + done.err


@pytest.mark.parametrize("row", NO_QUESTION.values(), ids=NO_QUESTION)
def test_a_bad_question_gets_an_error_with_its_id(row: dict[str, Any]) -> None:
    done = redact(GOOD + lines({"id": 7} | row) + GOOD)
    before, bad, after = done.rows()
    assert before == after == {"id": "goed", "text": "hoi"}
    assert list(bad) == ["id", "error"] and bad["id"] == 7
    assert "geheim" not in done.out + done.err


def test_input_without_one_good_line_ends_badly() -> None:
    assert redact(b"geheim\n\x00\n").status == 1
    assert redact(b"").status == 0


def test_what_breaks_on_one_line_does_not_cost_the_others_theirs() -> None:
    def reply(row: Row) -> Row:
        raise KeyError(row["q"]) if row["id"] == 1 else StopIteration

    out = io.TextIOWrapper(io.BytesIO())
    with mock.patch.object(sys, "stdout", out):
        answer_all(io.BytesIO(lines({"id": 1, "q": "geheim"}, {"id": 2})), reply)
    said = out.buffer.getvalue().decode()  # type: ignore[attr-defined]
    assert [json.loads(line)["id"] for line in said.splitlines()] == [1, 2]
    assert "KeyError" in said and "geheim" not in said
