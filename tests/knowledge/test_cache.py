"""The built index is kept: a start loads it for as long as nothing that decides its content changed."""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path

import pytest

from knowledge import cache
from knowledge.article import Article
from knowledge.article_file import article_files, read_article
from knowledge.cache import fingerprint, load_or_build
from knowledge.dutch import Dutch, default_analyser
from knowledge.index import Index
from knowledge.sources import read_sources

OUTSIDE = ["hoe laat gaat de trein", "wat kost een brood"]


@pytest.fixture
def articles(few: Path) -> list[Article]:
    """Few articles, quickly learned."""
    return [read_article(path, read_sources(few)) for path in article_files(few)]


@pytest.fixture
def built(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """Number of articles of each index that was built, and not loaded."""
    sizes: list[int] = []
    build = cache.build_index

    def count(articles: list[Article], *rest: object) -> Index:
        sizes.append(len(articles))
        return build(articles, *rest)

    monkeypatch.setattr(cache, "build_index", count)
    return sizes


def _index(folder: Path, articles: list[Article]) -> Index:
    return load_or_build(folder, articles, OUTSIDE, default_analyser())


def test_a_second_start_loads_the_same_index(
    articles: list[Article], built: list[int], tmp_path: Path
) -> None:
    first = _index(tmp_path / "index", articles)
    second = _index(tmp_path / "index", articles)
    assert built == [len(articles)]
    assert second.articles == first.articles == tuple(articles)


def test_a_changed_article_is_built_anew(articles: list[Article], built: list[int], tmp_path: Path) -> None:
    _index(tmp_path, articles)
    changed = [replace(articles[0], tekst="Anders."), *articles[1:]]
    assert _index(tmp_path, changed).articles[0].tekst == "Anders."
    assert len(built) == 2


@pytest.mark.parametrize(
    "field", ["titel", "tekst", "let_op", "vragen", "vervolgvragen", "vervolg", "trefwoorden"]
)
def test_every_part_of_an_article_counts(articles: list[Article], field: str) -> None:
    changed = [replace(articles[0], **{field: ()}), *articles[1:]]
    assert fingerprint(changed, OUTSIDE, Dutch()) != fingerprint(articles, OUTSIDE, Dutch())


def test_analyser_and_questions_out_of_scope_count(articles: list[Article]) -> None:
    names = {
        fingerprint(articles, OUTSIDE, Dutch()),
        fingerprint(articles, OUTSIDE[:1], Dutch()),
        fingerprint(articles, OUTSIDE, Dutch(model="nl_core_news_sm")),
        fingerprint(articles[1:], OUTSIDE, Dutch()),
    }
    assert len(names) == 4


@pytest.mark.parametrize("name", ["SYNONYMS", "SHORTHAND"])
def test_a_changed_word_list_counts(
    articles: list[Article], name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = fingerprint(articles, OUTSIDE, Dutch())
    changed = tmp_path / "list.yml"
    changed.write_text(
        getattr(cache, name).read_text(encoding="utf-8") + "extra: [toeter]\n", encoding="utf-8"
    )
    monkeypatch.setattr(cache, name, changed)
    assert fingerprint(articles, OUTSIDE, Dutch()) != before


@pytest.mark.parametrize("keep", [0, 1000, -1])
def test_a_torn_file_is_built_again(
    articles: list[Article], built: list[int], tmp_path: Path, keep: int
) -> None:
    _index(tmp_path, articles)
    (file,) = tmp_path.glob("index-*.joblib")
    file.write_bytes(file.read_bytes()[:keep])
    assert _index(tmp_path, articles).articles == tuple(articles)
    assert len(built) == 2
    _index(tmp_path, articles)
    assert len(built) == 2


def test_only_the_last_few_are_kept_and_no_drafts(
    articles: list[Article], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(cache, "_KEPT", 3)
    folder = tmp_path / "index"
    folder.mkdir()
    old = [folder / f"index-{number}.joblib" for number in range(4)]
    for age, file in enumerate(old):
        file.touch()
        os.utime(file, (1000 - age, 1000 - age))
    _index(folder, articles)
    left = set(folder.iterdir())
    assert len(left) == 3
    assert set(old) & left == set(old[:2])
