"""A broken article file is refused with the place and what to mend."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from tests.knowledge.broken import line_of, put, read, refused, set_field

ID = "ouderavond"


def test_a_good_file_is_read_whole(path: Path) -> None:
    article = read(path)
    assert (article.id, article.gebied) == (ID, "gezin")
    assert isinstance(article.controleren_voor, date)
    assert article.bronnen and article.tekst and article.vervolgvragen
    assert not [q for q in article.vragen if q.startswith("#") or not q]
    assert len(article.vragen) > 20


def test_what_to_mind_stands_behind_the_answer(path: Path) -> None:
    put(path, r"^vervolg:", "let_op: Dit is van vroeger.\nvervolg:")
    assert read(path).volledig.endswith("\n\nLet op: Dit is van vroeger.")


@pytest.mark.parametrize("field", ["id", "titel", "gebied", "doelgroep", "gecontroleerd", "controleren_voor",
                                   "eigenaar", "trefwoorden", "vervolg"])  # fmt: skip
def test_a_missing_field_is_named(path: Path, field: str) -> None:
    put(path, rf"^{field}:.*\n", "")
    assert refused(path) == f"{path}:1: field `{field}` is missing or empty"


@pytest.mark.parametrize(
    ("field", "value", "what"),
    [("titel", "", "field `titel` is missing or empty"),
     ("vervolg", "[]", "field `vervolg` is missing or empty"),
     ("vervolg", "verschil-herstel-nazorg", "`vervolg` is not a list"),
     ("gecontroleerd", "vorige week", "`gecontroleerd` is not a date (YYYY-MM-DD)"),
     ("controleren_voor", "2027-02-30", "`controleren_voor` is not a date (YYYY-MM-DD)"),
     ("controleren_voor", "2027-05-21 10:00:00", "`controleren_voor` is not a date (YYYY-MM-DD)"),
     ("titel", "112", "`titel` is not text"),
     ("eigenaar", "[redactie]", "`eigenaar` is not text"),
     ("id", "andere-naam", "id `andere-naam` differs from the file name")],
)  # fmt: skip
def test_a_wrong_value_is_named_with_its_line(path: Path, field: str, value: str, what: str) -> None:
    set_field(path, field, value)
    assert refused(path) == f"{path}:{line_of(path, field + ':')}: {what}"


def test_what_to_mind_has_to_be_text(path: Path) -> None:
    put(path, r"^vervolg:", "let_op: [een, twee]\nvervolg:")
    assert refused(path) == f"{path}:{line_of(path, 'let_op:')}: `let_op` is not text"


def test_an_unknown_field_is_named(path: Path) -> None:
    put(path, r"^vervolg:", "bijlage: folder\nvervolg:")
    assert refused(path) == f"{path}:{line_of(path, 'bijlage:')}: unknown field `bijlage`"


def test_a_source_outside_the_register_is_named(path: Path) -> None:
    put(path, r"bron: .*$", "bron: KRANT")
    assert refused(path) == f"{path}:{line_of(path, 'bronnen:')}: source `KRANT` is not in sources.yml"


def test_front_matter_that_is_no_yaml_names_its_line(path: Path) -> None:
    put(path, r"^trefwoorden:.*$", "trefwoorden: [ouders, avond")
    assert refused(path).startswith(f"{path}:{line_of(path, 'trefwoorden:') + 1}: front matter is not YAML: ")


def test_a_character_that_yaml_forbids_names_its_line(path: Path) -> None:
    set_field(path, "eigenaar", "redac\x07tie")
    assert refused(path).startswith(f"{path}:{line_of(path, 'eigenaar:')}: front matter is not YAML: ")
