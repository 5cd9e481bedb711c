"""Editors change files while people ask: every change is answered within five seconds, no call fails."""

from __future__ import annotations

import sqlite3
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from knowledge import answering
from knowledge.answering import Knowledge
from knowledge.index import Index
from tests.knowledge.broken import article_path, new_article, put, set_body, set_field

LIMIT = 5.0
ID = "ouderavond"
QUESTION = "hoe organiseer ik een ouderavond over weerbare kinderen"
NEW = [
    "mag een hulphond mee het klaslokaal in",
    "hulphond op school",
    "een leerling wil zijn hulphond meenemen",
]


@contextmanager
def _started(root: Path, home: Path) -> Iterator[Knowledge]:
    base = Knowledge(root, f"sqlite:///{home / 'knowledge.db'}?timeout=0.1", home / "index")
    base.start()
    try:
        yield base
    finally:
        base.close()


@pytest.fixture
def live(few: Path, tmp_path: Path) -> Iterator[Knowledge]:
    """A running knowledge base that follows the files of `few`."""
    with _started(few, tmp_path) as base:
        yield base


def _soon(holds: Callable[[], bool]) -> bool:
    until = time.monotonic() + LIMIT
    while not holds():
        if time.monotonic() > until:
            return False
        time.sleep(0.05)
    return True


def _answer(base: Knowledge) -> str:
    return base.decide(QUESTION).hits[0].article.tekst


def _found(base: Knowledge) -> list[str]:
    return [hit.article.id for hit in base.decide("mag de hulphond van een leerling mee?").hits]


def test_a_changed_text_is_answered(live: Knowledge, few: Path) -> None:
    set_body(article_path(few, ID), "De nieuwe tekst.")
    assert _soon(lambda: _answer(live) == "De nieuwe tekst.")
    article = live.article(ID)
    assert article and article.tekst == "De nieuwe tekst."


def test_a_new_article_is_found_by_its_questions(live: Knowledge, few: Path) -> None:
    new_article(few, ID, "hulphond", "Mag een hulphond mee?", "Ja, een hulphond mag mee.", NEW)
    assert _soon(lambda: _found(live)[0] == "hulphond")


def test_a_deleted_article_is_gone(live: Knowledge, few: Path) -> None:
    article_path(few, ID).unlink()
    assert _soon(lambda: live.article(ID) is None)
    assert ID not in {hit.article.id for hit in live.decide(QUESTION).hits}
    assert ID not in {article.id for article in live.articles()}


def test_a_broken_article_keeps_its_last_good_version(live: Knowledge, few: Path) -> None:
    before = _answer(live)
    path = article_path(few, ID)
    set_field(path, "gecontroleerd", "ooit")
    assert _soon(lambda: [problem.path for problem in live.problems()] == [str(path.relative_to(few))])
    assert _answer(live) == before
    set_field(path, "gecontroleerd", "2026-01-31")
    set_body(path, "Weer heel.")
    assert _soon(lambda: _answer(live) == "Weer heel." and not live.problems())


def test_no_question_fails_during_changes(live: Knowledge, few: Path) -> None:
    failed: list[BaseException] = []
    done = threading.Event()

    def ask() -> None:
        while not done.is_set():
            try:
                best = live.decide(QUESTION).hits[0].article
                assert best.tekst and live.articles()
            except BaseException as error:
                failed.append(error)
                return

    askers = [threading.Thread(target=ask) for _ in range(2)]
    for asker in askers:
        asker.start()
    new_article(few, ID, "hulphond", "Mag een hulphond mee?", "Ja, een hulphond mag mee.", NEW)
    assert _soon(lambda: _found(live)[0] == "hulphond")
    put(article_path(few, "hulphond"), r"^titel:", "titel")
    article_path(few, "signs-of-safety").unlink()
    assert _soon(lambda: live.article("signs-of-safety") is None)
    done.set()
    for asker in askers:
        asker.join()
    assert failed == []


def test_every_process_on_one_database_takes_over_a_change(
    live: Knowledge, few: Path, tmp_path: Path
) -> None:
    with _started(few, tmp_path) as other:
        set_body(article_path(few, ID), "Voor allebei.")
        assert _soon(lambda: _answer(live) == _answer(other) == "Voor allebei.")


def test_a_change_during_the_start_is_taken_over(
    few: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    build = answering.load_or_build

    def edit_meanwhile(*args: object) -> Index:
        monkeypatch.undo()
        set_body(article_path(few, ID), "Net te laat.")
        return build(*args)

    monkeypatch.setattr(answering, "load_or_build", edit_meanwhile)
    with _started(few, tmp_path) as base:
        assert _soon(lambda: _answer(base) == "Net te laat.")


def test_a_change_while_the_database_was_busy_is_taken_over(
    live: Knowledge, few: Path, tmp_path: Path
) -> None:
    holder = sqlite3.connect(tmp_path / "knowledge.db", isolation_level=None)
    holder.execute("BEGIN EXCLUSIVE")
    set_body(article_path(few, ID), "Even geduld.")
    time.sleep(1)
    holder.execute("ROLLBACK")
    holder.close()
    assert _soon(lambda: _answer(live) == "Even geduld.")


def test_a_second_change_does_not_wait_for_the_index_of_the_first(
    live: Knowledge, few: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    building, go_on, build = threading.Event(), threading.Event(), answering.load_or_build

    def slowly(*args: object) -> Index:
        building.set()
        go_on.wait(timeout=30)
        return build(*args)

    monkeypatch.setattr(answering, "load_or_build", slowly)
    set_body(article_path(few, ID), "Eerste.")
    assert building.wait(timeout=LIMIT)
    set_body(article_path(few, ID), "Tweede.")
    assert _soon(lambda: _answer(live) == "Tweede.")
    go_on.set()
    time.sleep(0.5)
    assert _answer(live) == "Tweede."
