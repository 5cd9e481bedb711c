"""What would leave the door open is refused at the start, with the reason."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable

import pytest
from aiohttp import web
from aiohttp.test_utils import make_mocked_request

from bot.engine import Engine
from bot.settings import Settings
from bot.web.app import create_app
from bot.web.errors import BadSetting, CannotBind
from bot.web.keys import ADDRESS
from bot.web.server import bind

PROXY = {"identity": "proxy", "address": "https://hulp.example", "proxy_addresses": "10.0.3.7"}
OIDC = {
    "identity": "oidc",
    "address": "https://hulp.example",
    "oidc_issuer": "https://login.example/huurder/v2.0",
    "oidc_client_id": "wij",
    "oidc_client_secret": "geheim",
}


Start = Callable[..., web.Application]


@pytest.fixture
def start(web_settings: Settings, web_engine: Engine) -> Start:
    """An application with these settings. Errors: BadSetting."""
    return lambda **changes: create_app(dataclasses.replace(web_settings, **changes), web_engine)


@pytest.mark.parametrize(
    ("changes", "says"),
    [
        ({"identity": "geen"}, "'geen'"),
        ({"identity": "Open"}, "'Open'"),
        ({"embed": "intranet.example"}, "'intranet.example'"),
        ({"embed": "https://a.example, http://intranet.example"}, "'http://intranet.example'"),
        ({"embed": "https://intranet.example/pad"}, "NAZORGWIJZER_EMBED"),
        ({"embed": "*"}, "'*'"),
        ({"embed": "https://*.example"}, "NAZORGWIJZER_EMBED"),
        ({"embed": "https://a.example;script-src"}, "'https://a.example;script-src'"),
        ({"address": "https://hulp.example"}, "NAZORGWIJZER_IDENTITY"),
        ({**PROXY, "address": ""}, "NAZORGWIJZER_ADDRESS"),
        ({**PROXY, "address": "http://hulp.example"}, "https://"),
        ({**PROXY, "address": "hulp.example"}, "NAZORGWIJZER_ADDRESS"),
        ({**PROXY, "address": "https://hulp.example/pad"}, "zonder pad"),
        ({**PROXY, "address": "https://u@hulp.example"}, "zonder pad"),
        ({**PROXY, "address": "https://[::"}, "zonder pad"),
        ({**PROXY, "proxy_addresses": ""}, "NAZORGWIJZER_PROXY_ADDRESSES"),
        ({**PROXY, "proxy_addresses": "proxy.example"}, "'proxy.example'"),
        ({**PROXY, "proxy_addresses": "10.0.3.7, 0.0.0.0/0"}, "'0.0.0.0/0'"),
        ({**PROXY, "proxy_addresses": "::/0"}, "'::/0'"),
        ({**PROXY, "user_header": "Remote User"}, "NAZORGWIJZER_USER_HEADER"),
        ({**PROXY, "groups_header": "remote-user"}, "NAZORGWIJZER_GROUPS_HEADER"),
        ({**OIDC, "oidc_client_secret": ""}, "NAZORGWIJZER_OIDC_CLIENT_SECRET"),
        ({**OIDC, "oidc_issuer": "http://login.example"}, "NAZORGWIJZER_OIDC_ISSUER"),
        ({**OIDC, "address": ""}, "NAZORGWIJZER_ADDRESS"),
    ],
)
def test_an_open_door_is_refused(start: Start, changes: dict[str, str], says: str) -> None:
    with pytest.raises(BadSetting, match=says.replace("(", r"\(").replace("[", r"\[")) as found:
        start(**changes)
    assert str(found.value).endswith(".") and "geheim" not in str(found.value)


@pytest.mark.parametrize("changes", [{}, PROXY, OIDC, {"address": "http://127.0.0.1:8080"}])
def test_what_holds_is_accepted(start: Start, changes: dict[str, str]) -> None:
    start(**changes)


@pytest.mark.parametrize("identity", ["open", "geen", ""])
def test_nobody_outside_is_let_in_without_a_name(identity: str) -> None:
    with pytest.raises(CannotBind, match="NAZORGWIJZER_IDENTITY"):
        bind("0.0.0.0", 0, identity)


@pytest.mark.parametrize("identity", ["proxy", "oidc"])
def test_with_an_identity_the_network_may_come(identity: str) -> None:
    bind("0.0.0.0", 0, identity).close()


@pytest.mark.parametrize(
    ("host", "ours"),
    [
        ("hulp.example", True),
        ("hulp.example:443", True),
        ("127.0.0.1:8080", True),
        ("[::1]:8080", True),
        ("hulp.example.elders.example", False),
        ("elders.example", False),
        ("10.0.0.1", False),
        ("", False),
        ("[::", False),
    ],
)
def test_which_hosts_are_ours(start: Start, host: str, ours: bool) -> None:
    address = start(**PROXY)[ADDRESS]
    assert address.is_ours(make_mocked_request("GET", "/", headers={"Host": host})) is ours


@pytest.mark.parametrize(
    ("host", "origin", "own"),
    [
        ("hulp.example", "https://hulp.example", True),
        ("127.0.0.1:8080", "https://hulp.example", True),  # a proxy that does not pass the Host on
        ("127.0.0.1:8080", "http://127.0.0.1:8080", True),
        ("hulp.example", "http://hulp.example", False),
        ("hulp.example", "https://hulp.example.elders.example", False),
        ("hulp.example", "null", False),
        ("127.0.0.1:8080", "http://127.0.0.1:9090", False),
    ],
)
def test_which_origins_are_ours(start: Start, host: str, origin: str, own: bool) -> None:
    address = start(**PROXY)[ADDRESS]
    request = make_mocked_request("POST", "/api/chat", headers={"Host": host})
    assert address.is_own_origin(origin, request) is own
