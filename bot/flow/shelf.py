"""The flows of the knowledge base, live: an edited file counts from the next message on."""

from __future__ import annotations

import logging
from dataclasses import dataclass
from pathlib import Path

from knowledge.contacts import Contact, read_contacts
from knowledge.errors import RegisterError
from knowledge.flow.model import Flow
from knowledge.flow.reading import FlowError, flow_files, read_flow
from knowledge.sources import read_sources

_log = logging.getLogger(__name__)
_REGISTERS = ("sources.yml", "contacts.yml")


@dataclass
class _Held:
    stamp: tuple[int, ...]
    flow: Flow


class FlowShelf:
    """Reads a file again when it or a register changed; a broken one keeps its last good version."""

    def __init__(self, root: Path) -> None:
        self._root = root
        self._held: dict[str, _Held] = {}
        self._warned: set[tuple[int, ...]] = set()
        self.contacts: dict[str, Contact] = {}

    def flow(self, name: str) -> Flow | None:
        """The flow by that name as it is now, or None."""
        return next((flow for flow in self.flows() if flow.id == name), None)

    def flows(self) -> list[Flow]:
        """Every flow that can be used."""
        files = flow_files(self._root)
        for path in files:
            self._refresh(path)
        there = {path.stem for path in files}
        return [held.flow for name, held in sorted(self._held.items()) if name in there]

    def offered_after(self, article: str) -> list[Flow]:
        """The flows that are a natural next step after this article."""
        return [flow for flow in self.flows() if article in flow.aanbod_na]

    def _refresh(self, path: Path) -> None:
        stamp = self._stamp(path)
        held = self._held.get(path.stem)
        if (held and held.stamp == stamp) or stamp in self._warned:
            return
        try:
            self.contacts = dict(read_contacts(self._root))
            self._held[path.stem] = _Held(stamp, read_flow(path, read_sources(self._root)))
        except (FlowError, RegisterError, OSError) as error:
            self._warned.add(stamp)
            _log.warning("kept the last good version: %s", error)

    def _stamp(self, path: Path) -> tuple[int, ...]:
        return tuple(each.stat().st_mtime_ns for each in (path, *(self._root / name for name in _REGISTERS)))
