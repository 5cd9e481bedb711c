"""A choice that leaves no room for another: by number, button, own words, in what was kept, in the file."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.engine import Engine
from bot.flow.shelf import FlowShelf
from bot.settings import ROOT
from knowledge.flow.matching import volunteered
from knowledge.flow.model import Flow, Step
from knowledge.flow.paths import takings
from knowledge.flow.reading import FlowError
from knowledge.flow.walking import next_step, on_path
from tests.flows.small import TEXT, small_flow
from tests.flows.talk import at, begin, say, take

WITH = TEXT.replace(
    "woorden: [rust, pauze]}",
    "woorden: [rust, pauze]}\n      - {id: niets, titel: Niets hiervan, herken: [niets nodig], alleen: true}",
)
BEFORE = {"poort": ["nee"], "wie": ["zelf"]}


@pytest.fixture
def flow(tmp_path: Path) -> Flow:
    return small_flow(tmp_path, WITH)


def last(flow: Flow) -> Step:
    return flow.stappen[-1]


def test_it_contradicts_any_other(flow: Flow) -> None:
    found = last(flow).contradicted(["praten", "niets"])
    assert found and found.id == "niets"
    assert last(flow).contradicted(["niets"]) is None
    assert last(flow).contradicted(["praten", "rust"]) is None


def test_answers_that_contradict_are_asked_again(flow: Flow) -> None:
    kept = {**BEFORE, "hoe": ["praten", "niets"]}
    assert "hoe" not in on_path(flow, kept) and next_step(flow, kept) == last(flow)
    assert next_step(flow, {**BEFORE, "hoe": ["niets"]}) is None


def test_no_path_takes_it_with_another(flow: Flow) -> None:
    assert takings(last(flow)) == [["praten"], ["rust"], ["niets"], ["praten", "rust"]]


def test_it_is_not_filled_in_passing_with_another(flow: Flow) -> None:
    assert volunteered(flow, "ik wil samen praten, niets nodig", ()) == {}
    assert volunteered(flow, "ik wil samen praten", ()) == {"hoe": ["praten"]}


def test_it_means_nothing_where_one_choice_is_taken(tmp_path: Path) -> None:
    text = TEXT.replace("titel: Voor mijzelf,", "titel: Voor mijzelf, alleen: true,")
    with pytest.raises(FlowError, match="`alleen` of `zelf`"):
        small_flow(tmp_path, text)


def test_the_real_flows_mark_it() -> None:
    flows = FlowShelf(ROOT / "knowledge").flows()
    marked = {(flow.id, s.id, c.id) for flow in flows for s in flow.stappen for c in s.keuzes if c.alleen}
    assert marked == {("veilig_verder", "open", "niets")}


async def _to_the_choice(engine: Engine) -> str | None:
    reply = await begin(engine, "veilig_verder")
    for _ in range(9):
        if at(reply) in ("open", None) or reply.step is None:
            break
        wanted = "geen" if at(reply) == "poort" else reply.step.options[-1].article.split("/")[-1]
        reply = await take(engine, "veilig_verder", str(at(reply)), wanted)
    return at(reply)


@pytest.mark.parametrize("way", ["number", "button", "words"])
async def test_together_it_is_told_back_and_the_step_stays(engine: Engine, way: str) -> None:
    assert await _to_the_choice(engine) == "open"
    if way == "button":
        reply = await take(engine, "veilig_verder", "open", "plan,niets")
    else:
        reply = await say(
            engine, {"number": "1 en 5", "words": "veiligheidsplan, verder alles geregeld"}[way]
        )
    assert at(reply) == "open" and reply.sheet is None
    assert "Dit is allemaal geregeld" in reply.body and "samen" in reply.body
    assert (await say(engine, "5")).sheet
