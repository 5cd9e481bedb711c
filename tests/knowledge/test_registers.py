"""The registers that pages are made of: an edit counts at once, a broken one never."""

from __future__ import annotations

from pathlib import Path

import pytest

from knowledge.errors import RegisterError
from knowledge.naslag.registers import areas, contacts
from tests.knowledge.broken import put


def test_an_edit_counts_at_once(folder: Path) -> None:
    assert contacts(folder)["veilig-thuis"].nummers == ["0800-2000"]
    put(folder / "contacts.yml", r'^  nummers: \["0800-2000"\]$', '  nummers: ["0800-1234"]')
    assert contacts(folder)["veilig-thuis"].nummers == ["0800-1234"]


def test_a_file_is_read_once_for_as_long_as_it_stays_the_same(folder: Path) -> None:
    assert areas(folder) is areas(folder)


def test_a_broken_edit_keeps_the_last_good_version(folder: Path, caplog: pytest.LogCaptureFixture) -> None:
    good = areas(folder)
    (folder / "gebieden.yml").write_text("veiligheid: [", encoding="utf-8")
    assert areas(folder) == good == areas(folder)
    assert caplog.text.count("gebieden.yml") == 1


def test_what_was_never_good_is_said(folder: Path) -> None:
    (folder / "gebieden.yml").write_text("veiligheid: [", encoding="utf-8")
    with pytest.raises(RegisterError, match="gebieden"):
        areas(folder)
