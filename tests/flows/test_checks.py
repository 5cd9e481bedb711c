"""Flows with one fault each: `knowledge check` names it and where it stands."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from knowledge.checks.copied import SourceTexts
from knowledge.checks.flows import FEWEST_QUESTIONS, check_flows, copied_flows
from knowledge.contacts import read_contacts
from tests.flows.small import SOURCES, TEXT

KNOWLEDGE = Path(__file__).resolve().parents[2] / "knowledge"
TODAY = date(2026, 11, 23)
LONG = (
    "Dit is een zin die veel te lang is voor wie moe is omdat er maar woorden en woorden en woorden bij komen"
)


def findings(folder: Path, text: str = TEXT, questions: int = FEWEST_QUESTIONS) -> list[str]:
    (folder / "flows").mkdir()
    (folder / "flows" / "klein.yml").write_text(text, encoding="utf-8")
    lines = [f"help mij met plan {number}" for number in range(questions)]
    (folder / "flows" / "klein.vragen.txt").write_text("\n".join(lines), encoding="utf-8")
    return [str(each) for each in check_flows(folder, SOURCES, read_contacts(KNOWLEDGE), {"artikel"}, TODAY)]


@pytest.fixture
def two_parts() -> str:
    """The small flow, with something on every sheet."""
    more = '    - kop: Straks\n      regels:\n        - {tekst: "Kijk terug.", bron: blad}\n'
    return TEXT.replace("    - kop: Vraag jezelf", f"{more}    - kop: Vraag jezelf")


@pytest.mark.parametrize(
    ("good", "bad", "what"),
    [
        ("als: {wie: [collega, team]}", "als: {wie: [buurman]}", "`als` names wie = buurman"),
        ("als: {wie: [collega, team]}", "als: {waar: [hier]}", "`als` names waar = hier"),
        (
            "als: {wie: [collega, team]}",
            "als: {poort: gevaar, wie: team}",
            "step `leeftijd` is never reached",
        ),
        ("bron: boek, als: {hoe: praten}", "bron: krant, als: {hoe: praten}", "source `krant` is not under"),
        ("bron: boek, als: {hoe: praten}", "als: {hoe: praten}", "advice without a source: Praat rustig."),
        ("als: {hoe: praten}", "als: {hoe: praten, wie: zelf, poort: gevaar}", "never shown: Praat rustig."),
        ("{werkdag 2}", "{uur 2}", "`{uur}` is no date"),
        ("Bel {veilig-thuis}.", "Bel {veilig-huis}.", "`{veilig-huis}` is no date"),
        ("Bel {veilig-thuis}.", "Bel 0800-2000.", "number 0800-2000 is typed"),
        (
            'nu: "Bel {alarmnummer}.", bron: boek',
            'nu: "Bel {alarmnummer}."',
            "`nu` of `gevaar` has no source",
        ),
        ("Dit plan helpt je kiezen.", f"{LONG}.", "sentence of 23 words"),
        ("eigenaar: redactie", "eigenaar: redactie\naanbod_na: [weg]", "`aanbod_na` names `weg`"),
        ("controleren_voor: 2027-05-22", "controleren_voor: 2026-05-22", "review was due on 2026-05-22"),
        ("titel: Een klein plan", "title: Een klein plan", "unknown field `title`"),
    ],
)
def test_a_fault_is_named(tmp_path: Path, two_parts: str, good: str, bad: str, what: str) -> None:
    assert good in two_parts
    found = findings(tmp_path, two_parts.replace(good, bad, 1))
    assert any(what in line and line.startswith("flows/klein.yml:") for line in found), found


def test_a_sheet_of_one_part_is_poor(tmp_path: Path) -> None:
    text = TEXT.replace("    - kop: Vraag jezelf", "    - kop: Vraag jezelf\n      als: {wie: team}")
    assert any("a sheet of 1 part(s): poort=nee, wie=zelf" in line for line in findings(tmp_path, text))


def test_a_sheet_over_one_page_is_too_long(tmp_path: Path, two_parts: str) -> None:
    many = "".join(f'        - {{tekst: "Vraag {n} is wat je wilt."}}\n' for n in range(60))
    found = findings(tmp_path, two_parts.replace('        - {tekst: "Wat gaat goed?"}\n', many))
    assert any("words; at most 350" in line for line in found)


def test_too_few_ways_of_asking(tmp_path: Path, two_parts: str) -> None:
    assert any("at least 40" in line for line in findings(tmp_path, two_parts, questions=39))


def test_too_many_paths_to_walk(tmp_path: Path, two_parts: str) -> None:
    choices = "".join(f"      - {{id: k{n}, titel: Keuze {n}}}\n" for n in range(6))
    steps = "".join(
        f"  - id: s{n}\n    kop: S\n    vraag: Wat dan?\n    waarom: Daarom.\n    keuzes:\n{choices}"
        for n in range(3)
    )
    assert any(
        "paths; at most" in line
        for line in findings(tmp_path, two_parts.replace("blad:\n", f"{steps}blad:\n", 1))
    )


def test_a_sentence_of_a_source_is_found(tmp_path: Path) -> None:
    (tmp_path / "flows").mkdir()
    copied = "dit plan helpt je kiezen wat je samen met een ander doet"
    text = TEXT.replace("Dit plan helpt je kiezen.", f"{copied.capitalize()}.")
    (tmp_path / "flows" / "klein.yml").write_text(text, encoding="utf-8")
    (tmp_path / "bron.txt").write_text(f"Zo staat het er: {copied}, en meer.", encoding="utf-8")
    (found,) = copied_flows(tmp_path, SOURCES, SourceTexts(tmp_path))
    assert "copied from bron.txt" in str(found) and str(found).startswith("flows/klein.yml:")
