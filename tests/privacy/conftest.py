"""One redactor with the real lists for all tests of redaction."""

from __future__ import annotations

import pytest

from bot.privacy import Redactor
from bot.settings import ROOT


@pytest.fixture(scope="session")
def redactor() -> Redactor:
    """The redactor of this checkout."""
    return Redactor.load(ROOT / "knowledge")
