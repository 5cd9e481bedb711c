"""What an article says that changed: true to its dates, and short enough to be read."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from knowledge.article_file import field_line
from knowledge.checks.page import Page
from knowledge.finding import Finding

MOST_WORDS = 20


def wrong_changes(page: Page, today: date) -> Iterator[Finding]:
    """Days to come, a text that was changed after it was last checked, a day twice, and long stories."""
    article, seen = page.article, set()
    for change in article.wijzigingen:
        if change.datum > today:
            yield _finding(page, f"{change.datum} has not come yet")
        elif change.datum > article.gecontroleerd:
            what = f"changed on {change.datum}, after the check of {article.gecontroleerd}"
            yield _finding(page, f"{what}: check it again and set `gecontroleerd`")
        if change.datum in seen:
            yield _finding(page, f"{change.datum} stands twice; say it in one line")
        if (words := len(change.wat.split())) > MOST_WORDS:
            yield _finding(page, f"{words} words for {change.datum}; at most {MOST_WORDS}")
        seen.add(change.datum)


def _finding(page: Page, what: str) -> Finding:
    return page.finding(field_line(page.path, "wijzigingen"), f"`wijzigingen`: {what}")
