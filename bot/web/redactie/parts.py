"""The parts of these pages by name. Imported late: articles and tables come with it (`bot.startup`)."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterable
from datetime import date
from typing import TypeVar

from aiohttp import web

from bot.keeping.reading import Readings
from bot.web.keys import DOOR
from bot.web.redactie import asked, due, feedback, turned_away
from bot.web.redactie.desk import Desk
from bot.web.redactie.download import Row

T = TypeVar("T")
LOOKS: dict[str, Callable[[Desk], object]] = {
    "nakijken": due.look,
    "afgewezen": turned_away.look,
    "feedback": feedback.look,
    "gevraagd": asked.look,
}
HEADS = LOOKS | {"feedback": feedback.head}  # for the overview
SHEETS: dict[str, Callable[[Desk], Iterable[Row]]] = {
    "nakijken": due.sheet,
    "afgewezen": turned_away.sheet,
    "feedback": feedback.sheet,
    "redenen": feedback.reasons_sheet,
    "gevraagd": asked.sheet,
}


async def at_desk(request: web.Request, work: Callable[[Desk], T]) -> T:
    """Work that reads, done aside so that nobody who asks something waits for it."""
    resources = (await request.app[DOOR].engine()).resources
    desk = Desk(resources, Readings(resources.notes.engine), date.today())
    return await asyncio.to_thread(work, desk)
