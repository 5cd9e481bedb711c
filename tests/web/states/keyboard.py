"""Whether somebody without a mouse gets everywhere in a state, sees where they are, and gets out again."""

from __future__ import annotations

from playwright.async_api import Page

from tests.web.axe import ROOTS

# Everything to press or fill in; of radio buttons with one name one is a stop.
_STOPS = f"""() => {{ {ROOTS}
    const names = new Set();
    const modal = all("dialog:modal")[0]; // while one is open there is nothing else
    const first = each => each.type !== "radio" || (!names.has(each.name) && names.add(each.name));
    window.stops = all("a[href], button, input:not([type=hidden]), textarea, summary, select")
        .filter(each => (!modal || modal.contains(each)) && !each.closest("[inert]"))
        .filter(each => !each.disabled && each.tabIndex >= 0)
        .filter(each => each.checkVisibility({{visibilityProperty: true}}))
        .sort((a, b) => (b.checked ?? 0) - (a.checked ?? 0)).filter(first);
    return window.stops.length;
}}"""
# Which stop has the focus, and what is wrong with how it shows that.
_HERE = """() => {
    let here = document.activeElement;
    while (here?.shadowRoot?.activeElement) here = here.shadowRoot.activeElement;
    const at = window.stops.indexOf(here);
    if (at < 0) return [at, ""];
    const shown = here.type === "radio" || here.type === "checkbox" ? here.closest("label") ?? here : here;
    const looks = [here, shown, here.parentElement].map(each => getComputedStyle(each));
    const seen = style => style.outlineStyle === "auto" || parseFloat(style.outlineWidth) >= 2;
    if (!looks.some(style => style.outlineStyle !== "none" && seen(style)))
        return [at, `shows no focus: ${here.outerHTML}`];
    const box = here.getBoundingClientRect();
    const inside = box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth;
    return [at, inside ? "" : `has the focus out of sight: ${here.outerHTML}`];
}"""


async def out_of_reach(page: Page) -> list[str]:
    """What the Tab key does not reach, shows badly, or does not leave."""
    stops: int = await page.evaluate(_STOPS)
    reached: set[int] = set()
    wrong: set[str] = set()
    for _ in range(2 * stops + 8):  # the browser itself and boxes that scroll are stops too
        await page.keyboard.press("Tab")
        at, complaint = await page.evaluate(_HERE)
        reached.add(at)
        wrong |= {complaint} - {""}
        if len(reached - {-1}) == stops:
            break
    for at in set(range(stops)) - reached:
        wrong.add(await page.evaluate("at => `out of reach: ${window.stops[at].outerHTML}`", at))
    return sorted(wrong)
