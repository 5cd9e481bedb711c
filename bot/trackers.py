"""Conversations in SQL: Rasa's own table of events, read and written at a cost that does not grow."""

from __future__ import annotations

import json
import time
from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache
from typing import Any, cast

import sqlalchemy as sa
from rasa.core.tracker_store import SQLTrackerStore
from rasa.shared.core.constants import ACTION_LISTEN_NAME
from rasa.shared.core.domain import Domain
from rasa.shared.core.events import ActionExecuted, ActiveLoop, Event, SessionStarted, SlotSet
from rasa.shared.core.trackers import DialogueStateTracker

from bot.database import guarded, open_database
from bot.masking import writer

_Write = Callable[[Event], dict[str, Any]]
CHECKPOINT_AFTER = 40  # events; what a turn reads back is at most this plus one turn
_PAGE = CHECKPOINT_AFTER + 24


class BoundedTrackerStore(SQLTrackerStore):
    """Keeps every event and reads back only those since the last checkpoint.

    A checkpoint is a session start followed by the slots as they are: Rasa's own way to begin
    anew without forgetting, so that Rasa's commands read the same conversation from this table.
    """

    engine: Any

    def __init__(self, url: str, domain: Domain | None = None) -> None:
        super().__init__(domain, host=url)
        if self.engine.dialect.name == "sqlite":
            self.engine = open_database(url)
            self.sessionmaker = sa.orm.sessionmaker(bind=self.engine)
            self.Base.metadata.create_all(self.engine)  # one in memory is new for every connection
        self._read: dict[str, int] = {}  # conversation -> events that its tracker had when it was read

    def check(self) -> None:
        """Fail now rather than in the middle of a conversation when the database cannot be written."""
        events = self.SQLEvent.__table__
        with guarded(self.engine), self.engine.connect() as connection, connection.begin() as transaction:
            connection.execute(events.delete().where(events.c.id < 0))
            transaction.rollback()

    async def _retrieve(
        self, sender_id: str, fetch_events_from_all_sessions: bool
    ) -> DialogueStateTracker | None:
        rows = list(self._rows(sender_id, whole=fetch_events_from_all_sessions))
        self._read[sender_id] = len(rows)
        if not rows:
            return None
        tracker = self.init_tracker(sender_id)
        for row in reversed(rows):
            tracker.update(read_event(json.loads(row.data)), self.domain)
        return tracker

    def _rows(self, sender_id: str, whole: bool) -> Iterator[Any]:
        """Events of a conversation, newest first, up to and including the last session start."""
        events = self.SQLEvent.__table__
        query = sa.select(events.c.id, events.c.type_name, events.c.data)
        query = query.where(events.c.sender_id == sender_id).order_by(events.c.id.desc()).limit(_PAGE)
        page = query
        while True:
            rows = self._fetch(page)
            for row in rows:
                yield row
                if row.type_name == SessionStarted.type_name and not whole:
                    return
            if len(rows) < _PAGE:
                return
            page = query.where(events.c.id < rows[-1].id)

    def _fetch(self, query: Any) -> list[Any]:
        with guarded(self.engine), self.engine.connect() as connection:
            return list(connection.execute(query))

    async def save(self, tracker: DialogueStateTracker) -> None:
        """Add the events of this turn; what was there stays as it is."""
        known = self._read.pop(tracker.sender_id, 0)
        fresh = list(tracker.events)[known:]
        if len(tracker.events) > CHECKPOINT_AFTER:
            fresh += checkpoint(tracker)
        if not fresh:
            return
        write = writer(tracker, fresh)
        with guarded(self.engine), self.engine.begin() as connection:
            connection.execute(self.SQLEvent.__table__.insert(), _as_rows(tracker.sender_id, fresh, write))


def checkpoint(tracker: DialogueStateTracker) -> list[Event]:
    """The state of a conversation as the few events that bring it back."""
    slots = [slot for slot in tracker.slots.values() if slot.value != slot.initial_value]
    loop = [ActiveLoop(tracker.active_loop_name)] if tracker.active_loop_name else []
    kept: list[Event] = [SessionStarted(timestamp=time.time())]
    kept += [SlotSet(slot.name, slot.value) for slot in slots]
    return [*kept, *loop, ActionExecuted(ACTION_LISTEN_NAME)]


def read_event(data: dict[str, Any]) -> Event:
    """Rasa's `Event.from_parameters`, without its walk over all subclasses for each event."""
    values = {key: value for key, value in data.items() if key != "event"}
    return _event_class(data["event"])._from_parameters(values)


@lru_cache(maxsize=64)
def _event_class(name: str) -> type[Event]:
    found = Event.resolve_by_type(name)
    if found is None:
        raise ValueError(f"unknown event '{name}'")
    return cast(type[Event], found)


def _as_rows(sender_id: str, events: Iterable[Event], write: _Write) -> list[dict[str, Any]]:
    rows = []
    for event in events:
        data = write(event)
        intent = data.get("parse_data", {}).get("intent", {}).get("name")
        rows.append(
            {
                "sender_id": sender_id,
                "type_name": event.type_name,
                "timestamp": event.timestamp,
                "intent_name": intent,
                "action_name": data.get("name"),
                "data": json.dumps(data),
            }
        )
    return rows
