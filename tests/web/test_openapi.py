"""docs/openapi.yml holds, whatever is sent: requests that it allows, and requests that it does not."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
import schemathesis
from hypothesis import HealthCheck, Phase, settings
from ruamel.yaml import YAML

from bot.engine import Engine
from bot.settings import Settings
from bot.web.app import create_app
from tests.web.server import Server

DESCRIPTION = Path(__file__).parents[2] / "docs" / "openapi.yml"
LOGIN = {
    "identity": "oidc",
    "address": "http://127.0.0.1:8080",
    "oidc_issuer": "http://127.0.0.1:1",
    "oidc_client_id": "x",
    "oidc_client_secret": "y",
}
PAGES = ("/static", "/naslag", "/redactie")  # for people; docs/naslag.md and docs/redactie.md
schema = schemathesis.openapi.from_path(DESCRIPTION).exclude(path_regex="^/auth/")
schema.config.checks.negative_data_rejection.expected_statuses = ["4XX"]  # 413 too


@pytest.fixture(scope="module")
def fuzzed(model: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """A real server that nothing holds back."""
    with Server(tmp_path_factory.mktemp("fuzzed"), NAZORGWIJZER_PER_MINUTE="100000") as server:
        server.wait_until_ready()
        yield server
    assert not re.search(r" 5\d\d \d+ ms|Traceback", server.log())


@schema.parametrize()
@settings(
    max_examples=150,
    deadline=None,
    derandomize=True,
    phases=[Phase.explicit, Phase.generate],
    suppress_health_check=list(HealthCheck),
)
def test_any_request(case: schemathesis.Case, fuzzed: Server) -> None:
    case.call_and_validate(base_url=fuzzed.url.rstrip("/"), timeout=10)


def test_every_route_is_described(web_settings: Settings, web_engine: Engine) -> None:
    app = create_app(dataclasses.replace(web_settings, **LOGIN), web_engine)  # type: ignore[arg-type]
    served = {
        (route.resource.canonical, route.method.lower())
        for route in app.router.routes()
        if route.resource and route.method != "HEAD" and not route.resource.canonical.startswith(PAGES)
    }
    described = YAML(typ="safe").load(DESCRIPTION.read_text(encoding="utf-8"))["paths"]
    assert {(path, method) for path, methods in described.items() for method in methods} == served
