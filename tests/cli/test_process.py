"""What only a process of its own shows: silence, pipes, signals, and what is loaded."""

from __future__ import annotations

import os
import select
import signal
import subprocess
import sys

import pytest

from tests.cli.program import COMMAND, ROOT, lines, process

PATIENCE = 120.0  # seconds; a busy machine, not what is promised
LEFT_OUT = ("tensorflow", "matplotlib", "pymongo", "aiogram", "slack_sdk", "questionary", "pytest")


@pytest.fixture(autouse=True)
def buffered(monkeypatch: pytest.MonkeyPatch) -> None:
    """As Python runs for most people: what is not sent on is not seen."""
    monkeypatch.delenv("PYTHONUNBUFFERED", raising=False)


def test_an_answer_and_nothing_else(model: object) -> None:
    done = process("ask", "Wat is een veiligheidsplan?")
    assert (done.status, done.err) == (0, "")
    assert "\n\nBron: " in done.out


def test_nothing_is_loaded_that_answering_does_not_use(model: object) -> None:
    code = f"""
import sys
from bot.cli import main
assert main(["ask", "Wat is een veiligheidsplan?"]) == 0
real = [name for name in {LEFT_OUT} if getattr(sys.modules.get(name), "__file__", None)]
try:
    import pymongo
    pymongo.MongoClient()
except RuntimeError as error:
    print(real, error, sep="\\n")
"""
    command = [sys.executable, "-c", code]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    *_, real, refusal = done.stdout.splitlines()
    assert real == "[]"
    assert "MongoClient" in refusal and "bot.unused" in refusal


def test_a_reader_that_stops_early_is_no_trouble(model: object) -> None:
    many = lines(*({"id": number, "q": "hoi"} for number in range(5)))
    process = subprocess.Popen(
        [*COMMAND, "ask", "--jsonl"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    )
    assert process.stdin and process.stdout and process.stderr
    process.stdin.write(many[: len(many) // 5])
    process.stdin.flush()
    assert select.select([process.stdout], [], [], PATIENCE)[0], "no answer before the next question"
    assert process.stdout.readline().startswith(b'{"id": 0')
    process.stdout.close()
    process.stdin.write(many)
    process.stdin.close()
    assert (process.wait(timeout=120), process.stderr.read()) == (141, b"")


def test_a_short_text_into_a_closed_pipe() -> None:
    reading, writing = os.pipe()
    os.close(reading)
    done = subprocess.run(
        [*COMMAND, "knowledge", "show", "veiligheidsplan"],
        stdout=writing,
        stderr=subprocess.PIPE,
        timeout=120,
    )
    os.close(writing)
    assert (done.returncode, done.stderr) == (141, b"")


def _listen_to_ctrl_c() -> None:
    """A shell has its background jobs ignore it, and so the tests that one starts."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


def test_ctrl_c_ends_a_chat_without_a_word(model: object) -> None:
    process = subprocess.Popen(
        [*COMMAND, "chat"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        preexec_fn=_listen_to_ctrl_c,
    )
    assert process.stdout and process.stderr
    process.stdout.readline()
    process.send_signal(signal.SIGINT)
    assert process.wait(timeout=60) == 130
    assert process.stderr.read().count(b"\n") == 1  # that it was loading


def test_json_is_utf_8_on_any_terminal() -> None:
    done = subprocess.run(
        [*COMMAND, "redact", "--jsonl"],
        input=lines({"id": "é", "q": "café"}),
        capture_output=True,
        env=os.environ | {"PYTHONIOENCODING": "ascii"},
        check=True,
    )
    assert done.stdout.decode() == '{"id": "é", "text": "café"}\n'


def test_warnings_about_our_own_code_are_shown() -> None:
    code = (
        "import warnings, bot.startup; bot.startup.hush(); show = warnings.showwarning\n"
        "show(UserWarning('van ons'), UserWarning, bot.startup.__file__, 1)\n"
        "show(UserWarning('van een ander'), UserWarning, warnings.__file__, 1)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert "van ons" in done.stderr and "van een ander" not in done.stderr
