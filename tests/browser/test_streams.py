"""A real browser on a stream of the hub: it hears events, and comes back by itself."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from tests.realtime.conftest import Room, start

__all__ = ["start"]

LISTEN = """() => {
    window.heard = [];
    const stream = new EventSource("/stream?seat=ada");
    for (const kind of ["state", "own", "superseded"])
        stream.addEventListener(kind, (e) => heard.push([kind, e.lastEventId, e.data].join()));
    window.stream = stream;
}"""


@pytest.fixture
def room(start: Callable[..., Room]) -> Room:
    return start()


def hears(page: Page, words: str) -> None:
    page.wait_for_function("words => heard.includes(words)", arg=words, timeout=20_000)


def test_a_browser_hears_and_comes_back_after_a_crash(
    browser: Browser, room: Room, tmp_path: Path, start: Callable[..., Room]
) -> None:
    page = browser.new_page()
    page.goto(f"http://127.0.0.1:{room.port}/streams")
    page.evaluate(LISTEN)
    hears(page, "own,0,ada")
    room.publish(1, b"first line\nsecond line")
    hears(page, "state,1,first line\nsecond line")
    room.kill()
    again = start(PORT=str(room.port))
    again.publish(7, b"back")
    hears(page, "state,7,back")
    assert page.evaluate("heard.filter((h) => h.startsWith('state,7')).length") == 1
    page.close()


def test_a_tab_too_many_closes_the_eldest_in_words(browser: Browser, room: Room) -> None:
    pages = [browser.new_page() for _ in range(5)]
    for page in pages:
        page.goto(f"http://127.0.0.1:{room.port}/streams")
        page.evaluate(LISTEN)
        hears(page, "own,0,ada")
    hears(pages[0], "superseded,0,")
    room.publish(1, b"end")
    for page in pages[1:]:
        hears(page, "state,1,end")
    for page in pages:
        page.close()
