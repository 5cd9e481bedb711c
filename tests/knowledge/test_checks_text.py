"""What an answer itself may hold: its length, its words and its numbers."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest

from tests.knowledge.broken import TODAY, article_path, found, line_of, put, set_body, set_field

ID = "ouderavond"
SHORT = "Vraag het aan je team."


@pytest.mark.parametrize(
    ("body", "what"),
    [("- " + " ".join([SHORT] * 25), "126 words; at most 120"),
     (" ".join([SHORT] * 13), "65 words before the bullets; at most 60"),
     ("\n".join([SHORT, "", *["- Kort."] * 6]), "6 bullets; at most 5")],
)  # fmt: skip
def test_an_article_that_is_too_long(whole: Path, body: str, what: str) -> None:
    path = article_path(whole, ID)
    set_body(path, body)
    front = path.read_text(encoding="utf-8").split("\n---\n", 1)[0].count("\n") + 2
    assert found(whole) == [f"{ID}.md:{front + 1}: {what}"]


def test_a_sentence_that_is_too_long(whole: Path) -> None:
    path = article_path(whole, ID)
    set_body(path, "Kort.\n\n- Kort: " + "woord " * 20 + "einde. Kort.")
    where = f"{ID}.md:{line_of(path, '- Kort')}: sentence of 21 words; at most 20: "
    assert [line[: len(where)] for line in found(whole)] == [where]


def test_what_to_mind_has_to_be_plain_too(whole: Path) -> None:
    path = article_path(whole, ID)
    put(path, r"^vervolg:", f"let_op: {'woord ' * 21}\nvervolg:")
    where = f"{ID}.md:{line_of(path, 'let_op:')}: sentence of 21 words; at most 20: "
    assert [line[: len(where)] for line in found(whole)] == [where]


@pytest.mark.parametrize(
    "number",
    ["0800-2001", "0900 8844", "0900-88 44", "116", "010-1234567", "088 123 45 67", "06-12345678",
     "0612345678", "+31 6 12345678", "+31612345678"],
)  # fmt: skip
def test_a_phone_number_that_is_no_contact(whole: Path, number: str) -> None:
    path = article_path(whole, ID)
    set_body(path, f"Kort.\n\n- Bel {number} voor raad.")
    place = f"{ID}.md:{line_of(path, '- Bel')}"
    assert found(whole) == [f"{place}: phone number {number} is not in contacts.yml"]


@pytest.mark.parametrize("text", ["Bel 112.", "Bel 0800-2000.", "Bel 0800 2000.", "Het waren er 119.000.",
                                  "Het was 12-10-2025.", "Zo'n 112,5 gram."])  # fmt: skip
def test_contacts_and_other_numbers_are_no_faults(whole: Path, text: str) -> None:
    set_body(article_path(whole, ID), text)
    assert found(whole) == []


@pytest.mark.parametrize(("due", "faults"), [("2026-12-01", 0), ("2026-11-30", 1)])
def test_a_review_that_is_overdue(whole: Path, due: str, faults: int) -> None:
    path = article_path(whole, ID)
    set_field(path, "controleren_voor", due)
    line = line_of(path, "controleren_voor:")
    assert found(whole) == [f"{ID}.md:{line}: review was due on {due}"] * faults


def test_a_contact_that_nobody_checked_for_half_a_year(whole: Path) -> None:
    contacts, old = whole / "contacts.yml", TODAY - timedelta(days=184)
    put(contacts, r"^  nagekeken: .*$", f"  nagekeken: {old}")
    line = line_of(contacts, "alarmnummer:")
    assert found(whole) == [f"contacts.yml:{line}: `alarmnummer` was last checked on {old}"]


@pytest.mark.parametrize(("shared", "faults"), [(8, 0), (9, 1)])
def test_words_taken_from_a_source(whole: Path, tmp_path: Path, shared: int, faults: int) -> None:
    run = "Een kat sliep buiten onder twee kale oude bomen"
    texts = tmp_path / "sources"
    texts.mkdir()
    (texts / "verhaal.txt").write_text(f"Gisteren: {run}, zei hij.", encoding="utf-8")
    path = article_path(whole, ID)
    set_body(path, f"Kort.\n\n- {' '.join(run.split()[:shared])}.")
    place = f"{ID}.md:{line_of(path, '- Een')}"
    assert found(whole, texts) == [f"{place}: copied from verhaal.txt: {run.lower()}"] * faults
