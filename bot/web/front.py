"""Puts the front door together from the settings; what does not hold is refused before anything starts."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable

from aiohttp import web

from bot.settings import Settings
from bot.web.address import Address, is_loopback
from bot.web.cookies import Cookies
from bot.web.embedding import Embedding
from bot.web.errors import BadSetting
from bot.web.identity import IDENTITY, Identity
from bot.web.identity_oidc import OidcIdentity
from bot.web.identity_open import OpenIdentity
from bot.web.identity_proxy import ProxyIdentity
from bot.web.keys import ADDRESS, EMBEDDING, RATE, SESSIONS, SETTINGS, SIGNER, TURNS
from bot.web.proxies import Proxies
from bot.web.rate import Rate
from bot.web.secret import cookie_key
from bot.web.session import Sessions
from bot.web.signing import Signer
from bot.web.trail import Trail
from bot.web.turns import Turns


def set_up(app: web.Application, settings: Settings) -> None:
    """Who may come in, how often, and what is remembered of it. Errors: BadSetting, BadSecret."""
    signer, address = Signer(cookie_key(settings)), Address(settings)
    cookies, proxies, trail = (
        Cookies(signer, address.secure),
        Proxies(settings.proxy_addresses),
        Trail(settings),
    )
    app[SETTINGS], app[SIGNER], app[ADDRESS], app[TURNS] = settings, signer, address, Turns()
    app[EMBEDDING] = Embedding(settings)
    app[RATE] = Rate(settings.per_minute, proxies)
    app[SESSIONS] = Sessions(signer, cookies, trail, settings.idle_minutes)
    app[IDENTITY] = _identity(settings, signer, cookies, address, proxies)
    app.add_routes(app[IDENTITY].routes())
    app.cleanup_ctx.append(_closing(trail))


def _identity(
    settings: Settings, signer: Signer, cookies: Cookies, address: Address, proxies: Proxies
) -> Identity:
    """The one that was chosen; a slip of the pen never means open."""
    if settings.identity in ("oidc", "proxy") and address.url is None:
        raise BadSetting("buiten_geen_adres")
    if settings.identity == "oidc":
        return OidcIdentity(settings, signer, cookies, address)
    if settings.identity == "proxy":
        return ProxyIdentity(settings, signer, proxies)
    if settings.identity != "open":
        raise BadSetting("identiteit", gegeven=settings.identity)
    if address.url and not is_loopback(address.url.host or ""):
        raise BadSetting("open_buiten")
    return OpenIdentity()


def _closing(trail: Trail) -> Callable[[web.Application], AsyncIterator[None]]:
    async def context(app: web.Application) -> AsyncIterator[None]:
        yield
        await app[TURNS].close()
        trail.close()

    return context
