"""A real OpenID provider (idpyoidc) on loopback, as a process: `python -m tests.web.oidc_op ISSUER CALLBACK`.

Nobody types a password: `PUT /as/<user>` says who sits at the keyboard. The rest is as at any provider.
"""

from __future__ import annotations

import logging
import sys
from collections.abc import Awaitable, Callable
from typing import Any

from aiohttp import web
from idpyoidc.server import Server
from idpyoidc.server.user_authn.authn_context import INTERNETPROTOCOLPASSWORD
from idpyoidc.server.user_authn.user import NoAuthn

CLIENT, SECRET = "nazorgwijzer", "een-geheim-voor-deze-test-alleen"
USERS = {
    "hanneke": {"groups": ["Medewerkers"], "name": "Hanneke Tolsma"},
    "roos": {"groups": ["Medewerkers", "Redactie"]},
    "bram": {"roles": ["Beheer"]},
}
_OIDC = "idpyoidc.server.oidc"
_CRYPT = {
    "kwargs": {
        "keys": {"key_defs": [{"type": "OCT", "use": ["enc"], "kid": k} for k in ("password", "salt")]}
    }
}


class AtTheKeyboard(NoAuthn):  # type: ignore[misc]
    """Whoever the test says it is."""

    someone = "hanneke"

    def authenticated_as(self, *arguments: Any, **named: Any) -> Any:
        """The user of this moment."""
        self.user = AtTheKeyboard.someone
        return super().authenticated_as(*arguments, **named)


def provider(issuer: str, callback: str) -> Server:
    """A provider with one client, which must use PKCE."""
    server = Server(
        {
            "issuer": issuer,
            "capabilities": {"response_types_supported": ["code"], "subject_types_supported": ["public"]},
            "keys": {"uri_path": "jwks.json", "key_defs": [{"type": "RSA", "use": ["sig"]}]},
            "token_handler_args": _tokens(),
            "endpoint": {
                "provider_config": {
                    "path": ".well-known/openid-configuration",
                    "class": f"{_OIDC}.provider_config.ProviderConfiguration",
                },
                "authorization": {"path": "authorization", "class": f"{_OIDC}.authorization.Authorization"},
                "token": {"path": "token", "class": f"{_OIDC}.token.Token"},
                "session": {"path": "end_session", "class": f"{_OIDC}.session.Session"},
            },
            "add_on": {
                "pkce": {
                    "function": "idpyoidc.server.oauth2.add_on.pkce.add_support",
                    "kwargs": {"essential": True, "code_challenge_method": ["S256"]},
                }
            },
            "authentication": {
                "any": {
                    "acr": INTERNETPROTOCOLPASSWORD,
                    "class": AtTheKeyboard,
                    "kwargs": {"user": "hanneke"},
                }
            },
            "userinfo": {"class": "idpyoidc.server.user_info.UserInfo", "kwargs": {"db": USERS}},
            "session_params": {"encrypter": _CRYPT},
        }
    )
    server.context.cdb[CLIENT] = {
        "client_id": CLIENT,
        "client_secret": SECRET,
        "redirect_uris": [(callback, None)],
        "client_salt": "zout",
        "response_types_supported": ["code"],
        "allowed_scopes": ["openid"],
    }
    return server


def _tokens() -> dict[str, Any]:
    told = {"groups": None, "roles": None, "name": None}
    return {
        "code": {"lifetime": 600, "kwargs": {"crypt_conf": _CRYPT}},
        "token": {"class": "idpyoidc.server.token.jwt_token.JWTToken", "kwargs": {"lifetime": 600}},
        "id_token": {"class": "idpyoidc.server.token.id_token.IDToken", "kwargs": {"base_claims": told}},
    }


def application(op: Server) -> web.Application:
    """The endpoints of the provider on the network."""

    def endpoint(name: str) -> Callable[[web.Request], Awaitable[web.Response]]:
        async def answer(request: web.Request) -> web.Response:
            given = dict(request.query) if request.method == "GET" else await request.text()
            headers = {key.lower(): value for key, value in request.headers.items()}
            http = {"headers": headers, "method": request.method, "url": str(request.url)}
            return _answer(op.get_endpoint(name), given, http)

        return answer

    async def keys(_: web.Request) -> web.Response:
        return web.json_response(op.keyjar.export_jwks())

    async def as_someone(request: web.Request) -> web.Response:
        AtTheKeyboard.someone = request.match_info["user"]
        return web.Response()

    app = web.Application()
    there, discovery = endpoint("authorization"), endpoint("provider_config")
    app.add_routes([web.get("/authorization", there), web.post("/token", endpoint("token"))])
    app.add_routes([web.get("/.well-known/openid-configuration", discovery), web.get("/jwks.json", keys)])
    app.add_routes([web.put("/as/{user}", as_someone)])
    return app


def _answer(endpoint: Any, given: Any, http: dict[str, Any]) -> web.Response:
    asked = endpoint.parse_request(given, http_info=http)
    if "error" in asked:
        return web.json_response(asked.to_dict(), status=400)
    done = endpoint.process_request(asked, http_info=http)
    if "error" in done:
        return web.json_response(dict(done), status=400)
    said = endpoint.do_response(request=asked, **done)
    if str(said["response"]).startswith("http"):
        return web.Response(status=302, headers={"Location": said["response"]})
    return web.Response(text=said["response"], content_type="application/json")


if __name__ == "__main__":
    logging.disable(logging.ERROR)
    issuer, callback = sys.argv[1:]
    port = int(issuer.rpartition(":")[2])
    web.run_app(application(provider(issuer, callback)), host="127.0.0.1", port=port, print=None)
