"""Editors change files while people ask: every change is answered within five seconds, no call fails."""

from __future__ import annotations

import threading
from pathlib import Path

from knowledge.answering import Knowledge
from tests.knowledge.broken import article_path, new_article, put, set_body, set_field
from tests.knowledge.live import ID, QUESTION, answer, soon

NEW = [
    "mag een hulphond mee het klaslokaal in",
    "hulphond op school",
    "een leerling wil zijn hulphond meenemen",
]


def _found(base: Knowledge) -> list[str]:
    return [hit.article.id for hit in base.decide("mag de hulphond van een leerling mee?").hits]


def test_a_changed_text_is_answered(live: Knowledge, few: Path) -> None:
    set_body(article_path(few, ID), "De nieuwe tekst.")
    assert soon(lambda: answer(live) == "De nieuwe tekst.")
    article = live.article(ID)
    assert article and article.tekst == "De nieuwe tekst."


def test_a_new_article_is_found_by_its_questions(live: Knowledge, few: Path) -> None:
    new_article(few, ID, "hulphond", "Mag een hulphond mee?", "Ja, een hulphond mag mee.", NEW)
    assert soon(lambda: _found(live)[0] == "hulphond")


def test_a_deleted_article_is_gone(live: Knowledge, few: Path) -> None:
    article_path(few, ID).unlink()
    assert soon(lambda: live.article(ID) is None)
    assert ID not in {hit.article.id for hit in live.decide(QUESTION).hits}
    assert ID not in {article.id for article in live.articles()}


def test_a_broken_article_keeps_its_last_good_version(live: Knowledge, few: Path) -> None:
    before = answer(live)
    path = article_path(few, ID)
    set_field(path, "gecontroleerd", "ooit")
    assert soon(lambda: [problem.path for problem in live.problems()] == [str(path.relative_to(few))])
    assert answer(live) == before
    set_field(path, "gecontroleerd", "2026-01-31")
    set_body(path, "Weer heel.")
    assert soon(lambda: answer(live) == "Weer heel." and not live.problems())


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
    assert soon(lambda: _found(live)[0] == "hulphond")
    put(article_path(few, "hulphond"), r"^titel:", "titel")
    article_path(few, "signs-of-safety").unlink()
    assert soon(lambda: live.article("signs-of-safety") is None)
    done.set()
    for asker in askers:
        asker.join()
    assert failed == []
