"""What every page of the quick reference needs at hand for one request."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import cached_property

from aiohttp import web
from yarl import URL

from bot.web.keys import DOOR
from bot.web.naslag.collection import MOST, PARAMETER, Collection
from bot.web.naslag.markup import Writer, number
from bot.web.naslag.things import Things
from bot.web.pages import render
from knowledge.flow.days import written
from knowledge.flow.sheet import named_source
from knowledge.naslag import general


@dataclass(frozen=True)
class Desk:
    """One request, what can be looked up, and what its reader has collected."""

    request: web.Request
    things: Things

    @classmethod
    async def at(cls, request: web.Request) -> Desk:
        """Errors: Problem as long as there is no engine."""
        resources = (await request.app[DOOR].engine()).resources
        root = resources.settings.root / "knowledge"
        return cls(request, Things(root, resources.knowledge, resources.flows))

    @cached_property
    def collection(self) -> Collection:
        """What the reader has collected."""
        given = self.request.query.get(PARAMETER, "")
        return Collection.read(given, self._key)

    def _key(self, given: str) -> str | None:
        thing = self.things.find(given)
        return thing.key if thing else None

    @cached_property
    def here(self) -> URL:
        """This page, whatever is collected."""
        return self.request.rel_url.without_query_params(PARAMETER)

    def page(self, name: str, status: int = 200, **values: object) -> web.Response:
        """A page of templates/naslag."""
        numbers = (each for contact in self.things.contacts.values() for each in contact.nummers)
        given = {"lijst": self.collection, "here": self.here, "things": self.things, "question": "",
                 "write": Writer(numbers), "number": number, "day": day_written, "source": named_source,
                 "today": date.today(), "general": general, "most": MOST} | values  # fmt: skip
        return render(self.request, f"naslag/{name}.html", status=status, **given)

    def missing(self) -> web.Response:
        """For an address under which there is nothing, with ways on."""
        return self.page("weg", status=404)


def day_written(day: date) -> str:
    """For instance "25 november 2026"; the day of the week tells a reader nothing here."""
    return written(day).partition(" ")[2]
