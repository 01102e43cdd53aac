"""What axe and a narrow window say about a page, in its looks: small and light, large and dark."""

from __future__ import annotations

import json
from collections.abc import Iterable

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

from tests.browser.player import LAPTOP, PHONE

_AXE = Axe().axe_script
_RULES = {
    "runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    "resultTypes": ["violations"],
}
_LOOKS = {"small and light": (PHONE, "light"), "large and dark": (LAPTOP, "dark")}
_COLOURS_STAND = """() => new Promise(requestAnimationFrame)
    .then(() => Promise.all(document.getAnimations()
        .filter((each) => each instanceof CSSTransition).map((each) => each.finished)))"""
TOO_WIDE = """() => {
    const wide = document.documentElement.clientWidth;
    const all = [...document.body.querySelectorAll("*")];
    const out = all.filter((e) => e.checkVisibility())
        .filter((e) => !e.closest(".visually-hidden, .clipping, .skip"))
        .filter((e) => e.getBoundingClientRect().right > wide + 1);
    return { scrolls: document.documentElement.scrollWidth > wide,
             out: out.map((e) => e.outerHTML.slice(0, 80)) };
}"""
"""Whether the page scrolls sideways, and what reaches over its right edge."""


def axe(page: Page) -> list[str]:
    """What axe finds in the page as it is."""
    if not page.evaluate("typeof axe === 'object'"):
        page.evaluate(_AXE)
    violations = page.evaluate(f"axe.run({json.dumps(_RULES)}).then((done) => done.violations)")
    return [
        f"{v['id']}: {v['help']} – {[n['html'][:120] for n in v['nodes'][:3]]}" for v in violations
    ]


def faults(page: Page, states: Iterable[str]) -> dict[str, object]:
    """What axe finds in each of the `states` the page is led through, and which scroll sideways."""
    found: dict[str, object] = {}
    for state in states:
        for look, (viewport, theme) in _LOOKS.items():
            page.set_viewport_size(viewport)  # type: ignore[arg-type]  # a TypedDict of the same
            page.emulate_media(color_scheme=theme)  # type: ignore[arg-type]  # one of its words
            page.evaluate(_COLOURS_STAND)
            if violations := axe(page):
                found[f"{state}, {look}"] = violations
            wide = page.evaluate(TOO_WIDE)
            if wide["scrolls"]:
                found[f"{state}, {look}, width"] = wide["out"]
    return found
