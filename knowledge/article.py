"""An article: one question and one curated answer."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from knowledge.sources import Bron


@dataclass(frozen=True)
class FollowUp:
    """A short question that leads to this article after another was shown."""

    previous: str
    question: str


@dataclass(frozen=True)
class Change:
    """What an editor changed in an answer, and when: readers who knew it want to know."""

    datum: date
    wat: str


@dataclass(frozen=True)
class Article:
    """One curated answer with everything the chat, the search and the editors need of it."""

    id: str
    titel: str
    gebied: str
    doelgroep: tuple[str, ...]
    bronnen: tuple[Bron, ...]
    gecontroleerd: date
    controleren_voor: date
    eigenaar: str
    trefwoorden: tuple[str, ...]
    vervolg: tuple[str, ...]
    tekst: str
    let_op: str | None = None
    vragen: tuple[str, ...] = ()
    zijvragen: tuple[str, ...] = ()  # about one detail of the answer, by another hand
    vervolgvragen: tuple[FollowUp, ...] = ()
    wijzigingen: tuple[Change, ...] = ()  # newest first; none means that this is the first version

    @property
    def volledig(self) -> str:
        """The text as the chat shows it: the answer and, when there is one, what to mind."""
        return f"{self.tekst}\n\nLet op: {self.let_op}" if self.let_op else self.tekst
