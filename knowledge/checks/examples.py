"""Example questions: enough of them, and each only once."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from knowledge.article_file import read_lines
from knowledge.checks.page import Page
from knowledge.finding import Finding
from knowledge.normal import fold

LEAST = 20


def too_few(page: Page) -> Iterator[Finding]:
    """Fewer than twenty example questions."""
    count = len(page.article.vragen)
    if count < LEAST:
        yield page.finding(1, f"{count} example questions; at least {LEAST}", ".vragen.txt")


def repeated(pages: Sequence[Page]) -> Iterator[Finding]:
    """The same example question given to an article twice, or to two articles."""
    seen: dict[str, str] = {}
    for page in pages:
        for suffix in (".vragen.txt", ".zijvragen.txt"):
            yield from _repeated_in(page, suffix, seen)


def _repeated_in(page: Page, suffix: str, seen: dict[str, str]) -> Iterator[Finding]:
    for number, line in read_lines(page.path.with_suffix(suffix)):
        key = " ".join(fold(line).split()).strip(" ?.!")
        if key in seen:
            yield page.finding(number, f"this question also stands in {seen[key]}", suffix)
        seen.setdefault(key, f"{page.path.stem}{suffix}:{number}")
