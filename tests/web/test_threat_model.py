"""docs/threat-model.md: every threat names a test, and every test that it names is there."""

from __future__ import annotations

import re
from pathlib import Path

HERE = Path(__file__).parent
MODEL = (HERE.parents[1] / "docs" / "threat-model.md").read_text(encoding="utf-8")


def test_every_threat_has_a_test_that_plays_it() -> None:
    part = MODEL.partition("## Threats")[2].partition("\n## ")[0]
    rows = [line for line in part.splitlines() if line.startswith("| ")][2:]
    assert len(rows) > 20
    for row in rows:
        named = re.findall(r"`((?:\w+/)?test_\w+\.py)::(test_\w+)`", row.split("|")[3])
        assert named, row
        for file, test in named:
            found = re.search(
                rf"^(async )?def {test}\(", (HERE / file).read_text(encoding="utf-8"), re.MULTILINE
            )
            assert found, f"{file}::{test}"
