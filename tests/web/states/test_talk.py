"""A conversation, with and without a guided flow."""

from __future__ import annotations

import pytest
from playwright.async_api import Page

from tests.web.axe import needs_axe
from tests.web.browser import needs_browser
from tests.web.server import Server
from tests.web.states.check import holds
from tests.web.states.flow import FLOW
from tests.web.states.said import SAID
from tests.web.states.state import State

pytestmark = [needs_browser, needs_axe]


@pytest.mark.parametrize("state", (*SAID, *FLOW), ids=lambda state: state.name)
async def test_everyone_can_use(page: Page, server: Server, state: State) -> None:
    await holds(page, server.url, state)
