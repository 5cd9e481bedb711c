"""Names under which the application keeps what its handlers share."""

from __future__ import annotations

from typing import Any

from aiohttp import web

from bot.settings import Settings
from bot.watch import Watch
from bot.web.address import Address
from bot.web.embedding import Embedding
from bot.web.engine_door import EngineDoor
from bot.web.rate import Rate
from bot.web.session import Sessions, Visit
from bot.web.signing import Signer
from bot.web.turns import Turns

ADDRESS = web.AppKey("address", Address)
EMBEDDING = web.AppKey("embedding", Embedding)
DOOR = web.AppKey("engine_door", EngineDoor)
RATE = web.AppKey("rate", Rate)
SESSIONS = web.AppKey("sessions", Sessions)
SIGNER = web.AppKey("signer", Signer)
SETTINGS = web.AppKey("settings", Settings)
WATCH = web.AppKey("watch", Watch)
TURNS: web.AppKey[Turns[tuple[Visit, dict[str, Any]]]] = web.AppKey("turns", Turns)
