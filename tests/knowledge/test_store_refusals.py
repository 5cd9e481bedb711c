"""A database that cannot be used is one clear line, whoever runs it."""

from __future__ import annotations

import sqlite3
import traceback
from pathlib import Path

import pytest

from knowledge.errors import StoreError
from knowledge.store import Store
from tests.knowledge.broken import article_path, set_body
from tests.knowledge.postgres import own_schema


@pytest.fixture
def database(tmp_path: Path, folder: Path) -> Path:
    """A database with the articles of `folder`."""
    path = tmp_path / "knowledge.db"
    store = Store(f"sqlite:///{path}")
    store.open()
    store.sync(folder)
    store.close()
    return path


def _one_line(error: pytest.ExceptionInfo[StoreError]) -> str:
    shown = "".join(traceback.format_exception(error.value))
    assert "During handling" not in shown and "direct cause" not in shown
    message = str(error.value)
    assert message and "\n" not in message
    return message


def test_a_read_only_database(database: Path, folder: Path) -> None:
    set_body(article_path(folder, "ouderavond"), "Anders.")
    store = Store(f"sqlite:///file:{database}?mode=ro&uri=true")
    with pytest.raises(StoreError) as error:
        store.sync(folder)
    assert "readonly" in _one_line(error)
    assert str(database) in _one_line(error)


def test_a_locked_database(database: Path, folder: Path) -> None:
    holder = sqlite3.connect(database, isolation_level=None)
    holder.execute("BEGIN EXCLUSIVE")
    store = Store(f"sqlite:///{database}?timeout=0.1")
    with pytest.raises(StoreError) as error:
        store.sync(folder)
    assert "locked" in _one_line(error)
    holder.execute("ROLLBACK")
    assert store.sync(folder).problems == ()
    holder.close()


def test_a_file_that_is_no_database(tmp_path: Path) -> None:
    path = tmp_path / "notes.txt"
    path.write_text("geen database\n" * 100, encoding="utf-8")
    with pytest.raises(StoreError) as error:
        Store(f"sqlite:///{path}").open()
    assert "not a database" in _one_line(error)


def test_a_folder_that_cannot_be_made(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(StoreError) as error:
        Store(f"sqlite:///{tmp_path / 'file' / 'knowledge.db'}").open()
    assert str(tmp_path) in _one_line(error)


def test_a_server_out_of_reach_does_not_show_its_password() -> None:
    with pytest.raises(StoreError) as error:
        Store("postgresql://someone:geheim@127.0.0.1:1/test").open()
    assert "geheim" not in _one_line(error)


@pytest.mark.parametrize(("ci", "outcome"), [("true", pytest.fail.Exception), ("", pytest.skip.Exception)])
def test_without_postgresql_tests_are_skipped_but_never_on_ci(
    ci: str, outcome: type[BaseException], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CI", ci)
    with (
        pytest.raises(outcome, match="does not answer"),
        own_schema("postgresql://postgres@127.0.0.1:1/test"),
    ):
        pass
