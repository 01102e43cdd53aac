"""Somebody before a real browser, who notices when something goes wrong behind the page."""

from __future__ import annotations

import re
from typing import Any

from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Locator, Page, expect

from tests.browser.server import FIRST_YEAR, WINNERS

PHONE = {"width": 360, "height": 740}
LAPTOP = {"width": 1280, "height": 720}
DOUBLE_TAP_MS = 400
"""The page takes no tap for a moment after it changed under the finger."""
_EXPECTED = re.compile(r"Failed to load resource|net::ERR_")
"""What Chromium says about every 4xx and every broken connection; tests cause them on purpose."""


def settle(page: Page) -> None:
    """Wait until the page’s scripts have taken hold; what is pressed before is lost on them."""
    page.wait_for_load_state()


def press_on(page: Page, key: str) -> None:
    """Press a key that leads to another page."""
    before = page.evaluate("performance.timeOrigin")
    page.keyboard.press(key)
    page.wait_for_function("before => performance.timeOrigin !== before", arg=before)
    settle(page)


class Player:
    """A browser context with one page; `complaints` are script errors and blocked content."""

    def __init__(self, browser: Browser, address: str, **context: Any) -> None:
        self.address = address
        self.complaints: list[str] = []
        options = {"viewport": PHONE, **context}
        self.context: BrowserContext = browser.new_context(base_url=address, **options)
        self.context.set_default_timeout(20_000)
        self.page = self.another_page()

    def another_page(self) -> Page:
        """One more tab."""
        page = self.context.new_page()
        page.on("console", self._listen)
        page.on("pageerror", lambda error: self.complaints.append(f"error: {error}"))
        page.on("dialog", lambda dialog: self.complaints.append(f"dialog: {dialog.message}"))
        return page

    def start(self, **rules: str) -> None:
        """Start a quiz from the front page, with other rules if there are any."""
        self.page.goto("/")
        if rules:
            self.page.get_by_text("Change the rules").click()
            for name, value in rules.items():
                self.page.locator(f"input[name='{name}'][value='{value}']").check()
        self.page.get_by_role("button", name="Play", exact=True).click()
        expect(self.page.locator("[data-phase=question]")).to_be_visible()
        settle(self.page)

    def key(self) -> str:
        """The right answer to the question on stage."""
        stem = self.page.locator("h1.stem").inner_text()
        found = re.search(r"\d{4}", stem)
        assert found
        return WINNERS[int(found.group()) - FIRST_YEAR]

    def choose(self, *, right: bool = True) -> None:
        """Tap the right option, or a wrong one, and see what came of it."""
        key = self.key()
        tiles = self.page.locator("button.option")
        self.tap(tiles.filter(has_text=key) if right else tiles.filter(has_not_text=key))

    def tap(self, tiles: Locator) -> None:
        """Tap the first of these options once the page takes it, and see what came of it."""
        self.page.wait_for_timeout(DOUBLE_TAP_MS)
        tiles.first.click()
        expect(self.page.locator("[data-phase=reveal]")).to_be_visible()

    def go_on(self) -> None:
        """Tap Next once the page takes it."""
        self.page.wait_for_timeout(DOUBLE_TAP_MS)
        self.page.locator("[data-enter]").click()
        expect(self.page.locator("[data-phase=reveal]")).to_have_count(0)

    def play(self, total: int, *, right: int) -> None:
        """Play to the results with the first `right` answers right."""
        for number in range(total):
            self.choose(right=number < right)
            self.go_on()
        expect(self.page.get_by_role("heading", name="Your result")).to_be_visible()

    def close(self) -> None:
        """Close the browser and complain if anything did."""
        self.context.close()
        assert not self.complaints, self.complaints

    def _listen(self, message: ConsoleMessage) -> None:
        if message.type in {"error", "warning"} and not _EXPECTED.search(message.text):
            self.complaints.append(f"{message.type}: {message.text}")
