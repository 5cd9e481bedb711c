"""A model for the data as it is: found when there is one, trained when there is not."""

from __future__ import annotations

import atexit
import re
import subprocess
import sys
from collections.abc import Callable, Iterable
from hashlib import sha256
from importlib.metadata import version
from pathlib import Path

from bot.errors import ModelMissing, TrainingFailed
from bot.nlu.sampling import (
    article_questions,
    flow_examples,
    flow_names,
    follow_up_questions,
    no_flow_questions,
    out_of_scope_questions,
)
from bot.settings import Settings

# Stories only test, and of the responses only small talk is Rasa's: the rest is read when it is said.
_DATA = ("config.yml", "domain.yml", "bot/data/nlu/*.yml", "bot/data/rules/*.yml",
         "bot/data/responses/kletspraat.yml", "bot/nlu/*.py", "knowledge/dutch.py", "knowledge/normal.py",
         "knowledge/compounds.py", "knowledge/synonyms.py")  # fmt: skip


def find_model(settings: Settings) -> Path:
    """The newest model that fits this program. Example questions may have changed since it was
    trained: a changed article never waits for a new model. Errors: ModelMissing.
    """
    exact = model_path(settings)
    if exact.exists():
        return exact
    fitting = settings.models.glob(f"nazorgwijzer-{_program(settings.root)}-*.tar.gz")
    newest = max(fitting, key=lambda path: path.stat().st_mtime, default=None)
    if newest is None:
        raise ModelMissing(settings.models)
    return newest


def model_path(settings: Settings) -> Path:
    """Where the model of exactly this data is, or will be."""
    name = f"nazorgwijzer-{_program(settings.root)}-{_questions(settings.root)}.tar.gz"
    return settings.models / name


def ensure_model(settings: Settings, report: Callable[[str], None] = print) -> Path:
    """Train when there is no model of exactly this data; the second call trains nothing."""
    path = model_path(settings)
    if not path.exists():
        _train(settings, path, report)
    return path


def _train(settings: Settings, path: Path, report: Callable[[str], None]) -> None:
    """In a process of its own: training needs modules that answering leaves out."""
    settings.models.mkdir(parents=True, exist_ok=True)
    command = [sys.executable, "-m", "bot.training_process", str(settings.root), str(path)]
    process = subprocess.Popen(
        command, cwd=settings.root, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    )
    atexit.register(process.kill)  # a server that is stopped while it trains leaves nothing running
    assert process.stdout is not None and process.stderr is not None
    for line in process.stdout:
        report(line.rstrip())
    problem = process.stderr.read()
    failed = process.wait() != 0
    atexit.unregister(process.kill)
    if failed or not path.exists():
        raise TrainingFailed(problem.strip().rpartition("\n")[2] or "onbekende fout")


def _program(root: Path) -> str:
    """Fingerprint of everything but the articles that decides what a model can do."""
    files = sorted({path for pattern in _DATA for path in root.glob(pattern)})
    contents = (f"{path.relative_to(root)}\n{path.read_text(encoding='utf-8')}" for path in files)
    flows = flow_names(root / "knowledge")  # each has an intent
    return _fingerprint([version("rasa"), version("scikit-learn"), *flows, *contents])


def _questions(root: Path) -> str:
    knowledge = root / "knowledge"
    read = (article_questions, follow_up_questions, no_flow_questions, out_of_scope_questions)
    parts = [part for each in read for part in [*each(knowledge), ""]]
    return _fingerprint([*parts, *(line for lines in flow_examples(knowledge).values() for line in lines)])


def _fingerprint(parts: Iterable[str]) -> str:
    whole = re.sub(r"\r\n?", "\n", "\x00".join(parts))  # the same on Windows
    return sha256(whole.encode()).hexdigest()[:10]
