"""A broken article file is refused with the place and what to mend."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from knowledge.article import Article, ArticleError, article_files, read_article
from knowledge.sources import read_sources
from tests.knowledge.broken import article_path, line_of, put, set_body, set_field

ID = "ouderavond"


@pytest.fixture
def path(folder: Path) -> Path:
    """The file that each test breaks."""
    return article_path(folder, ID)


def _read(path: Path) -> Article:
    return read_article(path, read_sources(path.parents[2]))


def _refused(path: Path) -> str:
    with pytest.raises(ArticleError) as caught:
        _read(path)
    message = str(caught.value)
    assert message == f"{caught.value.path}:{caught.value.line}: {caught.value.what}"
    assert "\n" not in message
    return message


def test_a_good_file_is_read_whole(path: Path) -> None:
    article = _read(path)
    assert (article.id, article.gebied) == (ID, "gezin")
    assert isinstance(article.controleren_voor, date)
    assert article.bronnen and article.tekst and article.vervolgvragen
    assert not [q for q in article.vragen if q.startswith("#") or not q]
    assert len(article.vragen) > 20


def test_what_to_mind_stands_behind_the_answer(path: Path) -> None:
    put(path, r"^vervolg:", "let_op: Dit is van vroeger.\nvervolg:")
    assert _read(path).volledig.endswith("\n\nLet op: Dit is van vroeger.")


@pytest.mark.parametrize("field", ["id", "titel", "gebied", "doelgroep", "gecontroleerd", "controleren_voor",
                                   "eigenaar", "trefwoorden", "vervolg"])  # fmt: skip
def test_a_missing_field_is_named(path: Path, field: str) -> None:
    put(path, rf"^{field}:.*\n", "")
    assert _refused(path) == f"{path}:1: field `{field}` is missing or empty"


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
    assert _refused(path) == f"{path}:{line_of(path, field + ':')}: {what}"


def test_what_to_mind_has_to_be_text(path: Path) -> None:
    put(path, r"^vervolg:", "let_op: [een, twee]\nvervolg:")
    assert _refused(path) == f"{path}:{line_of(path, 'let_op:')}: `let_op` is not text"


def test_an_unknown_field_is_named(path: Path) -> None:
    put(path, r"^vervolg:", "bijlage: folder\nvervolg:")
    assert _refused(path) == f"{path}:{line_of(path, 'bijlage:')}: unknown field `bijlage`"


def test_a_source_outside_the_register_is_named(path: Path) -> None:
    put(path, r"bron: .*$", "bron: KRANT")
    assert _refused(path) == f"{path}:{line_of(path, 'bronnen:')}: source `KRANT` is not in sources.yml"


def test_front_matter_that_is_no_yaml_names_its_line(path: Path) -> None:
    put(path, r"^trefwoorden:.*$", "trefwoorden: [ouders, avond")
    assert _refused(path).startswith(
        f"{path}:{line_of(path, 'trefwoorden:') + 1}: front matter is not YAML: "
    )


def test_a_character_that_yaml_forbids_names_its_line(path: Path) -> None:
    set_field(path, "eigenaar", "redac\x07tie")
    assert _refused(path).startswith(f"{path}:{line_of(path, 'eigenaar:')}: front matter is not YAML: ")


@pytest.mark.parametrize(
    ("text", "place"),
    [("Alleen tekst.\n", "1: no front matter between two lines of ---"),
     ("---\nid: ouderavond\n", "1: no front matter between two lines of ---"),
     ("---\nzomaar een zin\n---\nTekst.\n", "2: front matter is not a list of fields"),
     ("", "1: no front matter between two lines of ---")],
)  # fmt: skip
def test_a_file_without_front_matter_is_refused(path: Path, text: str, place: str) -> None:
    path.write_text(text, encoding="utf-8")
    assert _refused(path) == f"{path}:{place}"


def test_an_empty_answer_is_refused(path: Path) -> None:
    set_body(path, "  ")
    assert _refused(path) == f"{path}:1: the article has no text"


@pytest.mark.parametrize("suffix", [".md", ".vragen.txt", ".vervolg.txt"])
def test_a_file_in_another_encoding_names_its_line(path: Path, suffix: str) -> None:
    file = path.with_suffix(suffix)
    first, rest = file.read_bytes().split(b"\n", 1)
    file.write_bytes(first + b"\ncli\xebnt\n" + rest)
    assert _refused(path) == f"{file}:2: not UTF-8"


@pytest.mark.parametrize("line", ["zonder streep", "ouderavond | "])
def test_a_follow_up_without_both_halves_is_refused(path: Path, line: str) -> None:
    twin = path.with_suffix(".vervolg.txt")
    twin.write_text(f"# uitleg\nouderavond | en dan?\n{line}\n", encoding="utf-8")
    assert _refused(path) == f"{twin}:3: expected `previous-id | question`"


def test_an_article_without_twin_files_has_no_examples(path: Path) -> None:
    path.with_suffix(".vragen.txt").unlink()
    path.with_suffix(".vervolg.txt").unlink()
    assert (_read(path).vragen, _read(path).vervolgvragen) == ((), ())


def test_a_file_with_windows_line_ends_is_read(path: Path) -> None:
    before = _read(path)
    path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))
    assert _read(path) == before


def test_articles_are_listed_in_a_fixed_order_without_their_twins(folder: Path) -> None:
    files = article_files(folder)
    assert files == sorted(files)
    assert {file.suffix for file in files} == {".md"}
