"""Which step comes next, how far along that is, and what going back undoes."""

from __future__ import annotations

from pathlib import Path

import pytest

from knowledge.flow.model import SKIPPED, Flow
from knowledge.flow.paths import paths, progress
from knowledge.flow.walking import before, next_step, on_path, without
from tests.flows.small import small_flow


@pytest.fixture
def flow(tmp_path: Path) -> Flow:
    return small_flow(tmp_path)


def asked(flow: Flow, **answers: str) -> str | None:
    step = next_step(flow, {name: value.split("+") for name, value in answers.items()})
    return step.id if step else None


def test_a_step_is_asked_when_its_condition_holds(flow: Flow) -> None:
    assert asked(flow) == "poort"
    assert asked(flow, poort="nee") == "wie"
    assert asked(flow, poort="nee", wie="team") == "leeftijd"
    assert asked(flow, poort="nee", wie="zelf") == "hoe"
    assert asked(flow, poort="gevaar") is None


def test_progress_counts_the_longest_way_that_is_left(flow: Flow) -> None:
    assert progress(flow, {}) == (1, 4)
    assert progress(flow, {"poort": ["nee"]}) == (2, 4)
    assert progress(flow, {"poort": ["nee"], "wie": ["zelf"]}) == (3, 3)
    assert progress(flow, {"poort": ["nee"], "hoe": ["rust"]}) == (3, 4)  # `hoe` was volunteered
    assert progress(flow, {"poort": ["gevaar"]}) == (1, 1)


def test_a_changed_answer_leaves_later_ones_behind(flow: Flow) -> None:
    answers = {"poort": ["nee"], "wie": ["team"], "leeftijd": ["jong"], "hoe": ["rust"]}
    assert on_path(flow, {**answers, "wie": ["zelf"]}) == {"poort": ["nee"], "wie": ["zelf"], "hoe": ["rust"]}
    assert on_path(flow, {**answers, "poort": ["gevaar"]}) == {"poort": ["gevaar"]}


def test_an_answer_that_an_editor_took_out_is_asked_again(flow: Flow) -> None:
    assert on_path(flow, {"poort": ["weg"], "wie": ["zelf"]}) == {}


def test_only_a_step_that_may_be_passed_over_is(flow: Flow) -> None:
    assert "leeftijd" in on_path(flow, {"poort": ["nee"], "wie": ["team"], "leeftijd": [SKIPPED]})
    assert "wie" not in on_path(flow, {"poort": ["nee"], "wie": [SKIPPED]})


def test_back_goes_to_the_step_before_and_keeps_the_rest(flow: Flow) -> None:
    answers = {"poort": ["nee"], "hoe": ["rust"]}  # `hoe` was volunteered in the first message
    step = next_step(flow, answers)
    assert step and step.id == "wie"
    assert before(flow, answers, step) == "poort"
    assert without(answers, "poort") == {"hoe": ["rust"]}
    assert before(flow, {}, flow.stappen[0]) is None


def test_every_path_is_found_once(flow: Flow) -> None:
    found = [tuple((step, *taken) for step, taken in path.items()) for path in paths(flow)]
    assert len(found) == len(set(found)) == 1 + 3 * (1 + 3 + 3)


def test_an_answer_given_in_passing_waits_for_its_step(flow: Flow) -> None:
    assert asked(flow, wie="team", leeftijd="jong") == "poort"
    assert asked(flow, wie="team", leeftijd="jong", poort="nee") == "hoe"
    assert asked(flow, wie="team", leeftijd="jong", poort="gevaar") is None
