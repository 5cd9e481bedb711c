"""Files that are empty, half written, or saved by an editor with other habits."""

from __future__ import annotations

from pathlib import Path

import pytest

from knowledge.article_file import article_files
from tests.knowledge.broken import read, refused, set_body


@pytest.mark.parametrize(
    ("text", "place"),
    [("Alleen tekst.\n", "1: no front matter between two lines of ---"),
     ("---\nid: ouderavond\n", "1: no front matter between two lines of ---"),
     ("---\nzomaar een zin\n---\nTekst.\n", "2: front matter is not a list of fields"),
     ("", "1: no front matter between two lines of ---")],
)  # fmt: skip
def test_a_file_without_front_matter_isrefused(path: Path, text: str, place: str) -> None:
    path.write_text(text, encoding="utf-8")
    assert refused(path) == f"{path}:{place}"


def test_an_empty_answer_isrefused(path: Path) -> None:
    set_body(path, "  ")
    assert refused(path) == f"{path}:1: the article has no text"


@pytest.mark.parametrize("suffix", [".md", ".vragen.txt", ".vervolg.txt"])
def test_a_file_in_another_encoding_names_its_line(path: Path, suffix: str) -> None:
    file = path.with_suffix(suffix)
    first, rest = file.read_bytes().split(b"\n", 1)
    file.write_bytes(first + b"\ncli\xebnt\n" + rest)
    assert refused(path) == f"{file}:2: not UTF-8"


@pytest.mark.parametrize("line", ["zonder streep", "ouderavond | "])
def test_a_follow_up_without_both_halves_isrefused(path: Path, line: str) -> None:
    twin = path.with_suffix(".vervolg.txt")
    twin.write_text(f"# uitleg\nouderavond | en dan?\n{line}\n", encoding="utf-8")
    assert refused(path) == f"{twin}:3: expected `previous-id | question`"


def test_an_article_without_twin_files_has_no_examples(path: Path) -> None:
    path.with_suffix(".vragen.txt").unlink()
    path.with_suffix(".vervolg.txt").unlink()
    assert (read(path).vragen, read(path).vervolgvragen) == ((), ())


def test_a_file_with_windows_line_ends_isread(path: Path) -> None:
    before = read(path)
    path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))
    assert read(path) == before


def test_articles_are_listed_in_a_fixed_order_without_their_twins(folder: Path) -> None:
    files = article_files(folder)
    assert files == sorted(files)
    assert {file.suffix for file in files} == {".md"}
