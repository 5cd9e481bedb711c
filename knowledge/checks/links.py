"""Ids and titles: what an article points at has to exist, and no two may ask the same."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from knowledge.article_file import field_line, read_lines
from knowledge.checks.page import Page
from knowledge.finding import Finding


def dead_ids(pages: Sequence[Page]) -> Iterator[Finding]:
    """`vervolg` and follow-up lines that name an article that is not there."""
    known = {page.article.id for page in pages}
    for page in pages:
        for target in page.article.vervolg:
            if target not in known:
                yield page.finding(
                    field_line(page.path, "vervolg"), f"`vervolg` names `{target}`, which is no article"
                )
        for number, line in read_lines(page.path.with_suffix(".vervolg.txt")):
            previous = line.partition("|")[0].strip()
            if previous not in known:
                yield page.finding(number, f"`{previous}` is no article", ".vervolg.txt")


def duplicates(pages: Sequence[Page]) -> Iterator[Finding]:
    """Titles and ids that two articles share."""
    seen: dict[str, Page] = {}
    for page in pages:
        for field, value in (("titel", page.article.titel), ("id", page.article.id)):
            first = seen.setdefault(f"{field}:{value.strip().lower()}", page)
            if first is not page:
                where = first.path.relative_to(first.root)
                yield page.finding(field_line(page.path, field), f"`{field}` is also that of {where}")
