"""Ways to change an article file, for tests that break one."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pytest

from knowledge.article import Article
from knowledge.article_file import ArticleError, read_article
from knowledge.checks import check
from knowledge.sources import read_sources

TODAY = date(2026, 12, 1)


def article_path(root: Path, article_id: str) -> Path:
    """The file of one article below `root`."""
    return next((root / "articles").rglob(f"{article_id}.md"))


def put(path: Path, pattern: str, text: str) -> None:
    """Replace the first match of `pattern`; a pattern that matches nothing would test nothing."""
    changed, count = re.subn(pattern, lambda _: text, path.read_text(encoding="utf-8"), count=1, flags=re.M)
    assert count == 1, f"{pattern} is not in {path}"
    path.write_text(changed, encoding="utf-8")


def set_field(path: Path, field: str, value: str) -> None:
    """Give a one-line front matter field another value."""
    put(path, rf"^{field}:.*$", f"{field}: {value}")


def set_body(path: Path, text: str) -> None:
    """Another answer under the same front matter."""
    front = path.read_text(encoding="utf-8").split("\n---\n", 1)[0]
    path.write_text(f"{front}\n---\n{text}\n", encoding="utf-8")


def line_of(path: Path, start: str) -> int:
    """Number of the line that starts like this."""
    lines = path.read_text(encoding="utf-8").splitlines()
    return next(number for number, line in enumerate(lines, 1) if line.startswith(start))


def new_article(root: Path, like: str, article_id: str, title: str, body: str, questions: list[str]) -> Path:
    """An article of its own beside another whose front matter it shares."""
    model = article_path(root, like)
    path = model.with_name(f"{article_id}.md")
    path.write_text(model.read_text(encoding="utf-8"), encoding="utf-8")
    set_field(path, "id", article_id)
    set_field(path, "titel", title)
    set_body(path, body)
    path.with_suffix(".vragen.txt").write_text("\n".join(questions) + "\n", encoding="utf-8")
    return path


def found(root: Path, sources: Path | None = None) -> list[str]:
    """Findings as editors read them, without the area."""
    return [str(finding).removeprefix("articles/gezin/") for finding in check(root, TODAY, sources)]


def read(path: Path) -> Article:
    """The article in a file of a test's knowledge base."""
    return read_article(path, read_sources(path.parents[2]))


def refused(path: Path) -> str:
    """What is said of a file that cannot be used: one line, that begins with the place."""
    with pytest.raises(ArticleError) as caught:
        read(path)
    message = str(caught.value)
    assert message == f"{caught.value.path}:{caught.value.line}: {caught.value.what}"
    assert "\n" not in message
    return message
