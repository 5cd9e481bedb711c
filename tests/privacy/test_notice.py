"""What the person is told."""

from __future__ import annotations

from bot.privacy.notice import notice
from bot.privacy.spans import KINDS


def test_nothing_taken_out_is_nothing_said() -> None:
    assert notice(()) == ""


def test_the_kinds_are_named_in_a_row() -> None:
    assert "een naam, een telefoonnummer en een adres" in notice(("naam", "telefoon", "adres"))


def test_every_kind_has_words() -> None:
    for kind in KINDS:
        assert "{" not in notice((kind,)) and f"[{kind}]" not in notice((kind,))
