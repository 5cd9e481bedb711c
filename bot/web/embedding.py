"""Other sites that the operator lets have the assistant on their pages: by script, or in a frame."""

from __future__ import annotations

import re

from aiohttp import web
from yarl import URL

from bot.settings import Settings
from bot.web.address import is_loopback
from bot.web.errors import BadSetting

_ASKED = ("/api/", "/widget.js")  # what a page of theirs may ask for
_FRAMED = ("/naslag",)
_A_DAY = "86400"  # seconds
_HOST = re.compile(r"[\w.-]+|[\da-f:.]+", re.ASCII)  # a star would let every site in


class Embedding:
    """Answers a browser that asks, for a page of another site, whether it may (CORS and frame-ancestors)."""

    def __init__(self, settings: Settings) -> None:
        """Errors: BadSetting, for anything but a list of origins."""
        self.origins = tuple(_origin(each) for each in settings.embed.replace(",", " ").split())

    def allowed(self, request: web.Request) -> str | None:
        """The origin of the site that asks, when it may ask for this."""
        origin = request.headers.get("Origin")
        return origin if origin in self.origins and request.path.startswith(_ASKED) else None

    def is_preflight(self, request: web.Request) -> bool:
        """Whether a browser only asks what it may send for such a site."""
        asks = request.method == "OPTIONS" and "Access-Control-Request-Method" in request.headers
        return asks and self.allowed(request) is not None

    def frames(self, request: web.Request) -> str:
        """Who may show this page in a frame, for the policy of the page."""
        framed = request.path == "/" or request.path.startswith(_FRAMED)
        return " ".join(("'self'", *self.origins)) if framed and self.origins else "'none'"

    def headers(self, request: web.Request) -> dict[str, str]:
        """What makes the browser hand over the answer."""
        if not self.origins or not request.path.startswith(_ASKED):
            return {}
        said = {"Vary": "Origin"}
        if origin := self.allowed(request):
            said |= {"Access-Control-Allow-Origin": origin, "Access-Control-Allow-Credentials": "true"}
            said["Access-Control-Expose-Headers"] = "Retry-After"
        if self.is_preflight(request):
            said["Access-Control-Allow-Methods"] = "GET, POST"
            said |= {"Access-Control-Allow-Headers": "Content-Type", "Access-Control-Max-Age": _A_DAY}
        return said


def _origin(text: str) -> str:
    """As a browser writes it. Without https anyone on the way could be that site."""
    try:
        url = URL(text)
        bare = url.path == "/" and not (url.query_string or url.fragment or url.user)
        safe = url.scheme == "https" or (url.scheme == "http" and is_loopback(url.host or ""))
        if bare and safe and _HOST.fullmatch(url.raw_host or ""):
            return str(url.origin())
    except ValueError:
        pass
    raise BadSetting("inbedden", gegeven=text)
