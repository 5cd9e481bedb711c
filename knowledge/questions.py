"""Example questions of the knowledge base, for whoever trains on them."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from knowledge.article_file import article_files, read_lines


def read_questions(root: Path) -> Iterator[tuple[str, str]]:
    """(article id, example question) of every article below `root`."""
    for path in article_files(root):
        for suffix in (".vragen.txt", ".zijvragen.txt"):
            for _, line in read_lines(path.with_suffix(suffix)):
                yield path.stem, line


def read_out_of_scope(root: Path) -> list[str]:
    """Questions that nothing curated covers: they teach the search to say so."""
    return [line for _, line in read_lines(root / "buiten_bereik.txt")]
