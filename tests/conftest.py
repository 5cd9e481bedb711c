"""One trained model for all tests, kept in models/ for as long as its data stays the same."""

from __future__ import annotations

import dataclasses
from collections.abc import AsyncIterator, Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
import pytest_asyncio

from bot.engine import Engine
from bot.flow import shelf
from bot.settings import ROOT, Settings
from bot.training import ensure_model
from bot.watch import Watch
from knowledge import cache, contacts, sources

# Files that take longest, the longest first: begun last, one of them would run on alone.
LONGEST = ("test_rasa_commands", "test_process", "test_browser_flow", "test_browser_network", "test_browser",
           "test_nothing_left", "test_every_path", "test_openapi", "test_detector")  # fmt: skip


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """With several processes (`make test`) the order decides how long the last one is waited for."""
    if hasattr(config, "workerinput"):
        items.sort(key=lambda item: LONGEST.index(item.path.stem) if item.path.stem in LONGEST else 99)


@pytest.fixture(scope="session", autouse=True)
def read_once() -> Iterator[None]:
    """Most of a start is reading the index and the flows, which nothing changes once they are read: after the
    first an engine starts in a second.
    """
    with pytest.MonkeyPatch.context() as patch:
        for owner, name in ((cache, "_read"), (shelf, "read_flow"), (contacts, "read_register"),
                            (sources, "read_register")):  # fmt: skip
            patch.setattr(owner, name, _once(getattr(owner, name)))
        yield


def _once(read: Callable[..., Any]) -> Callable[..., Any]:
    """`read` for each state of a file of this checkout; what a test may break is always read."""
    known: dict[tuple[Path, int], Any] = {}

    def reader(path: Path, *more: Any) -> Any:
        if not path.exists() or not path.is_relative_to(ROOT):
            return read(path, *more)
        state = path, path.stat().st_mtime_ns
        if state not in known:
            known[state] = read(path, *more)
        return known[state]

    return reader


@pytest.fixture(scope="session")
def watch() -> Watch:
    """The triage with what it learned, and the redaction: they keep nothing, so all tests share them."""
    watch = Watch.load(Settings())
    watch.safety.wait()
    return watch


@pytest.fixture(scope="session")
def model(watch: Watch) -> Path:
    """The model of the data as it is; trained when there is none."""
    return ensure_model(Settings())


@pytest.fixture
def settings(model: Path, tmp_path: Path) -> Settings:
    """The real model and articles around an empty database."""
    return dataclasses.replace(Settings(), database=f"sqlite:///{tmp_path / 'test.db'}")


@pytest_asyncio.fixture
async def engine(settings: Settings, watch: Watch) -> AsyncIterator[Engine]:
    """A running assistant that has spoken with nobody."""
    engine = Engine.load(settings, watch)
    yield engine
    await engine.close()
