"""The triage as it runs: once by rules alone, once with what it learned."""

from __future__ import annotations

import pytest

from bench.safety import CACHE, KNOWLEDGE, ready
from bot.safety import Safety


@pytest.fixture(scope="session")
def by_rules() -> Safety:
    return Safety.load(KNOWLEDGE, CACHE)


@pytest.fixture(scope="session")
def triage() -> Safety:
    return ready()
