"""Areas: whatever an article or a flow is sorted under has a heading that readers understand."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from knowledge.article_file import field_line
from knowledge.checks.language import too_hard
from knowledge.checks.page import Page
from knowledge.errors import RegisterError
from knowledge.finding import Finding
from knowledge.naslag.areas import FILE, read_areas

MOST_WORDS = 6  # of a heading


def check_areas(root: Path, pages: Sequence[Page]) -> Iterator[Finding]:
    """Articles under an area that gebieden.yml does not have, and hard or missing words in it."""
    try:
        areas = read_areas(root)
    except (RegisterError, OSError) as error:
        yield Finding(FILE, 1, str(error))
        return
    for page in pages:
        if page.article.gebied not in areas:
            line = field_line(page.path, "gebied")
            yield page.finding(line, f"area `{page.article.gebied}` is not in {FILE}")
    for name, area in areas.items():
        line = field_line(root / FILE, name)
        yield from (Finding(FILE, line, what) for what in too_hard(area.zin))
        if len(area.titel.split()) > MOST_WORDS:
            yield Finding(FILE, line, f"heading of {len(area.titel.split())} words; at most {MOST_WORDS}")
