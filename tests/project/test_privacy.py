"""Nothing that a user wrote reaches a log, and nothing goes to Rasa's makers."""

from __future__ import annotations

import os
import stat
import subprocess
import sys
from pathlib import Path

import pytest
from rasa_sdk import Tracker
from rasa_sdk.executor import CollectingDispatcher

from bot.actions.answer import Beantwoord
from bot.actions.base import own_resources
from tests.cli.program import COMMAND

ROOT = Path(__file__).resolve().parents[2]
SECRET = "Pietje van de Kerkstraat"
KEPT = "winterwoordje"  # nothing personal, so it stays in the message and must still stay out of a log

TURN = """
import asyncio, dataclasses, logging
from bot.engine import Engine, Message
from bot.settings import Settings
settings = dataclasses.replace(Settings(), database='sqlite:///{folder}/x.db')
async def turn():
    engine = Engine.load(settings)
    {loaded}
    for text in ('{secret} slaat zijn moeder, {kept}, wat nu?', 'hoi {kept}', 'beste banden voor een {kept}'):
        try:
            {before}
            await engine.reply(Message('a', text))
        except Exception as error:
            print(type(error).__name__)
    await engine.shown('a')
    await engine.forget('a')
    from rasa.telemetry import is_telemetry_enabled
    print('telemetry', is_telemetry_enabled())
asyncio.run(turn())
"""
OPEN = "logging.getLogger().setLevel(logging.DEBUG)"
ALL_OPEN = "[logging.getLogger(each).setLevel(10) for each in [None, *logging.root.manager.loggerDict]]"
DEBUG = {"LOG_LEVEL": "DEBUG", "LOG_LEVEL_LIBRARIES": "DEBUG", "PYTHONASYNCIODEBUG": "1"}


def _run(folder: Path, loaded: str = "pass", before: str = "pass") -> str:
    code = TURN.format(folder=folder, loaded=loaded, before=before, secret=SECRET, kept=KEPT)
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True,
        env=os.environ | DEBUG,
    )  # fmt: skip
    return done.stdout + done.stderr


def _is_silent(out: str) -> bool:
    return "Pietje" not in out and KEPT not in out


def test_a_turn_logs_no_message_text(model: Path, tmp_path: Path) -> None:
    out = _run(tmp_path)
    assert _is_silent(out)
    assert "telemetry False" in out


def test_not_even_when_someone_turns_the_log_open(model: Path, tmp_path: Path) -> None:
    out = _run(tmp_path, loaded=OPEN)
    assert "DEBUG" in out
    assert _is_silent(out)


def test_nor_when_every_logger_is_turned_open(model: Path, tmp_path: Path) -> None:
    out = _run(tmp_path, loaded=ALL_OPEN)
    assert "DEBUG rasa" in out
    assert _is_silent(out), [line[:60] for line in out.splitlines() if not _is_silent(line)]


def test_nor_when_an_action_breaks(model: Path, tmp_path: Path) -> None:
    define = "def broken(question, context): raise ValueError(question)"
    breaks = f"{define}\n            engine.resources.knowledge.decide = broken"
    out = _run(tmp_path, loaded=ALL_OPEN, before=breaks)
    assert "ValueError" in out  # the log says what broke
    assert _is_silent(out)


def test_an_action_of_rasa_run_keeps_nothing_personal(
    model: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """There no channel of ours has taken personal data out of the message."""
    monkeypatch.setenv("NAZORGWIJZER_DATABASE", f"sqlite:///{tmp_path / 'x.db'}")
    own_resources.cache_clear()
    text = f"beste winterbanden voor de vrachtwagen van {SECRET}"
    tracker = Tracker("a", {}, {"text": text}, [], False, None, {}, "action_listen")
    Beantwoord().run(said := CollectingDispatcher(), tracker, {})
    own_resources().knowledge.close()
    own_resources.cache_clear()
    assert said.messages[0]["custom"]["type"] == "abstain"
    assert not any(b"Pietje" in path.read_bytes() for path in tmp_path.glob("x.db*"))


@pytest.mark.parametrize("arguments", [["knowledge", "list"], ["purge"]], ids=" ".join)
def test_a_database_is_for_its_owner_alone_whoever_makes_it(arguments: list[str], tmp_path: Path) -> None:
    """Conversations come into the same file later."""
    environment = os.environ | {"NAZORGWIJZER_DATABASE": f"sqlite:///{tmp_path / 'x.db'}"}
    subprocess.run([*COMMAND, *arguments], cwd=ROOT, env=environment, capture_output=True, check=True)
    assert stat.S_IMODE((tmp_path / "x.db").stat().st_mode) == 0o600
