"""What is compared: a copy of the assistant, so that an edit meanwhile changes nothing, and questions."""

from __future__ import annotations

import shutil
from hashlib import sha256
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
_PARTS = (
    "bot",
    "knowledge",
    "bench",
    "config.yml",
    "domain.yml",
    "credentials.yml",
    "pyproject.toml",
    "README.md",
)


def copy_to(folder: Path) -> Path:
    """Programs and content, without what was built from them."""
    for name in _PARTS:
        source = ROOT / name
        if source.is_dir():
            shutil.copytree(source, folder / name, ignore=shutil.ignore_patterns("__pycache__"))
        elif source.exists():
            shutil.copy(source, folder / name)
    return folder


def questions(most: int) -> list[str]:
    """Questions that neither set-up has learned, in an order that mixes articles and styles."""
    files = (ROOT / "tests" / "knowledge" / "vragen").rglob("*.txt")
    lines = {line.strip() for path in files for line in path.read_text(encoding="utf-8").splitlines()}
    asked = (line for line in lines if line and not line.startswith("#"))
    return sorted(asked, key=lambda line: sha256(line.encode()).hexdigest())[:most]
