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


def test_importing_the_actions_and_the_engine_loads_neither_rasa_nor_tensorflow() -> None:
    heavy = "[m for m in ('rasa', 'tensorflow') if m in sys.modules]"
    assert _python(f"import sys, bot.actions, bot.engine; print({heavy})") == "[]"


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
