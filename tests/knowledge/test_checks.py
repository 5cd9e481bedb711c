"""Every check finds its own fault, with file and line, and nothing in the knowledge base as it is."""

from __future__ import annotations

import shutil
from datetime import date
from pathlib import Path

import pytest

from knowledge.article_file import read_article, read_lines
from knowledge.checks import check
from knowledge.checks.stolen import stolen_examples
from knowledge.sources import read_sources
from tests.knowledge.broken import TODAY, article_path, found, line_of, set_field
from tests.knowledge.conftest import REAL, ROOT

SOURCES = ROOT.parent / "shared" / "sources"
ID = "ouderavond"


def test_the_broken_copies_have_one_fault_because_the_copy_has_none(whole: Path) -> None:
    assert found(whole) == []


def test_the_knowledge_base_has_no_faults() -> None:
    assert check(REAL, date.today(), SOURCES if SOURCES.is_dir() else None) == []


def test_no_article_of_the_knowledge_base_shares_a_sentence_with_its_sources() -> None:
    if not SOURCES.is_dir():
        pytest.skip(f"the source texts are not at {SOURCES}")
    assert len(list(SOURCES.glob("*.txt"))) >= 5
    assert [one for one in check(REAL, TODAY, SOURCES) if "copied" in one.what] == []


def test_an_unreadable_article_is_found_and_the_others_are_still_checked(whole: Path) -> None:
    broken, other = article_path(whole, ID), article_path(whole, "verschil-herstel-nazorg")
    set_field(broken, "gecontroleerd", "ooit")
    set_field(other, "controleren_voor", "2026-11-30")
    place = f"{ID}.md:{line_of(broken, 'gecontroleerd:')}"
    faults = found(whole)
    assert f"{place}: `gecontroleerd` is not a date (YYYY-MM-DD)" in faults
    assert any(line.startswith("verschil-herstel-nazorg.md") and "review was due" in line for line in faults)


def test_an_article_in_another_encoding_is_found(whole: Path) -> None:
    path = article_path(whole, ID)
    path.write_bytes(path.read_bytes() + b"caf\xe9\n")
    lines = path.read_bytes().count(b"\n")
    assert f"{ID}.md:{lines}: not UTF-8" in found(whole)


def test_a_next_question_that_is_no_article(whole: Path) -> None:
    path = article_path(whole, ID)
    set_field(path, "vervolg", "[ouders-versterken, bestaat-niet]")
    line = line_of(path, "vervolg:")
    assert found(whole) == [f"{ID}.md:{line}: `vervolg` names `bestaat-niet`, which is no article"]


def test_a_follow_up_behind_no_article(whole: Path) -> None:
    twin = article_path(whole, ID).with_suffix(".vervolg.txt")
    twin.write_text("ouderavond | en dan?\nbestaat-niet | en dan?\n", encoding="utf-8")
    assert found(whole) == [f"{ID}.vervolg.txt:2: `bestaat-niet` is no article"]


def test_a_title_that_two_articles_share(whole: Path) -> None:
    first = article_path(whole, ID)
    second = article_path(whole, "ouders-versterken")
    title = read_article(first, read_sources(whole)).titel
    set_field(second, "titel", title.upper())
    place = f"ouders-versterken.md:{line_of(second, 'titel:')}"
    assert found(whole) == [f"{place}: `titel` is also that of articles/gezin/{ID}.md"]


def test_an_id_in_two_areas(whole: Path) -> None:
    path = article_path(whole, ID)
    twice = whole / "articles" / "veiligheid" / f"{ID}.md"
    twice.write_text(path.read_text(encoding="utf-8"), encoding="utf-8")
    set_field(twice, "titel", "Een andere titel")
    twice.with_suffix(".vragen.txt").write_text("\n".join(map(str, range(20))), encoding="utf-8")
    place = f"articles/veiligheid/{ID}.md:{line_of(twice, 'id:')}"
    assert found(whole) == [f"{place}: `id` is also that of articles/gezin/{ID}.md"]


@pytest.mark.parametrize("words", [19, 20])
def test_too_few_example_questions(whole: Path, words: int) -> None:
    lines = [f"vraag nummer {number}" for number in range(words)]
    article_path(whole, ID).with_suffix(".vragen.txt").write_text("\n".join(lines), encoding="utf-8")
    few = [f"{ID}.vragen.txt:1: 19 example questions; at least 20"]
    assert found(whole) == (few if words == 19 else [])


def test_an_example_question_that_stands_twice(whole: Path) -> None:
    one = article_path(whole, ID).with_suffix(".vragen.txt")
    other = article_path(whole, "ouders-versterken").with_suffix(".vragen.txt")
    number, question = read_lines(one)[0]
    place = f"{other.name}:{len(other.read_text(encoding='utf-8').splitlines()) + 1}"
    with other.open("a", encoding="utf-8") as file:
        file.write(f"  {question.upper().rstrip('?')}!\n")
    assert found(whole) == [f"{place}: this question also stands in {one.name}:{number}"]


def test_articles_that_take_each_others_examples(few: Path) -> None:
    of_other = article_path(few, "signs-of-safety").with_suffix(".vragen.txt")
    shutil.copy(of_other, article_path(few, ID).with_suffix(".vragen.txt"))
    worst = [line.split(": ") for line in stolen_examples(few, most=6)]
    counts = [int(count.partition(" of ")[0]) for _, count in worst]
    assert worst[0][0] in {f"{ID} -> signs-of-safety", f"signs-of-safety -> {ID}"}
    assert worst[0][1].partition(" of ")[2] == str(len(read_lines(of_other)))
    assert counts == sorted(counts, reverse=True)
