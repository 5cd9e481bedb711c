"""What editors are told about changes they note down, and about the areas of the quick reference."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from knowledge.article_file import read_article
from knowledge.naslag.areas import read_areas
from knowledge.sources import read_sources
from tests.knowledge.broken import article_path, found, line_of, put, set_field
from tests.knowledge.conftest import REAL

ID = "ouderavond"


def _noted(root: Path, *changes: tuple[str, str]) -> Path:
    """The article, checked on 21 November 2026, with these changes noted down."""
    path = article_path(root, ID)
    lines = "\n".join(f"  - datum: {day}\n    wat: {what}" for day, what in changes)
    put(path, "^eigenaar:", f"wijzigingen:\n{lines}\neigenaar:")
    return path


def test_a_change_on_the_day_of_the_check_is_fine_and_the_newest_stands_first(whole: Path) -> None:
    path = _noted(whole, ("2026-11-20", "Eerste."), ("2026-11-21", "Tweede."))
    assert found(whole) == []
    noted = read_article(path, read_sources(whole)).wijzigingen
    assert [(each.datum, each.wat) for each in noted] == [
        (date(2026, 11, 21), "Tweede."),
        (date(2026, 11, 20), "Eerste."),
    ]


@pytest.mark.parametrize(
    ("changes", "told"),
    [
        (
            [("2026-11-22", "Anders.")],
            "changed on 2026-11-22, after the check of 2026-11-21: check it again and set `gecontroleerd`",
        ),
        ([("2026-12-02", "Anders.")], "2026-12-02 has not come yet"),
        ([("2026-11-20", "Een."), ("2026-11-20", "Twee.")], "2026-11-20 stands twice; say it in one line"),
        ([("2026-11-20", "woord " * 21)], "21 words for 2026-11-20; at most 20"),
    ],
)
def test_a_change_that_cannot_be_true_or_read(whole: Path, changes: list[tuple[str, str]], told: str) -> None:
    path = _noted(whole, *changes)
    assert found(whole) == [f"{ID}.md:{line_of(path, 'wijzigingen:')}: `wijzigingen`: {told}"]


def test_an_area_without_a_heading(whole: Path) -> None:
    path = article_path(whole, ID)
    set_field(path, "gebied", "tuin")
    assert found(whole) == [f"{ID}.md:{line_of(path, 'gebied:')}: area `tuin` is not in gebieden.yml"]


def test_a_heading_that_is_hard_to_read(whole: Path) -> None:
    areas = whole / "gebieden.yml"
    put(areas, "^  titel: Veiligheid$", "  titel: Veiligheid en nog vijf woorden erbij hier")
    put(areas, "^  zin: Veiligheidsplan.*$", f"  zin: {'woord ' * 21}")
    line = line_of(areas, "veiligheid:")
    assert f"gebieden.yml:{line}: heading of 7 words; at most 6" in found(whole)
    assert any(each.startswith(f"gebieden.yml:{line}: sentence of 21 words") for each in found(whole))


@pytest.mark.parametrize("content", ["veiligheid: [", "veiligheid:\n  titel: Veiligheid\n"])
def test_areas_that_cannot_be_read(whole: Path, content: str) -> None:
    (whole / "gebieden.yml").write_text(content, encoding="utf-8")
    (told,) = found(whole)
    assert told.startswith("gebieden.yml:1:")


def test_no_area_is_without_articles() -> None:
    assert {path.name for path in (REAL / "articles").iterdir()} == set(read_areas(REAL))
