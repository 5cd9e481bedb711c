"""An article with its file, as the checks look at it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from knowledge.article import Article
from knowledge.finding import Finding


@dataclass(frozen=True)
class Page:
    """An article together with the file that it was read from."""

    article: Article
    path: Path
    root: Path

    def finding(self, line: int, what: str, suffix: str = ".md") -> Finding:
        """A finding in the article's file, or in the twin file with another suffix."""
        return Finding(str(self.path.with_suffix(suffix).relative_to(self.root)), line, what)

    def body_lines(self) -> Iterator[tuple[int, str]]:
        """Numbered lines of the answer itself, behind the front matter."""
        lines = self.path.read_text(encoding="utf-8").splitlines()
        end = lines.index("---", 1)
        return ((number, line) for number, line in enumerate(lines, 1) if number > end + 1)
