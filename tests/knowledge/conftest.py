"""The real knowledge base, and small ones that a test may break."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from knowledge.answering import Knowledge
from knowledge.article_file import article_files, read_article
from knowledge.sources import read_sources
from knowledge.store import Store
from tests.knowledge.broken import article_path, set_field
from tests.knowledge.live import started
from tests.knowledge.postgres import own_schema

ROOT = Path(__file__).parents[2]
REAL = ROOT / "knowledge"
AREAS = ("gezin", "veiligheid")
FEW = ("ouderavond", "verschil-herstel-nazorg", "ouders-versterken", "signs-of-safety",
       "letsel-bij-kind-onderzoek", "veiligheidsplan")  # fmt: skip


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
    for area in AREAS:
        shutil.copytree(REAL / "articles" / area, root / "articles" / area)
    for name in ("sources.yml", "contacts.yml", "gebieden.yml", "buiten_bereik.txt"):
        shutil.copy(REAL / name, root / name)
    return root


@pytest.fixture
def few(folder: Path) -> Path:
    """A knowledge base that is learned in a second, to change while it is in use."""
    for path in (folder / "articles").rglob("*.*"):
        if path.name.split(".")[0] not in FEW:
            path.unlink()
    outside = folder / "buiten_bereik.txt"
    outside.write_text("\n".join(outside.read_text(encoding="utf-8").splitlines()[::10]), encoding="utf-8")
    return folder


@pytest.fixture
def whole(few: Path) -> Path:
    """`few` without what its articles say of articles that are not in it, so without any fault."""
    files = article_files(few)
    known = {path.stem for path in files}
    for path in files:
        near = [name for name in read_article(path, read_sources(few)).vervolg if name in known]
        set_field(path, "vervolg", f"[{', '.join(near or [path.stem])}]")
        twin = path.with_suffix(".vervolg.txt")
        lines = twin.read_text(encoding="utf-8").splitlines()
        twin.write_text(
            "\n".join(line for line in lines if line.partition(" |")[0] in known), encoding="utf-8"
        )
    return few


@pytest.fixture
def live(few: Path, tmp_path: Path) -> Iterator[Knowledge]:
    """A running knowledge base that follows the files of `few`."""
    with started(few, tmp_path) as base:
        yield base


@pytest.fixture(params=["sqlite", "postgresql"])
def url(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """An empty database of each kind."""
    if request.param == "sqlite":
        yield f"sqlite:///{tmp_path / 'new' / 'knowledge.db'}"
        return
    with own_schema() as address:
        yield address


@pytest.fixture
def store(url: str, folder: Path) -> Iterator[Store]:
    """A store that has taken over all of `folder`."""
    store = Store(url)
    store.open()
    store.sync(folder)
    yield store
    store.close()


@pytest.fixture
def path(folder: Path) -> Path:
    """The article file that a test breaks."""
    return article_path(folder, "ouderavond")
