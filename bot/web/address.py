"""Under which address people reach us, and so which hosts and origins are ours."""

from __future__ import annotations

import ipaddress

from aiohttp import web
from yarl import URL

from bot.settings import Settings
from bot.web.errors import BadSetting


class Address:
    """The configured public address; without one only the names of this machine are ours."""

    def __init__(self, settings: Settings) -> None:
        self.url = _public(settings)
        self.secure = self.url is not None and self.url.scheme == "https"

    def is_ours(self, request: web.Request) -> bool:
        """Whether the Host header names us. Names of this machine can never be those of a foreign site."""
        host = _parsed(f"http://{request.host}")
        if host is None or host.host is None:
            return False
        return is_loopback(host.host) or (self.url is not None and host.host == self.url.host)

    def is_own_origin(self, origin: str, request: web.Request) -> bool:
        """Whether our own page sent this. The scheme comes from the setting, never from a header."""
        own = {f"http://{request.host}"} if self._by_loopback(request) else set()
        return origin in own | ({str(self.url.origin())} if self.url else set())

    def _by_loopback(self, request: web.Request) -> bool:
        host = _parsed(f"http://{request.host}")
        return host is not None and is_loopback(host.host or "")

    def to(self, path: str) -> str:
        """An absolute address on our own site."""
        return str((self.url or URL("http://127.0.0.1")).with_path(path))


def is_loopback(host: str) -> bool:
    """Whether this name or address can only be this machine."""
    try:
        return host == "localhost" or ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


def _public(settings: Settings) -> URL | None:
    """The address as it was set. Errors: BadSetting."""
    if not settings.address:
        return None
    url = _parsed(settings.address)
    if url is None or url.scheme not in ("http", "https") or not url.host or url.path != "/":
        raise BadSetting("adres")
    if url.query_string or url.fragment or url.user:
        raise BadSetting("adres")
    if url.scheme == "http" and not is_loopback(url.host):
        raise BadSetting("adres_onveilig")
    return url


def _parsed(text: str) -> URL | None:
    try:
        return URL(text)
    except ValueError:
        return None
