"""The states of a conversation in which all is well."""

from __future__ import annotations

from playwright.async_api import Page, Route, expect

from bot.sentences import sentence
from tests.web.browser import QUESTION, ask, press, shows, type_and_send
from tests.web.states.state import Reach, State

DANGER = "hij slaat haar nu, ik hoor het door de telefoon"
OTHER = "mag ik de ouders vertellen dat ik ga melden"
HELP_LINE = {
    "type": "answer",
    "help_line": "Is er nu gevaar? **Bel 112.** Advies: Veilig Thuis, 0800-2000, gratis.",
    "body": "Blijf rustig en luister.\n\n- Zeg dat het kind geen schuld heeft.\n- Beloof geen geheim.",
    "sources": [{"title": "Handreiking", "url": "https://example.org/"}, {"title": "Boek zonder adres"}],
    "reviewed": "2026-11-20",
}


async def opened(page: Page, url: str) -> None:
    """Nothing was said yet."""
    await page.goto(url)
    await expect(page.locator(".start button").first).to_be_visible()


def asked(question: str, seen: str) -> Reach:
    """Ask this; `seen` is what tells that it became this state."""

    async def reach(page: Page, url: str) -> None:
        await opened(page, url)
        await ask(page, question)
        await expect(page.locator(f".assistant{seen}").last).to_be_visible()

    return reach


async def waiting(page: Page, url: str) -> None:
    """The answer is not there yet."""
    await opened(page, url)
    held: list[Route] = []
    await page.route("**/api/chat", lambda route: held.append(route))
    await type_and_send(page, QUESTION)
    await expect(page.locator("#waiting")).to_have_text("Ik zoek het antwoord …")


async def help_line(page: Page, url: str) -> None:
    """An answer under the line that says whom to call."""
    await shows(page, HELP_LINE)
    await page.goto(url)
    await expect(page.locator(".help a").first).to_be_visible()


async def ended(page: Page, url: str) -> None:
    """The conversation before this one was closed."""
    await opened(page, url)

    async def tell(route: Route) -> None:
        response = await route.fetch()
        late = await response.json() | {"ended": sentence("web_gesprek_voorbij")}
        await route.fulfill(response=response, json=late)

    await page.route("**/api/chat", tell)
    await ask(page)
    await expect(page.locator(".ended")).to_be_visible()


async def used(page: Page, url: str) -> None:
    """A long conversation: choices of before can be read and not pressed."""
    await opened(page, url)
    await ask(page, "trauma")
    await press(page, page.locator(".assistant .choices button").first)
    await ask(page, "hoi")
    await ask(page, DANGER)
    await ask(page, OTHER)


async def confirming(page: Page, url: str) -> None:
    """It asks whether to begin anew."""
    await asked(QUESTION, " .under")(page, url)
    await page.get_by_role("button", name="Begin opnieuw").click()
    await expect(page.get_by_role("button", name="Wis en begin opnieuw")).to_be_visible()


SAID = (
    State("empty", opened, main=True),
    State("waiting", waiting),
    State("answer", asked(QUESTION, " .next button"), main=True),
    State("mind", asked("wat is handle with care", " .notice")),
    State("clarify", asked("trauma", "[data-type=clarify] .choices button"), main=True),
    State("abstain", asked("wat kost een vog", "[data-type=abstain]")),
    State("small-talk", asked("hoi", "[data-type=smalltalk]")),
    State("redacted", asked(f"{QUESTION} Voor Sanne de Vries", " .notice")),
    State("help-line", help_line),
    State("safety", asked(DANGER, "[data-type=safety] a.phone"), main=True),
    State("ended", ended),
    State("used", used, main=True),
    State("confirming", confirming, main=True),
)
