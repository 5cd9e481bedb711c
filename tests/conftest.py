"""One trained model for all tests, kept in models/ for as long as its data stays the same."""

from __future__ import annotations

import dataclasses
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
import pytest_asyncio

from bot.engine import Engine
from bot.settings import Settings
from bot.training import ensure_model
from bot.watch import Watch


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
