"""Tells a person once in a conversation that personal data was taken out, and why."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Sequence
from dataclasses import replace

from bot.privacy.notice import notice
from bot.replies import Reply

MOST = 5000  # conversations remembered


class TellOnce:
    """Remembers which conversations were told, for as long as this process runs."""

    def __init__(self) -> None:
        self._told: OrderedDict[str, None] = OrderedDict()

    def told(self, conversation: str, reply: Reply, kinds: Sequence[str]) -> Reply:
        """The reply, with the note when it is due."""
        if not kinds or conversation in self._told:
            return reply
        self._told[conversation] = None
        while len(self._told) > MOST:
            self._told.popitem(last=False)
        return replace(reply, redacted=notice(kinds))
