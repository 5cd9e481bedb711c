"""Articles in the database follow the files, on SQLite and on PostgreSQL."""

from __future__ import annotations

from pathlib import Path

import pytest

from knowledge.article import Article
from knowledge.article_file import read_article
from knowledge.sources import read_sources
from knowledge.store import Store
from tests.knowledge.broken import article_path, line_of, new_article, put, set_body, set_field

ID = "ouderavond"


def _article(store: Store) -> Article:
    return next(article for article in store.articles() if article.id == ID)


def test_every_article_comes_back_as_it_was_read(store: Store, folder: Path) -> None:
    sources = read_sources(folder)
    files = sorted((folder / "articles").rglob("*.md"), key=lambda file: file.stem)
    assert store.articles() == [read_article(file, sources) for file in files]


def test_nothing_changes_when_no_file_did(store: Store, folder: Path) -> None:
    again = store.sync(folder)
    assert (again.changed, again.removed, again.problems) == (frozenset(), frozenset(), ())


def test_a_changed_answer_is_taken_over(store: Store, folder: Path) -> None:
    set_body(article_path(folder, ID), "Een nieuw antwoord.")
    assert store.sync(folder).changed == {ID}
    assert _article(store).tekst == "Een nieuw antwoord."


@pytest.mark.parametrize("suffix", [".vragen.txt", ".vervolg.txt"])
def test_a_changed_twin_file_is_taken_over(store: Store, folder: Path, suffix: str) -> None:
    twin = article_path(folder, ID).with_suffix(suffix)
    twin.write_text("ouderavond | en dan?\n", encoding="utf-8")
    assert store.sync(folder).changed == {ID}
    article = _article(store)
    assert len(article.vragen if suffix == ".vragen.txt" else article.vervolgvragen) == 1


def test_a_changed_register_of_sources_is_taken_over(store: Store, folder: Path) -> None:
    key = _article(store).bronnen[0].sleutel
    put(folder / "sources.yml", rf'^"?{key}"?:\n  titel: .*$', f'"{key}":\n  titel: Nieuwe naam')
    assert ID in store.sync(folder).changed
    assert _article(store).bronnen[0].titel == "Nieuwe naam"


def test_a_new_article_is_taken_over(store: Store, folder: Path) -> None:
    new_article(folder, ID, "nieuw", "Is dit nieuw?", "Ja.", ["is dit nieuw"])
    assert store.sync(folder).changed == {"nieuw"}
    assert "nieuw" in {article.id for article in store.articles()}


def test_a_removed_article_is_gone(store: Store, folder: Path) -> None:
    article_path(folder, ID).unlink()
    assert store.sync(folder).removed == {ID}
    assert ID not in {article.id for article in store.articles()}


def test_a_broken_article_keeps_its_last_good_version_and_is_reported(store: Store, folder: Path) -> None:
    path, before = article_path(folder, ID), _article(store)
    set_field(path, "gecontroleerd", "ooit")
    set_body(article_path(folder, "verschil-herstel-nazorg"), "Wel goed.")
    synced = store.sync(folder)
    where = f"{path.relative_to(folder)}:{line_of(path, 'gecontroleerd:')}: `gecontroleerd` is not a date"
    assert synced.changed == {"verschil-herstel-nazorg"}
    assert [str(problem) for problem in store.problems()] == [f"{where} (YYYY-MM-DD)"]
    assert (list(synced.problems), _article(store)) == (store.problems(), before)


def test_a_broken_article_is_reported_until_it_is_mended(store: Store, folder: Path) -> None:
    set_field(article_path(folder, ID), "gecontroleerd", "ooit")
    assert store.sync(folder).problems == store.sync(folder).problems != ()
    set_field(article_path(folder, ID), "gecontroleerd", "2026-01-31")
    assert store.sync(folder).changed == {ID}
    assert (_article(store).gecontroleerd.isoformat(), store.problems()) == ("2026-01-31", [])


def test_the_last_good_version_outlives_a_restart(store: Store, url: str, folder: Path) -> None:
    set_field(article_path(folder, ID), "titel", "")
    later = Store(url)
    later.open()
    assert later.sync(folder).problems
    assert _article(later).titel
    later.close()
