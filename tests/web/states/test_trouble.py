"""When something is wrong, and the row under an answer."""

from __future__ import annotations

import pytest
from playwright.async_api import Page

from tests.web.axe import needs_axe
from tests.web.browser import needs_browser
from tests.web.server import Server
from tests.web.states.check import holds
from tests.web.states.opinion import OPINION
from tests.web.states.state import State
from tests.web.states.trouble import TROUBLE

pytestmark = [needs_browser, needs_axe]


@pytest.mark.parametrize("state", (*TROUBLE, *OPINION), ids=lambda state: state.name)
async def test_everyone_can_use(page: Page, server: Server, state: State) -> None:
    await holds(page, server.url, state)
