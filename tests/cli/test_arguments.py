"""What is typed after `nazorgwijzer`: Dutch help, and one line about what is not right."""

from __future__ import annotations

import pytest

from bot.cli import COMMANDS
from tests.cli.program import run

WRONG = {
    ("geheim",): "kies uit serve, train",
    ("knowledge", "geheim"): "kies uit list, check",
    ("knowledge",): "ontbreekt",
    ("knowledge", "show"): "ontbreekt",
    ("ask", "geheim", "geheim"): "aanhalingstekens",
    ("ask", "--geheim"): "te veel",
    ("ask", "--json=geheim"): "geen waarde",
    ("ask", "--json", "--jsonl"): "gaan niet samen",
    ("ask", "--js", "geheim"): "te veel",  # an abbreviation of two options
    ("serve", "--port", "geheim"): "een getal",
    ("serve", "--port"): "een waarde",
    ("redact",): "--jsonl",
}


@pytest.mark.parametrize("typed", WRONG, ids=" ".join)
def test_wrong_arguments_get_one_dutch_line(typed: tuple[str, ...]) -> None:
    done = run(*typed)
    line = done.line()
    assert done.status == 2
    assert WRONG[typed] in line and "--help" in line
    assert "geheim" not in line and "error" not in line


def test_no_arguments_shows_the_help() -> None:
    done = run()
    assert (done.status, done.out) == (2, "")
    assert all(name in done.err for name in COMMANDS)


@pytest.mark.parametrize(
    "command", [*([name] for name in COMMANDS), ["knowledge", "check"], []], ids=" ".join
)
def test_help_is_dutch_and_names_what_there_is(command: list[str]) -> None:
    done = run(*command, "--help")
    assert (done.status, done.err) == (0, "")
    assert done.out.startswith("gebruik: nazorgwijzer")
    assert not [word for word in ("usage", "options", "positional", "show this") if word in done.out]


def test_a_question_beside_jsonl_is_not_ignored() -> None:
    line = run("ask", "--jsonl", "geheim").line()
    assert "--jsonl" in line and "geheim" not in line
