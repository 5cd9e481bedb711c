"""One running assistant for all conversations about flows: each test begins where nobody spoke yet."""

from __future__ import annotations

import asyncio
import dataclasses
from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import pytest
import pytest_asyncio

from bot.engine import Engine
from bot.settings import Settings
from bot.watch import Watch


@pytest.fixture(scope="session")
def shared(model: Path, watch: Watch) -> Iterator[Engine]:
    """Conversations that end with the process."""
    engine = Engine.load(dataclasses.replace(Settings(), conversations="sqlite://"), watch)
    yield engine
    asyncio.run(engine.close())


@pytest_asyncio.fixture
async def engine(shared: Engine) -> AsyncIterator[Engine]:
    """The assistant, with nothing said in the conversation of the tests."""
    await shared.forget("gesprek")
    yield shared
