"""The diagrams in the documentation are those of the flows as they are."""

from __future__ import annotations

from pathlib import Path

from bot.flow.shelf import FlowShelf
from knowledge.flow.diagram import as_mermaid

ROOT = Path(__file__).resolve().parents[2]


def test_every_flow_has_its_diagram() -> None:
    shown = (ROOT / "docs" / "flow-diagrams.md").read_text(encoding="utf-8")
    flows = FlowShelf(ROOT / "knowledge").flows()
    stale = [flow.id for flow in flows if f"```mermaid\n{as_mermaid(flow)}\n```" not in shown]
    assert flows and not stale, f"run `nazorgwijzer knowledge flow NAME --mermaid` for {stale}"
