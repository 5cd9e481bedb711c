"""A change that comes at a bad moment, or to several processes, is answered all the same."""

from __future__ import annotations

import sqlite3
import threading
import time
from pathlib import Path

import pytest

from knowledge import answering
from knowledge.answering import Knowledge
from knowledge.index import Index
from tests.knowledge.broken import article_path, set_body
from tests.knowledge.live import ID, LIMIT, answer, soon, started


def test_every_process_on_one_database_takes_over_a_change(
    live: Knowledge, few: Path, tmp_path: Path
) -> None:
    with started(few, tmp_path) as other:
        set_body(article_path(few, ID), "Voor allebei.")
        assert soon(lambda: answer(live) == answer(other) == "Voor allebei.")


def test_a_change_during_the_start_is_taken_over(
    few: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    build = answering.load_or_build

    def edit_meanwhile(*args: object) -> Index:
        monkeypatch.undo()
        set_body(article_path(few, ID), "Net te laat.")
        return build(*args)

    monkeypatch.setattr(answering, "load_or_build", edit_meanwhile)
    with started(few, tmp_path) as base:
        assert soon(lambda: answer(base) == "Net te laat.")


def test_a_change_while_the_database_was_busy_is_taken_over(
    live: Knowledge, few: Path, tmp_path: Path
) -> None:
    holder = sqlite3.connect(tmp_path / "knowledge.db", isolation_level=None)
    holder.execute("BEGIN EXCLUSIVE")
    set_body(article_path(few, ID), "Even geduld.")
    time.sleep(1)
    holder.execute("ROLLBACK")
    holder.close()
    assert soon(lambda: answer(live) == "Even geduld.")


def test_a_second_change_does_not_wait_for_the_index_of_the_first(
    live: Knowledge, few: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    building, go_on, built, build = (*(threading.Event() for _ in range(3)), answering.load_or_build)

    def slowly(*args: object) -> Index:
        building.set()
        go_on.wait(timeout=30)
        index = build(*args)
        built.set()
        return index

    monkeypatch.setattr(answering, "load_or_build", slowly)
    set_body(article_path(few, ID), "Eerste.")
    assert building.wait(timeout=LIMIT)
    set_body(article_path(few, ID), "Tweede.")
    assert soon(lambda: answer(live) == "Tweede.")
    go_on.set()
    assert built.wait(timeout=30)
    for _ in range(20):
        assert answer(live) == "Tweede."
        time.sleep(0.02)
