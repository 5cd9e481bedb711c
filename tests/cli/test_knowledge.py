"""`knowledge`: listing, showing, searching and checking the articles."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

import knowledge.answering
from tests.cli.program import ROOT, process, run

PLAN = "veiligheidsplan"


def test_every_article_is_listed_as_the_chat_shows_it() -> None:
    rows = run("knowledge", "list", "--jsonl").rows()
    assert len(rows) == len(list((ROOT / "knowledge" / "articles").rglob("*.md"))) > 100
    for row in rows:
        assert list(row) == ["id", "title", "text", "sources"]
        assert len(row["text"].split()) <= 150
        assert row["sources"] and all({"title"} <= set(each) <= {"title", "url"} for each in row["sources"])
        assert all(each["title"] in row["text"] for each in row["sources"])


def test_listing_and_showing_need_no_index(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delattr(knowledge.answering, "load_or_build")
    assert f" {PLAN} " in run("knowledge", "list").out
    assert run("knowledge", "show", PLAN).status == 0


def test_showing_one() -> None:
    done = run("knowledge", "show", PLAN)
    row = next(row for row in run("knowledge", "list", "--jsonl").rows() if row["id"] == PLAN)
    assert done.out == f"{row['title']}\n\n{row['text']}\n"


@pytest.mark.parametrize(
    "arguments", [["show", "geheim"], ["search", "hoi", "--after", "geheim"]], ids=" ".join
)
def test_an_article_that_is_not_there(arguments: list[str]) -> None:
    line = run("knowledge", *arguments).line()
    assert "knowledge list" in line and "geheim" not in line


def test_searching_says_what_is_found_and_why() -> None:
    plain = run("knowledge", "search", "Wat is een veiligheidsplan?").out.splitlines()
    assert plain[0] == "Besluit: answer"
    assert plain[1].split()[1] == PLAN
    explained = run("knowledge", "search", "Wat is een veiligheidsplan?", "--explain", "--after", PLAN)
    assert "margin" in explained.out and explained.status == 0


def test_searching_without_a_question() -> None:
    assert "leeg" in run("knowledge", "search", " ").line()


def test_a_folder_of_sources_that_is_not_there() -> None:
    assert "--sources" in run("knowledge", "check", "--sources", "/geheim").line()


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """The program with articles of its own."""
    for name in ("bot", "knowledge"):
        shutil.copytree(ROOT / name, tmp_path / name, ignore=shutil.ignore_patterns("__pycache__"))
    return tmp_path


def test_a_broken_article_is_named_and_the_status_says_so(copy: Path) -> None:
    path = next((copy / "knowledge" / "articles").rglob(f"{PLAN}.md"))
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("titel:", "titl:"), encoding="utf-8")
    checked = process("knowledge", "check", folder=copy)
    named = f"{path.relative_to(copy)}:"
    assert checked.status == 1
    assert any(line.startswith(named) for line in checked.out.splitlines())
    listed = process("knowledge", "list", folder=copy)
    assert listed.status == 0 and named in listed.err and f" {PLAN} " not in listed.out
    doctor = process("doctor", folder=copy)
    assert doctor.status == 1 and named in doctor.out


def test_articles_without_a_fault_pass(copy: Path) -> None:
    for folder in ("articles", "flows"):
        for path in (copy / "knowledge" / folder).rglob("*"):
            if path.is_file():
                path.unlink()
    assert process("knowledge", "check", folder=copy).status == 0
