"""Flow files with one mistake each: the message names the line and what to mend."""

from __future__ import annotations

from pathlib import Path

import pytest

from knowledge.flow.reading import FlowError
from tests.flows.small import TEXT, small_flow


def test_a_flow_is_read_with_its_sources(tmp_path: Path) -> None:
    flow = small_flow(tmp_path)
    assert [step.id for step in flow.stappen] == ["poort", "wie", "leeftijd", "hoe"]
    assert flow.bronnen["boek"].deel == "Hoofdstuk 2"


@pytest.mark.parametrize(
    ("good", "bad", "what"),
    [
        ("doel: Je maakt een klein plan.", "doen: Je maakt een klein plan.", "unknown field `doen`"),
        ("titel: Een klein plan\n", "", "`titel` is missing"),
        ("{id: B1, deel: Hoofdstuk 2}", "{id: B9}", "source `B9` is not in sources.yml"),
        ("poort: true", "poort: misschien", "`poort` should be bool"),
        ("id: klein", "id: groot", "the file is called klein.yml"),
        ("    vraag: Is er nu gevaar?", "    vraag: [", "not YAML"),
        (
            "    als: {poort: nee}\n    vraag: Voor wie",
            "    als: [poort]\n    vraag: Voor wie",
            "`als` is a list",
        ),
    ],
)
def test_a_mistake_is_named(tmp_path: Path, good: str, bad: str, what: str) -> None:
    assert good in TEXT
    with pytest.raises(FlowError, match=r"klein\.yml:\d+: ") as caught:
        small_flow(tmp_path, TEXT.replace(good, bad, 1))
    assert what in str(caught.value)


def test_the_line_is_that_of_the_step(tmp_path: Path) -> None:
    with pytest.raises(FlowError) as caught:
        small_flow(tmp_path, TEXT.replace("    kop: Leeftijd\n", ""))
    lines = TEXT.replace("    kop: Leeftijd\n", "").splitlines()
    assert lines[caught.value.line - 1].strip() == "- id: leeftijd"
