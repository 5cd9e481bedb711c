"""Reads the twin files: sentences that training never sees, each under its intent."""

from __future__ import annotations

from pathlib import Path

from ruamel.yaml import YAML

HERE = Path(__file__).parent
TRAINING = HERE.parents[1] / "bot" / "data" / "nlu"


def sentences(folder: Path) -> list[tuple[str, str]]:
    """(intent, sentence) of every file in `folder`."""
    found = []
    for path in sorted(folder.glob("*.yml")):
        for entry in YAML(typ="safe").load(path.read_text(encoding="utf-8"))["nlu"]:
            lines = [line.removeprefix("- ").strip() for line in entry["examples"].splitlines()]
            found += [(entry["intent"], line) for line in lines if line]
    return found
