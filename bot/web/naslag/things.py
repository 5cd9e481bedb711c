"""What can be looked up and collected: answers, help lines, flows, finished sheets, reflection questions.

Each has a key for the address: `a.<article>`, `c.<contact>`, `s.<flow>`, `r`, and for a sheet
`b.<flow>.<day it was made>.<step>:<choice>,<choice>.…`.
"""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from yarl import URL

from bot.flow.shelf import FlowShelf
from knowledge.article import Article
from knowledge.contacts import Contact
from knowledge.flow.model import Answers, Flow
from knowledge.flow.sheet import Sheet, make_sheet
from knowledge.flow.walking import next_step, on_path
from knowledge.naslag import registers
from knowledge.naslag.areas import Area
from knowledge.sources import Bron

if TYPE_CHECKING:  # loading it takes seconds
    from knowledge.answering import Knowledge

REFLECTION = "reflectie"
Kind = Literal["article", "contact", "flow", "sheet", "reflection"]


@dataclass(frozen=True)
class Thing:
    """One thing with all that its page, the list and the notes at the foot need."""

    key: str
    kind: Kind
    title: str
    page: URL
    content: Article | Contact | Flow | Sheet
    sources: tuple[Bron, ...]
    reviewed: date
    due: date | None = None
    owner: str | None = None


@dataclass(frozen=True)
class Things:
    """The knowledge base as one request sees it."""

    root: Path
    knowledge: Knowledge
    shelf: FlowShelf

    @cached_property
    def areas(self) -> Mapping[str, Area]:
        """The areas in the order to show them."""
        return registers.areas(self.root)

    @cached_property
    def contacts(self) -> Mapping[str, Contact]:
        """The help lines."""
        return registers.contacts(self.root)

    @cached_property
    def flows(self) -> list[Flow]:
        """The guided flows."""
        return self.shelf.flows()

    def articles_in(self, area: str) -> list[Article]:
        """The articles of an area; neighbours by name are mostly neighbours in subject."""
        return sorted((a for a in self.knowledge.articles() if a.gebied == area), key=lambda a: a.id)

    def find(self, key: str) -> Thing | None:
        """The thing by this key, or None when there is no such thing (any more)."""
        kind, _, name = key.partition(".")
        ways = {"a": self.article, "c": self.contact, "s": self.flow, "b": self._kept_sheet}
        if key == "r":
            return self.reflection()
        return ways[kind](name) if kind in ways else None

    def article(self, name: str) -> Thing | None:
        """An answer."""
        found = self.knowledge.article(name)
        if found is None:
            return None
        page = URL(f"/naslag/artikel/{name}")
        return Thing(f"a.{name}", "article", found.titel, page, found, found.bronnen,
                     found.gecontroleerd, found.controleren_voor, found.eigenaar)  # fmt: skip

    def contact(self, name: str) -> Thing | None:
        """A help line."""
        found = self.contacts.get(name)
        if found is None:
            return None
        source = registers.sources(self.root).get(found.bron)
        page = URL("/naslag/contact").with_fragment(name)
        return Thing(f"c.{name}", "contact", found.naam, page, found, (source,) if source else (),
                     found.nagekeken)  # fmt: skip

    def flow(self, name: str) -> Thing | None:
        """A flow to read ahead."""
        found = self._flow(name)
        if found is None:
            return None
        named = dict.fromkeys(choice.bron for step in found.stappen for choice in step.keuzes if choice.bron)
        sources = tuple(found.bronnen[each] for each in named)
        return self._of_flow(f"s.{name}", "flow", URL(f"/naslag/stappenplan/{name}"), found, sources)

    def reflection(self) -> Thing | None:
        """The questions for supervision; questions state nothing, so they have no source."""
        found = self._flow(REFLECTION)
        return self._of_flow("r", "reflection", URL("/naslag/reflectie"), found, ()) if found else None

    def sheet(self, flow: Flow, answers: Answers, made: date) -> Thing | None:
        """What a flow ends in; None as long as a step has no answer. Never of a flow that keeps nothing."""
        given = on_path(flow, _allowed(flow, answers))
        if flow.niet_bewaren or made > date.today() or not given or next_step(flow, given):
            return None
        sheet = make_sheet(flow, given, self.contacts, made)
        steps = [f"{step}:{','.join(choices)}" for step, choices in given.items()]
        page = URL(f"/naslag/stappenplan/{flow.id}/blad").with_query({**given, "gemaakt": made.isoformat()})
        key = ".".join(("b", flow.id, made.isoformat(), *steps))
        return Thing(key, "sheet", sheet.titel, page, sheet, sheet.bronnen,
                     flow.gecontroleerd, flow.controleren_voor, flow.eigenaar)  # fmt: skip

    def _kept_sheet(self, name: str) -> Thing | None:
        flow_name, *made, steps = [*name.split(".", 2), "", ""][:3]
        flow, answers = self._flow(flow_name), {}
        for each in steps.split("."):
            step, _, choices = each.partition(":")
            answers[step] = choices.split(",")
        with suppress(ValueError):
            return self.sheet(flow, answers, date.fromisoformat(made[0])) if flow else None
        return None

    def _flow(self, name: str) -> Flow | None:
        return next((flow for flow in self.flows if flow.id == name), None)

    def _of_flow(self, key: str, kind: Kind, page: URL, flow: Flow, sources: tuple[Bron, ...]) -> Thing:
        return Thing(key, kind, flow.titel, page, flow, sources,
                     flow.gecontroleerd, flow.controleren_voor, flow.eigenaar)  # fmt: skip


def _allowed(flow: Flow, answers: Answers) -> Answers:
    """An address may hold two answers where a step takes one."""
    return {step.id: list(answers.get(step.id, ()))[: None if step.meer else 1] for step in flow.stappen}
