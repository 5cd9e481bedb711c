"""What was learned from the examples: plain arrays that score a message with numpy alone."""

from __future__ import annotations

import math
import os
import tempfile
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from bot.safety.alarm import KINDS

Counted = Mapping[str, Counter[str]]
Floats = NDArray[np.float32]


@dataclass(frozen=True)
class Scale:
    """Which features count, in which row each stands, and how rare it is."""

    rows: dict[str, int]  # by `block:feature`
    idf: Floats

    @classmethod
    def learn(cls, messages: Sequence[Counted], least: int = 2) -> Scale:
        """The features that occur in `least` messages or more."""
        found: Counter[str] = Counter()
        for message in messages:
            found.update(f"{block}:{name}" for block, counts in message.items() for name in counts)
        kept = sorted(name for name, count in found.items() if count >= least)
        idf = [math.log((1 + len(messages)) / (1 + found[name])) + 1 for name in kept]
        return cls({name: row for row, name in enumerate(kept)}, np.array(idf, dtype=np.float32))

    def vector(self, message: Counted) -> tuple[list[int], list[float]]:
        """Rows and values; every block of features weighs the same."""
        rows: list[int] = []
        values: list[float] = []
        for block, counts in message.items():
            places = ((self.rows.get(f"{block}:{name}"), n) for name, n in counts.items())
            known = [(row, (1 + math.log(n)) * float(self.idf[row])) for row, n in places if row is not None]
            length = math.sqrt(sum(value * value for _, value in known)) or 1.0
            rows += [row for row, _ in known]
            values += [value / length for _, value in known]
        return rows, values


@dataclass(frozen=True)
class Weights:
    """Scores of a message: alarm or not in the first column, then one for each kind."""

    scale: Scale
    table: Floats  # a row for each feature
    bias: Floats

    def score(self, message: Counted) -> list[float]:
        """How much it looks like an alarm (0 is the middle), and how much like each of KINDS."""
        rows, values = self.scale.vector(message)
        if not rows:
            return [-9.0, *[0.0] * len(KINDS)]
        return [float(each) for each in np.asarray(values, dtype=np.float32) @ self.table[rows] + self.bias]

    def save(self, path: Path) -> None:
        """Write the arrays whole or not at all. Errors: OSError."""
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, draft = tempfile.mkstemp(dir=path.parent, suffix=".part")
        names = "\n".join(self.scale.rows)
        with os.fdopen(handle, "wb") as file:
            np.savez(file, names=np.array(names), idf=self.scale.idf, table=self.table, bias=self.bias)
        Path(draft).replace(path)

    @classmethod
    def read(cls, path: Path) -> Weights:
        """What `save` wrote. Errors: OSError, ValueError, KeyError when it is torn."""
        with np.load(path, allow_pickle=False) as stored:
            rows = {name: row for row, name in enumerate(str(stored["names"]).split("\n"))}
            return cls(Scale(rows, stored["idf"]), stored["table"], stored["bias"])
