"""The ways of looking at a state, and what has to hold in each."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from playwright.async_api import Page

from tests.web.axe import in_the_way
from tests.web.states.state import State


@dataclass(frozen=True)
class Look:
    """A window and its colours; sizes in px."""

    name: str
    width: int
    height: int = 800
    scheme: Literal["light", "dark"] = "light"
    forced: Literal["active", "none"] = "none"


LOOKS = (
    Look("wide", 1280),
    Look("wide-dark", 1280, scheme="dark"),
    Look("narrow", 320),
    Look("narrow-dark", 320, scheme="dark"),
)
MORE = (Look("forced", 1280, forced="active"), Look("zoomed", 320, 256))  # 1280 by 1024 at 400 %


async def look(page: Page, this: Look) -> None:
    """See the page as it is now in this way."""
    await page.set_viewport_size({"width": this.width, "height": this.height})
    await page.emulate_media(color_scheme=this.scheme, forced_colors=this.forced)


async def amiss(page: Page, state: State) -> list[str]:
    """What is in anyone's way in this state, in each way of looking at it."""
    found: list[str] = []
    for this in (*LOOKS, *(MORE if state.main else ())):
        await look(page, this)
        found += [f"{this.name}: {each}" for each in await in_the_way(page)]
    await look(page, LOOKS[0])
    return found
