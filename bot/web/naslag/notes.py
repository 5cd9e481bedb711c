"""What stands at the foot of a list: sources, each once, and when everything was last checked."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from bot.web.naslag.things import Thing
from knowledge.sources import Bron

Check = tuple[date, date | None, str | None]  # on this day, again before, by which role


@dataclass(frozen=True)
class Notes:
    """The number of each source, in the order in which they are met, and what was checked alike."""

    numbers: dict[Bron, int]
    checked: dict[Check, list[Thing]]

    @classmethod
    def of(cls, things: Sequence[Thing]) -> Notes:
        """The notes of a list of things."""
        met = dict.fromkeys(source for thing in things for source in thing.sources)
        checked: dict[Check, list[Thing]] = {}
        for thing in things:
            checked.setdefault((thing.reviewed, thing.due, thing.owner), []).append(thing)
        return cls({source: number for number, source in enumerate(met, start=1)}, checked)
