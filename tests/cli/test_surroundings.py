"""What can be wrong around the program: one clear line, a status that says so, nothing repeated."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest
import sqlalchemy as sa

import bot.commands.redact
from bot.settings import Settings
from bot.training import model_path
from tests.cli.program import run

NEED_DATABASE = [["ask", "geheim"], ["chat"], ["knowledge", "list"], ["knowledge", "search", "geheim"]]


def test_a_missing_model(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NAZORGWIJZER_MODELS", str(tmp_path))
    line = run("ask", "geheim").line()
    assert str(tmp_path) in line and "nazorgwijzer train" in line and "geheim" not in line


@pytest.mark.parametrize("kept", [0, 1000])
def test_a_broken_model(model: Path, kept: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NAZORGWIJZER_MODELS", str(tmp_path))
    model_path(Settings.from_environment()).write_bytes(model.read_bytes()[:kept])
    line = run("ask", "geheim").line()
    assert "Verwijder het" in line and "geheim" not in line


def refused(arguments: list[str]) -> str:
    done = run(*arguments, stdin=b"geheim\n")
    assert (done.status, done.out) == (1, "")
    assert "geheim" not in done.err
    return done.err.splitlines()[-1]


@pytest.mark.parametrize("arguments", NEED_DATABASE, ids=" ".join)
def test_a_locked_database(
    model: Path, arguments: list[str], database: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NAZORGWIJZER_DATABASE", f"sqlite:///{database}?timeout=0.1")  # not five seconds
    with sqlite3.connect(database, isolation_level=None) as other:
        other.execute("create table a(b)")
        other.execute("begin exclusive")
        line = refused(arguments)
    assert "locked" in line and str(database) in line


@pytest.fixture
def read_only() -> Iterator[None]:
    """Writing fails as it does in a file that may only be read, also for root."""

    def refuse_writing(connection: sqlite3.Connection, record: object) -> None:
        (_, _, path), *_ = connection.execute("pragma database_list")
        if path:  # a database in memory can always be written
            connection.execute("pragma query_only=on")

    sa.event.listen(sa.engine.Engine, "connect", refuse_writing)
    yield
    sa.event.remove(sa.engine.Engine, "connect", refuse_writing)


@pytest.mark.parametrize("arguments", NEED_DATABASE, ids=" ".join)
def test_a_read_only_database(model: Path, arguments: list[str], read_only: None) -> None:
    assert "readonly" in refused(arguments)


@pytest.mark.parametrize("arguments", NEED_DATABASE, ids=" ".join)
def test_a_database_out_of_reach_keeps_its_password(
    model: Path, arguments: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NAZORGWIJZER_DATABASE", "postgresql://naam:geheim@127.0.0.1:1/x")
    assert "De database 'postgresql://naam:***@127.0.0.1:1/x'" in refused(arguments)


def test_a_database_that_is_no_address(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NAZORGWIJZER_DATABASE", "geheim")
    assert "NAZORGWIJZER_DATABASE" in refused(["doctor"])


def test_a_port_that_is_none(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NAZORGWIJZER_PORT", "hoog")
    assert "NAZORGWIJZER_PORT" in run("doctor").line()


def test_a_folder_that_cannot_be_made(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NAZORGWIJZER_MODELS", "/dev/null/models")
    assert "/dev/null/models" in run("train").line()


def test_what_nobody_foresaw_names_its_place_and_not_its_words(monkeypatch: pytest.MonkeyPatch) -> None:
    def breaks(*_: object) -> int:
        raise RuntimeError("geheim")

    monkeypatch.setattr(bot.commands.redact, "run", breaks)
    line = run("redact", "--jsonl").line()
    assert "RuntimeError in test_surroundings.py:" in line and "geheim" not in line
