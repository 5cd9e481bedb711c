"""A database of its own for each test; model and articles are the real ones."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest


@pytest.fixture(autouse=True)
def database(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The file that the program keeps its data in."""
    path = tmp_path / "cli.db"
    monkeypatch.setenv("NAZORGWIJZER_DATABASE", f"sqlite:///{path}")
    return path


@pytest.fixture(scope="module")
def module_database(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """The same for answers that several tests look at."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("NAZORGWIJZER_DATABASE", f"sqlite:///{tmp_path_factory.mktemp('cli') / 'cli.db'}")
        yield
