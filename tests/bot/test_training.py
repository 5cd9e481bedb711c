"""Training happens once for the same data, and only then."""

from __future__ import annotations

import dataclasses
import os
from pathlib import Path

import pytest

from bot import training
from bot.errors import ModelMissing
from bot.settings import Settings


def test_a_second_call_trains_nothing(model: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(training, "_train", lambda *_: pytest.fail("trained again"))
    assert training.ensure_model(Settings()) == model


def _fake_models(folder: Path, *names: str) -> None:
    for age, name in enumerate(names):
        (folder / name).write_bytes(b"")
        os.utime(folder / name, (1000 - age, 1000 - age))


def test_changed_questions_do_not_stop_the_assistant(tmp_path: Path) -> None:
    settings = dataclasses.replace(Settings(), models=tmp_path)
    program = training._program(settings.root)
    _fake_models(tmp_path, f"nazorgwijzer-{program}-new.tar.gz", f"nazorgwijzer-{program}-old.tar.gz")
    assert training.find_model(settings).name.endswith("-new.tar.gz")


def test_a_model_of_another_program_is_not_used(tmp_path: Path) -> None:
    settings = dataclasses.replace(Settings(), models=tmp_path)
    _fake_models(tmp_path, "nazorgwijzer-0000000000-new.tar.gz", "20260101-rasa.tar.gz")
    with pytest.raises(ModelMissing):
        training.find_model(settings)


def test_data_decides_the_name(tmp_path: Path) -> None:
    (tmp_path / "config.yml").write_text("a: 1", encoding="utf-8")
    before = training._program(tmp_path)
    (tmp_path / "config.yml").write_text("a: 2", encoding="utf-8")
    assert training._program(tmp_path) != before
