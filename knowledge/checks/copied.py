"""Own words: an answer may share facts with a source, not its sentences."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from knowledge.article_file import field_line
from knowledge.checks.page import Page
from knowledge.finding import Finding

MOST_SHARED = 8
_WORD = re.compile(r"[\w+-]+")


def _words(text: str) -> list[str]:
    return [word.lower() for word in _WORD.findall(text)]


def _runs(words: list[str]) -> Iterator[tuple[str, ...]]:
    size = MOST_SHARED + 1
    return (tuple(words[start : start + size]) for start in range(len(words) - size + 1))


class SourceTexts:
    """The runs of words in the source texts of a folder."""

    def __init__(self, folder: Path) -> None:
        self._runs = {
            run: path.name
            for path in sorted(folder.glob("*.txt"))
            for run in _runs(_words(path.read_text("utf-8")))
        }

    def copied(self, page: Page) -> Iterator[Finding]:
        """Runs of more than eight words that stand in a source too, one finding a line."""
        for number, line in [
            *page.body_lines(),
            (field_line(page.path, "let_op"), page.article.let_op or ""),
        ]:
            if copied := self.copied_in(line):
                yield page.finding(number, copied)

    def copied_in(self, text: str) -> str | None:
        """What a text has in common with a source, said for a finding; None when it is in its own words."""
        run = next((run for run in _runs(_words(text)) if run in self._runs), None)
        return f"copied from {self._runs[run]}: {' '.join(run)}" if run else None
