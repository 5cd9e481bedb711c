"""Pages of somebody else, with the widget on them."""

from __future__ import annotations

from playwright.async_api import Page, Route, expect

# The strictest that the widget promises to work under.
POLICY = "default-src 'self'{also}; require-trusted-types-for 'script'; trusted-types 'none'"
HTML = """<!doctype html><html lang="nl"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>Intranet</title><script type="module" src="{script}"></script>
<main><h1>Intranet</h1><p><a href="#nieuws">Nieuws</a></p>{widget}
<p id="nieuws">Onder de streep.</p></main></html>"""
FLOATING = "<nazorg-wijzer></nazorg-wijzer>"
INLINE = "<nazorg-wijzer inline></nazorg-wijzer>"


def html(widget: str = FLOATING, script: str = "/widget.js") -> str:
    """A page of an intranet with this on it."""
    return HTML.format(widget=widget, script=script)


async def visit(page: Page, server: str, widget: str = FLOATING, path: str = "gast") -> None:
    """Open a page on the server's own site that has this on it."""

    async def answer(route: Route) -> None:
        headers = {"Content-Security-Policy": POLICY.format(also=""), "Content-Type": "text/html"}
        await route.fulfill(body=html(widget), headers=headers)

    await page.route(f"**/{path}", answer)
    await page.goto(server + path)


async def open_panel(page: Page) -> None:
    """Press the button in the corner."""
    await page.get_by_role("button", name="Vraag Nazorgwijzer").click()
    await expect(page.get_by_role("dialog", name="Nazorgwijzer")).to_be_visible()
