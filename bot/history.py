"""What was shown in a conversation, read back from the events that Rasa keeps of it."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from bot.keeping.retention import empty_journal
from bot.replies import Reply

if TYPE_CHECKING:
    from bot.trackers import BoundedTrackerStore

Shown = dict[str, Any]  # {"role": "user", "text": ...} or {"role": "assistant", "reply": ...}
HIDDEN = "niet_bewaard"  # mark on an event whose content was left out (bot/masking.py)
MOST_EVENTS = 400  # what a page still shows with ease; older messages stay in the table


class History:
    """The messages of conversations, without a second place where they are kept."""

    def __init__(self, store: BoundedTrackerStore) -> None:
        self._engine = store.engine
        self._events = store.SQLEvent.__table__

    def shown(self, conversation: str) -> list[Shown]:
        """The messages so far, oldest first. Errors: DatabaseUnavailable."""
        import sqlalchemy as sa  # here, because startup has to settle its warnings first

        events = self._events
        query = sa.select(events.c.data).where(events.c.sender_id == conversation)
        query = query.where(events.c.type_name.in_(("user", "bot"))).order_by(events.c.id.desc())
        rows = self._run(lambda connection: list(connection.execute(query.limit(MOST_EVENTS))))
        found = (as_shown(json.loads(row.data)) for row in reversed(rows))
        return _each_gap_once([item for item in found if item is not None])

    def forget(self, conversation: str) -> None:
        """Remove every event of a conversation. Errors: DatabaseUnavailable."""
        removal = self._events.delete().where(self._events.c.sender_id == conversation)
        self._run(lambda connection: connection.execute(removal))
        empty_journal(self._engine)

    def _run(self, work: Any) -> Any:
        from bot.database import guarded

        with guarded(self._engine), self._engine.begin() as connection:
            return work(connection)


def _each_gap_once(shown: list[Shown]) -> list[Shown]:
    """Of what was said in private one line is shown, not one for each message."""
    pairs = zip([None, *shown], shown, strict=False)
    return [item for before, item in pairs if not (item.get(HIDDEN) and before and before.get(HIDDEN))]


def as_shown(event: Mapping[str, Any]) -> Shown | None:
    """One event as it was shown, or None when it had nothing to show."""
    if event["event"] == "user":
        # A message of which nothing was kept has no text either.
        return {"role": "user", "text": event["text"]} if event.get("text") else None
    reply = (event.get("data") or {}).get("custom")
    if reply is None and event.get("text"):
        reply = Reply(type="smalltalk", body=event["text"]).to_json()
    hidden = {HIDDEN: True} if (event.get("metadata") or {}).get(HIDDEN) else {}
    return {"role": "assistant", "reply": reply, **hidden} if reply else None
