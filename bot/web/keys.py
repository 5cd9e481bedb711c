"""Names under which the application keeps what its handlers share."""

from __future__ import annotations

from aiohttp import web

from bot.web.engine_door import EngineDoor
from bot.web.session import Sessions

DOOR = web.AppKey("engine_door", EngineDoor)
SESSIONS = web.AppKey("sessions", Sessions)
