"""A flow on paper holds every step, every way to go on, and every source."""

from __future__ import annotations

from pathlib import Path

from knowledge.flow.diagram import as_mermaid, as_text
from tests.flows.small import TEXT, small_flow


def test_the_diagram_has_every_way_to_go_on(tmp_path: Path) -> None:
    lines = as_mermaid(small_flow(tmp_path)).splitlines()
    assert lines[0] == "flowchart TD"
    assert '  poort["Gevaar"]' in lines
    assert '  poort -->|"nee"| wie' in lines
    assert '  poort -->|"gevaar"| blad' in lines
    assert "  leeftijd --> hoe" in lines  # every choice goes the same way
    assert '  wie -->|"zelf"| hoe' in lines


def test_a_text_cannot_break_the_diagram(tmp_path: Path) -> None:
    flow = small_flow(tmp_path, TEXT.replace("kop: Gevaar", "kop: 'Gevaar \"nu\" [x] {y} | z'"))
    assert "poort[\"Gevaar 'nu' (x) (y) / z\"]" in as_mermaid(flow)


def test_the_text_tells_conditions_marks_and_sources(tmp_path: Path) -> None:
    text = as_text(small_flow(tmp_path))
    assert "1. Is er nu gevaar? [poort]" in text
    assert "2. Voor wie is het? (als poort = nee)" in text
    assert "Direct: Bel {alarmnummer}. [Een boek, Uitgever, Hoofdstuk 2]" in text
    assert "- Neem pauze. (als hoe = rust en wie is niet team) [Een boek" in text
