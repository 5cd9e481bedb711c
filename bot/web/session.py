"""Which conversation a browser is in: a sealed cookie, renewed with each message, dead when idle."""

from __future__ import annotations

import secrets
import time
from dataclasses import dataclass

from aiohttp import web

from bot.web.cookies import Cookies
from bot.web.pseudonym import belongs_to, new_conversation, pseudonym
from bot.web.roles import Person
from bot.web.signing import Signer
from bot.web.trail import Trail

COOKIE = "gesprek"
LONGEST = 24 * 3600  # seconds; who keeps a conversation alive longer than a day is no person


@dataclass(frozen=True)
class Session:
    """One browser's conversation, and when it began; seconds since 1970."""

    conversation: str
    begun: float


@dataclass(frozen=True)
class Visit:
    """What a request is part of: `fresh` has nothing said yet, `ended` follows a session that is over."""

    session: Session
    fresh: bool = False
    ended: bool = False


class Sessions:
    """Finds the conversation that goes on, or begins one."""

    def __init__(self, signer: Signer, cookies: Cookies, trail: Trail, idle_minutes: int) -> None:
        self._signer, self._cookies, self._trail = signer, cookies, trail
        self._idle = idle_minutes * 60

    async def visit(self, request: web.Request, person: Person) -> Visit:
        """The conversation of this request. Someone we know also finds it in another browser."""
        session, used = self._kept(request, person)
        if session and time.time() - used < self._idle and time.time() - session.begun < LONGEST:
            return Visit(session)
        if person.name and (found := await self._trail.latest(person.name, time.time() - self._idle)):
            return Visit(Session(found, time.time()))
        return Visit(self.begin(person), fresh=True, ended=session is not None)

    def owner(self, request: web.Request, person: Person) -> str:
        """Whose message this is, the same for each time that it is sent; empty for a new visitor."""
        session, _ = self._kept(request, person)
        return person.name or (session.conversation if session else "")

    def begin(self, person: Person) -> Session:
        """A conversation in which nothing was said."""
        name = person.name or pseudonym(self._signer, "web", secrets.token_hex(16))
        return Session(new_conversation(name), time.time())

    def put(self, session: Session, response: web.StreamResponse) -> None:
        """Hand it to the browser anew, so that a copy of an older cookie is soon worth nothing."""
        data = {"c": session.conversation, "b": session.begun, "u": time.time(), "n": secrets.token_hex(8)}
        self._cookies.put(response, COOKIE, data)

    def _kept(self, request: web.Request, person: Person) -> tuple[Session | None, float]:
        """What the cookie says, however old; nothing when it is of someone else."""
        data = self._cookies.read(request, COOKIE)
        if data is None or (person.name and not belongs_to(data["c"], person.name)):
            return None, 0.0
        return Session(data["c"], data["b"]), data["u"]
