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
def model() -> Path:
    """The model of the data as it is, and what the triage learns; trained when there is none."""
    Watch.load(Settings()).safety.wait()
    return ensure_model(Settings())


@pytest.fixture
def settings(model: Path, tmp_path: Path) -> Settings:
    """The real model and articles around an empty database."""
    return dataclasses.replace(Settings(), database=f"sqlite:///{tmp_path / 'test.db'}")


@pytest_asyncio.fixture
async def engine(settings: Settings) -> AsyncIterator[Engine]:
    """A running assistant that has spoken with nobody."""
    engine = Engine.load(settings)
    yield engine
    await engine.close()
