"""What a state is."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from playwright.async_api import Page

# Go there, in this tab, at the server with this address (it ends in /).
Reach = Callable[[Page, str], Awaitable[None]]


@dataclass(frozen=True)
class State:
    """`main` states are looked at in more ways; in `refused` ones the browser notes that a request failed."""

    name: str
    reach: Reach
    main: bool = False
    refused: bool = False
