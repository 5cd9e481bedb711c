"""`doctor`: what is there, what is missing, and how to get it."""

from __future__ import annotations

import socket
from pathlib import Path

import pytest

from bot.settings import Settings
from bot.training import model_path
from tests.cli.program import run


def test_all_is_well(model: Path) -> None:
    done = run("doctor")
    assert (done.status, done.err) == (0, "")
    assert model.name in done.out and "Artikelen: " in done.out and "taalmodel" in done.out


def test_without_a_model_it_says_how_to_get_one(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NAZORGWIJZER_MODELS", str(tmp_path))
    done = run("doctor")
    assert done.status == 1
    assert "nazorgwijzer train" in done.out and "Artikelen: " in done.out


def test_a_torn_model_is_noticed(model: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NAZORGWIJZER_MODELS", str(tmp_path))
    torn = model_path(Settings.from_environment())
    torn.write_bytes(model.read_bytes()[:-1000])
    done = run("doctor")
    assert done.status == 1 and "Verwijder het" in done.out


def test_a_model_of_older_questions_is_well_and_named(
    model: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NAZORGWIJZER_MODELS", str(tmp_path))
    older = model.name.rpartition("-")[0] + "-0000000000.tar.gz"
    (tmp_path / older).write_bytes(model.read_bytes())
    done = run("doctor")
    assert done.status == 0 and "daarna veranderd" in done.out


def test_a_database_that_cannot_be_used(model: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NAZORGWIJZER_DATABASE", "sqlite:////dev/null/x.db")
    done = run("doctor")
    assert done.status == 1 and "/dev/null/x.db" in done.out


def test_a_taken_port_and_a_contact_of_ones_own(model: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NAZORGWIJZER_CONTACT", "Bel Anne.")
    with socket.create_server(("127.0.0.1", 0)) as other:
        monkeypatch.setenv("NAZORGWIJZER_PORT", str(other.getsockname()[1]))
        done = run("doctor")
    assert "in gebruik" in done.out and "NAZORGWIJZER_PORT" in done.out
    assert "ingesteld" in done.out and "NAZORGWIJZER_CONTACT" not in done.out
