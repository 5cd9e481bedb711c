"""The reverse proxies in front of us, and who is behind them."""

from __future__ import annotations

import ipaddress

from aiohttp import web

from bot.web.errors import BadSetting

_MOST = {4: 8, 6: 16}  # the shortest prefix that can still be called a network of one's own


class Proxies:
    """Networks whose headers are believed; from anyone else a header is only a claim."""

    def __init__(self, networks: str) -> None:
        self._networks = [_network(each) for each in networks.replace(",", " ").split()]

    def __bool__(self) -> bool:
        return bool(self._networks)

    def trusts(self, request: web.Request) -> bool:
        """Whether this request came straight from one of them."""
        return self._one_of_us(request.remote or "")

    def client(self, request: web.Request) -> str:
        """The address that the nearest proxy saw; what stands before it may have been made up."""
        address = request.remote or ""
        hops = ",".join(request.headers.getall("X-Forwarded-For", [])).split(",")
        for hop in reversed(hops):
            if not self._one_of_us(address) or not _is_address(hop.strip()):
                break
            address = hop.strip()
        return address

    def _one_of_us(self, address: str) -> bool:
        if not _is_address(address):
            return False
        found = ipaddress.ip_address(address)
        mapped = getattr(found, "ipv4_mapped", None)
        return any((mapped or found) in network for network in self._networks)


def _network(text: str) -> ipaddress.IPv4Network | ipaddress.IPv6Network:
    """Errors: BadSetting, also for a network so wide that anyone is in it."""
    try:
        found = ipaddress.ip_network(text, strict=False)
    except ValueError:
        raise BadSetting("proxy_adres", gegeven=text) from None
    if found.prefixlen < _MOST[found.version]:
        raise BadSetting("proxy_wijd", gegeven=text)
    return found


def _is_address(text: str) -> bool:
    try:
        ipaddress.ip_address(text)
    except ValueError:
        return False
    return True
