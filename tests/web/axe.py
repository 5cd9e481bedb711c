"""What a page has to be for everyone, asked of the browser: axe, the width, the size of what is pressed."""

from __future__ import annotations

import os

import pytest
from playwright.async_api import Page

from bot.settings import ROOT

AXE = ROOT / "widget" / "node_modules" / "axe-core" / "axe.min.js"
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
SMALLEST = 24  # px, WCAG 2.5.8
needs_axe = pytest.mark.skipif(
    not AXE.exists() and os.environ.get("CI") != "true", reason="make web brings axe"
)

# The page and what is in the shadow of a widget on it.
ROOTS = """const roots = () => [
    document, ...[...document.querySelectorAll("*")].map(each => each.shadowRoot).filter(Boolean),
];
const all = selector => roots().flatMap(root => [...root.querySelectorAll(selector)]);
"""
_VIOLATIONS = """async rules => (await axe.run({runOnly: rules, resultTypes: ["violations"]})).violations
    .map(each => `${each.id}: ${each.nodes.map(node => node.html).join(", ")}`)"""
# A link in a sentence has the height of its line; a box to tick is pressed by its label too.
_SMALL = f"""smallest => {{ {ROOTS}
    const shown = all("a[href], button, input:not([type=hidden]), textarea, summary, select")
        .filter(each => each.checkVisibility({{visibilityProperty: true}}))
        .filter(each => !(each.localName === "a" && getComputedStyle(each).display === "inline"));
    return shown.filter(each => {{
        const box = (each.closest("label") ?? each).getBoundingClientRect();
        return Math.min(box.width, box.height) < smallest;
    }}).map(each => `too small: ${{each.outerHTML}}`);
}}"""
# Something that moves sideways in a box of its own may, with the keyboard as well.
_SIDEWAYS = f"""() => {{ {ROOTS}
    const scrolls = each => ["auto", "scroll"].includes(getComputedStyle(each).overflowX);
    const wide = all("*").filter(each =>
        each.scrollWidth > each.clientWidth + 1 && scrolls(each) && each.tabIndex < 0);
    const page = document.documentElement.scrollWidth > innerWidth ? [document.documentElement] : [];
    return [...page, ...wide].map(each => `scrolls sideways: ${{each.localName}}.${{each.className}}`);
}}"""


async def violations(page: Page) -> list[str]:
    """What axe finds in the page and in the widget on it. Run from outside, so the page's CSP stays on."""
    if not await page.evaluate("'axe' in window"):
        await page.evaluate(AXE.read_text(encoding="utf-8"))
    found: list[str] = await page.evaluate(_VIOLATIONS, RULES)
    return found


async def in_the_way(page: Page) -> list[str]:
    """Everything that keeps somebody from using the page as it is now."""
    small: list[str] = await page.evaluate(_SMALL, SMALLEST)
    wide: list[str] = await page.evaluate(_SIDEWAYS)
    return [*await violations(page), *small, *wide]
