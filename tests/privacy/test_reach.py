"""How much goes and how much stays, over whole files of messages."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from bot.privacy import Redactor
from bot.settings import ROOT
from tests.privacy.examples import TUNED, UNSEEN, score

QUESTIONS = ROOT / "knowledge" / "articles"
UNSEEN_QUESTIONS = ROOT / "tests" / "knowledge" / "vragen"


@pytest.mark.parametrize("path", [TUNED, UNSEEN], ids=["tuned", "unseen"])
def test_personal_data_goes_and_the_field_stays(redactor: Redactor, path: Path) -> None:
    found = score(path, lambda text: redactor.redact(text).text)
    assert found.removed >= 0.97 * found.personal
    assert found.kept >= 0.99 * found.field_words
    assert found.whole >= 0.99 * found.words


def _questions(folder: Path, pattern: str) -> list[str]:
    paths = sorted(folder.rglob(pattern))
    lines = [line.strip() for path in paths for line in path.read_text(encoding="utf-8").splitlines()]
    return [line for line in lines if line and not line.startswith("#")]


@pytest.mark.parametrize(("folder", "pattern"), [(QUESTIONS, "*.vragen.txt"), (UNSEEN_QUESTIONS, "*.txt")])
def test_questions_without_personal_data_stay_whole(redactor: Redactor, folder: Path, pattern: str) -> None:
    asked = _questions(folder, pattern)
    asked = random.Random(1).sample(asked, min(3000, len(asked)))
    touched = [each for each in asked if redactor.redact(each).kinds]
    assert len(asked) > 1000
    assert len(touched) < 0.005 * len(asked), touched


def test_every_example_stays_as_it_is_when_redacted_again(redactor: Redactor) -> None:
    for text in _questions(TUNED.parent, "voorbeelden_*.txt"):
        once = redactor.redact(text).text
        assert redactor.redact(once).text == once
        assert redactor.redact(once).kinds == ()
