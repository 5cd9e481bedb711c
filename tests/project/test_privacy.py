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

# Each part is a conversation with the log open or closed; to load an engine costs more than all of them.
TURNS = """
import asyncio, dataclasses, logging, sys
from bot.engine import Engine, Message
from bot.settings import Settings
settings = dataclasses.replace(Settings(), database='sqlite:///{folder}/x.db')
async def talk(engine, part):
    print('=' * 9, part, file=sys.stderr, flush=True)
    logging.debug('this is written when the log is open')
    for text in ('{secret} slaat zijn moeder, {kept}, wat nu', 'hoi {kept}', 'beste banden voor een {kept}'):
        try:
            await engine.reply(Message(part, text + ' ' + part + '?'))
        except Exception as error:
            print(type(error).__name__, file=sys.stderr)
    await engine.shown(part)
    await engine.forget(part)
def broken(question, context):
    raise ValueError(question)
async def turns():
    engine = Engine.load(settings)
    closed = logging.getLogger().level
    logging.getLogger().setLevel(logging.DEBUG)
    await talk(engine, 'open')  # the first, which loads what a turn needs
    logging.getLogger().setLevel(closed)
    await talk(engine, 'closed')
    from rasa.telemetry import is_telemetry_enabled
    print('telemetry', is_telemetry_enabled(), file=sys.stderr)
    [logging.getLogger(each).setLevel(10) for each in [None, *logging.root.manager.loggerDict]]
    await talk(engine, 'wide')
    engine.resources.knowledge.decide = broken
    await talk(engine, 'broken')
asyncio.run(turns())
"""
DEBUG = {"LOG_LEVEL": "DEBUG", "LOG_LEVEL_LIBRARIES": "DEBUG", "PYTHONASYNCIODEBUG": "1"}


@pytest.fixture(scope="module")
def written(model: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """What a process wrote, by part of the talk; its start belongs to the part with the log closed."""
    code = TURNS.format(folder=tmp_path_factory.mktemp("said"), secret=SECRET, kept=KEPT)
    command = [sys.executable, "-c", code]
    done = subprocess.run(
        command, cwd=ROOT, capture_output=True, text=True, check=True, env=os.environ | DEBUG
    )
    start, *parts = done.stderr.split("=" * 9)
    told = {name: rest for name, _, rest in (part.strip().partition("\n") for part in parts)}
    return told | {"closed": done.stdout + start + told["closed"]}


def _is_silent(out: str) -> bool:
    return "Pietje" not in out and KEPT not in out


def test_a_turn_logs_no_message_text(written: dict[str, str]) -> None:
    assert _is_silent(written["closed"])
    assert "telemetry False" in written["closed"]


def test_not_even_when_someone_turns_the_log_open(written: dict[str, str]) -> None:
    assert "DEBUG root" in written["open"] and "DEBUG" not in written["closed"]
    assert _is_silent(written["open"])


def test_nor_when_every_logger_is_turned_open(written: dict[str, str]) -> None:
    out = written["wide"]
    assert "DEBUG rasa" in out
    assert _is_silent(out), [line[:60] for line in out.splitlines() if not _is_silent(line)]


def test_nor_when_an_action_breaks(written: dict[str, str]) -> None:
    assert "ValueError" in written["broken"]  # the log says what broke
    assert _is_silent(written["broken"])


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
