"""The editors' registers as they are now, read again only when a file changed: a page has no time to wait."""

from __future__ import annotations

import logging
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Generic, TypeVar

from knowledge.contacts import read_contacts
from knowledge.errors import RegisterError
from knowledge.naslag.areas import FILE, read_areas
from knowledge.sources import read_sources

Entry = TypeVar("Entry")
_log = logging.getLogger(__name__)


class Register(Generic[Entry]):
    """One register of each knowledge folder; a broken file keeps its last good version."""

    def __init__(self, name: str, read: Callable[[Path], Mapping[str, Entry]]) -> None:
        self._name, self._read = name, read
        self._held: dict[Path, tuple[int, Mapping[str, Entry]]] = {}

    def __call__(self, root: Path) -> Mapping[str, Entry]:
        """The entries below `root`. Errors: RegisterError when there never was a good version."""
        stamp = (root / self._name).stat().st_mtime_ns
        held = self._held.get(root)
        if held is None or held[0] != stamp:
            self._held[root] = held = (stamp, self._fresh(root, held[1] if held else None))
        return held[1]

    def _fresh(self, root: Path, before: Mapping[str, Entry] | None) -> Mapping[str, Entry]:
        try:
            return self._read(root)
        except RegisterError as error:
            if before is None:
                raise
            _log.warning("kept the last good version: %s", error)
            return before


areas = Register(FILE, read_areas)
contacts = Register("contacts.yml", read_contacts)
sources = Register("sources.yml", read_sources)
