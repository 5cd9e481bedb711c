"""What may import what, and what an import may load."""

from __future__ import annotations

import ast
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


def _python(code: str) -> str:
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    return done.stdout.strip()


def test_importing_the_actions_loads_neither_rasa_nor_tensorflow() -> None:
    assert (
        _python("import sys, bot.actions; print([m for m in ('rasa', 'tensorflow') if m in sys.modules])")
        == "[]"
    )


def test_importing_the_engine_loads_no_rasa() -> None:
    assert (
        _python("import sys, bot.engine; print([m for m in ('rasa', 'tensorflow') if m in sys.modules])")
        == "[]"
    )


def test_knowledge_knows_nothing_of_the_bot() -> None:
    code = "import sys, knowledge.answering; print([m for m in sys.modules if m.split('.')[0] == 'bot'])"
    assert _python(code) == "[]"
    for path in (ROOT / "knowledge").rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            names = [alias.name for alias in node.names] if isinstance(node, ast.Import) else []
            names += [node.module or ""] if isinstance(node, ast.ImportFrom) else []
            assert not [name for name in names if name.split(".")[0] == "bot"], path


def test_nothing_is_opened_at_import() -> None:
    count = "import os; print(len(os.listdir('/proc/self/fd')))"
    assert _python(f"import bot.actions, bot.engine; {count}") == _python(count)


def test_the_running_assistant_needs_no_tensorflow(model: Path, tmp_path: Path) -> None:
    code = f"""
import asyncio, dataclasses, sys
from bot.engine import Engine, Message
from bot.settings import Settings
settings = dataclasses.replace(Settings(), database='sqlite:///{tmp_path}/x.db')
async def turn():
    engine = Engine.load(settings)
    await engine.reply(Message('a', 'Wat is een veiligheidsplan?'))
    await engine.close()
asyncio.run(turn())
print('tensorflow' in sys.modules)
"""
    assert _python(code) == "False"
