"""The real knowledge base, and small ones that a test may break."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from knowledge.answering import Knowledge

ROOT = Path(__file__).parents[2]
REAL = ROOT / "knowledge"
FEW = ("gezin", "veiligheid")


@pytest.fixture(scope="session")
def knowledge(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Knowledge]:
    """All articles; the index is kept between runs, like the model."""
    database = tmp_path_factory.mktemp("knowledge") / "knowledge.db"
    base = Knowledge(REAL, f"sqlite:///{database}", ROOT / "var" / "index")
    base.start(watching=False)
    yield base
    base.close()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A copy of two areas, to change at will."""
    root = tmp_path / "knowledge"
    for area in FEW:
        shutil.copytree(REAL / "articles" / area, root / "articles" / area)
    for name in ("sources.yml", "contacts.yml", "buiten_bereik.txt"):
        shutil.copy(REAL / name, root / name)
    return root
