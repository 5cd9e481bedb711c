"""Where the answers come from: the register in sources.yml."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from knowledge.register import read_register


@dataclass(frozen=True)
class Bron:
    """A source as the chat names it; `deel` is the section of it that an article used."""

    sleutel: str
    titel: str
    uitgever: str
    url: str | None = None
    datum: str | None = None
    deel: str | None = None

    def at(self, deel: str | None) -> Bron:
        """The same source, pointing at one section."""
        return replace(self, deel=deel)

    def __str__(self) -> str:
        return ", ".join(filter(None, (self.titel, self.uitgever, self.datum)))


Sources = Mapping[str, Bron]


def read_sources(root: Path) -> Sources:
    """The register of `root`. Errors: RegisterError naming the file and the entry."""
    return read_register(root / "sources.yml", lambda key, fields: Bron(sleutel=key, **fields))
