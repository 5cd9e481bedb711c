"""All states."""

from __future__ import annotations

from tests.web.states.flow import FLOW
from tests.web.states.hosts import HOSTS
from tests.web.states.opinion import OPINION
from tests.web.states.pages import DESK, NASLAG
from tests.web.states.said import SAID
from tests.web.states.trouble import TROUBLE

EVERY = (*SAID, *FLOW, *OPINION, *TROUBLE, *HOSTS, *NASLAG, *DESK)
