"""What somebody collects for supervision: it stands in the address of every page, and nowhere else."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from yarl import URL

PARAMETER = "lijst"
MOST = 30
_BETWEEN = "~"


@dataclass(frozen=True)
class Collection:
    """Keys of things (bot/web/naslag/things.py) in the order of the reader."""

    keys: tuple[str, ...] = ()
    dropped: bool = False  # something in the address was unknown, double or too much

    @classmethod
    def read(cls, text: str, known: Callable[[str], str | None]) -> Collection:
        """The collection in an address, without what cannot be shown.

        `known` gives the key as it is written now: a sheet of before a change of its flow may have another.
        """
        given = [key for key in text.split(_BETWEEN) if key]
        found = [key for each in given[: 2 * MOST] if (key := known(each))]
        kept = list(dict.fromkeys(found))[:MOST]
        return cls(tuple(kept), dropped=len(kept) < len(given))

    @property
    def full(self) -> bool:
        """Whether nothing more may be added."""
        return len(self.keys) >= MOST

    def added(self, key: str) -> Collection:
        """With one more thing at the end."""
        return self._with([*self.keys, key])

    def without(self, key: str) -> Collection:
        """The others."""
        return self._with([each for each in self.keys if each != key])

    def moved(self, key: str, by: int) -> Collection:
        """With this thing some places on, or back when `by` is negative; it must be in the collection."""
        keys = [each for each in self.keys if each != key]
        keys.insert(max(0, self.keys.index(key) + by), key)
        return self._with(keys)

    def to(self, page: str | URL, anchor: str = "") -> str:
        """The address of a page of ours, with the collection taken along."""
        url = URL(page)
        if self.keys:
            url = url.update_query({PARAMETER: _BETWEEN.join(self.keys)})
        return str(url.with_fragment(anchor) if anchor else url)

    def _with(self, keys: Sequence[str]) -> Collection:
        return replace(self, keys=tuple(keys))
