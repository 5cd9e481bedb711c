"""All checks over one knowledge base."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path

from knowledge.article_file import ArticleError, article_files, read_article
from knowledge.checks import changes, copied, examples, language, links, numbers
from knowledge.checks.areas import check_areas
from knowledge.checks.flows import check_flows, copied_flows
from knowledge.checks.page import Page
from knowledge.contacts import read_contacts
from knowledge.finding import Finding
from knowledge.sources import read_sources


def read_pages(root: Path) -> tuple[list[Page], list[Finding]]:
    """Readable articles of `root`, and a finding for each that is not."""
    sources = read_sources(root)
    pages, findings = [], []
    for path in article_files(root):
        try:
            pages.append(Page(read_article(path, sources), path, root))
        except ArticleError as error:
            findings.append(Finding(str(error.path.relative_to(root)), error.line, error.what))
    return pages, findings


def _each(pages: Sequence[Page], root: Path, today: date) -> Iterator[Finding]:
    contacts = read_contacts(root)
    yield from numbers.overdue_contacts(root, contacts, today)
    for page in pages:
        yield from language.too_long(page)
        yield from language.hard_sentences(page)
        yield from numbers.unknown_numbers(page, contacts)
        yield from numbers.overdue(page, today)
        yield from changes.wrong_changes(page, today)
        yield from examples.too_few(page)


def check(root: Path, today: date, sources: Path | None = None) -> list[Finding]:
    """Every fault in the knowledge base of `root`, by file; `sources` is a folder of source texts."""
    pages, findings = read_pages(root)
    findings += [*links.dead_ids(pages), *links.duplicates(pages), *examples.repeated(pages)]
    findings += [*_each(pages, root, today), *check_areas(root, pages)]
    known = {page.article.id for page in pages}
    findings += check_flows(root, read_sources(root), read_contacts(root), known, today)
    if sources is not None:
        texts = copied.SourceTexts(sources)
        findings += [found for page in pages for found in texts.copied(page)]
        findings += copied_flows(root, read_sources(root), texts)
    return sorted(findings)
