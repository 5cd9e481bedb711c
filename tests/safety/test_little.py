"""A word or two is an answer to something; an alarm only when it names what hurts."""

from __future__ import annotations

import pytest

from bot.safety import Safety
from bot.safety.deciding import _says_little


@pytest.mark.parametrize(
    "said", ["niet", "vanavond", "weg", "net", "hij is 4", "ze is 17", "kindje is 3", "gisteren pas", "14"]
)
def test_a_short_answer_raises_no_alarm(triage: Safety, said: str) -> None:
    assert triage.check(said) is None


@pytest.mark.parametrize("said", ["ze bloedt", "wil dood", "hij slaat", "pillen genomen"])
def test_a_short_cry_still_does(triage: Safety, said: str) -> None:
    assert triage.check(said)


@pytest.mark.parametrize("said", ["hij steekt", "mes", "hij wurgt haar", "vanavond geslagen"])
def test_what_hurts_is_never_little(triage: Safety, said: str) -> None:
    assert not _says_little(triage._rules.look(triage._reader.sentences(said)))
