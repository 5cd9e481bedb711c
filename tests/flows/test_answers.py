"""Own words at the steps of the real flows, which the flows do not list: understood, or asked again."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from bot.flow.shelf import FlowShelf
from knowledge.flow.matching import covers, meant
from knowledge.flow.model import Step
from knowledge.flow.questions import is_question

HERE = Path(__file__).parent
FILES = sorted((HERE / "antwoorden").glob("*.yml"))
RIGHT, WRONG = 0.85, 0.03  # of the replies of a flow


def chosen(step: Step, text: str) -> set[str]:
    return set(covers(step, text) or ([] if is_question(text) else meant(step, text)))


def expected(row: dict[str, Any]) -> set[str]:
    wanted = row["keuze"]
    return set() if wanted is None else set(wanted if isinstance(wanted, list) else [wanted])


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_replies_are_understood_or_asked_again(path: Path) -> None:
    flow = FlowShelf(HERE.parents[1] / "knowledge").flow(path.stem)
    assert flow
    missed, wrong = [], []
    rows = yaml.safe_load(path.read_text(encoding="utf-8"))
    for row in rows:
        step = flow.step(row["stap"])
        assert step, row
        found = chosen(step, row["tekst"])
        if found != expected(row):
            missed.append(row["tekst"])
            wrong += [f"{row['tekst']}: {found}"] if found else []
    assert len(wrong) <= WRONG * len(rows), wrong
    assert len(missed) <= (1 - RIGHT) * len(rows), missed


def test_every_flow_has_its_replies() -> None:
    flows = FlowShelf(HERE.parents[1] / "knowledge").flows()
    assert {path.stem for path in FILES} == {flow.id for flow in flows}
