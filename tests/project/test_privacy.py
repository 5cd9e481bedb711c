"""Nothing that a user wrote reaches a log, and nothing goes to Rasa's makers."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
SECRET = "Pietje van de Kerkstraat"

TURN = """
import asyncio, dataclasses, logging
from bot.engine import Engine, Message
from bot.settings import Settings
settings = dataclasses.replace(Settings(), database='sqlite:///{folder}/x.db')
async def turn():
    engine = Engine.load(settings)
    logging.getLogger().setLevel(logging.{level})
    for text in ('{secret} slaat zijn moeder, wat nu?', 'hoi'):
        try:
            {before}
            await engine.reply(Message('a', text))
        except Exception as error:
            print(type(error).__name__)
    from rasa.telemetry import is_telemetry_enabled
    print('telemetry', is_telemetry_enabled())
asyncio.run(turn())
"""


def _run(folder: Path, level: str = "WARNING", before: str = "pass") -> str:
    code = TURN.format(folder=folder, level=level, secret=SECRET, before=before)
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    return done.stdout + done.stderr


def test_a_turn_logs_no_message_text(model: Path, tmp_path: Path) -> None:
    out = _run(tmp_path)
    assert "Pietje" not in out
    assert "telemetry False" in out


def test_not_even_when_someone_turns_the_log_open(model: Path, tmp_path: Path) -> None:
    assert "Pietje" not in _run(tmp_path, level="DEBUG")


def test_nor_when_an_action_breaks(model: Path, tmp_path: Path) -> None:
    define = "def broken(question, context): raise ValueError(question)"
    breaks = f"{define}\n            engine.resources.knowledge.decide = broken"
    out = _run(tmp_path, before=breaks)
    assert "ValueError" in out  # the log says what broke
    assert "Pietje" not in out
