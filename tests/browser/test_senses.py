"""What a night does beside its pages: the big screen sounds if asked to, a phone stays lit."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from playwright.sync_api import Page, StorageState, expect

from quiz.game.model import Round
from quiz.services.hosting import RoomOptions
from tests.browser.conftest import Arrive
from tests.browser.player import LAPTOP, PHONE
from tests.browser.rooms import Host, open_room, sees, take_seat
from tests.browser.server import Server

ROUNDS = (Round(name="The fair", length=2, limit=timedelta(seconds=7)),)
LISTEN = """
window.heard = [];
const start = OscillatorNode.prototype.start;
OscillatorNode.prototype.start = function (when) {
  window.heard.push(Math.round(this.frequency.value));
  return start.call(this, when);
};
"""
TICK, OPEN, REVEAL = [880], [523, 784], [523, 659, 1047]
WATCH = """
window.locks = [];
const request = WakeLock.prototype.request;
WakeLock.prototype.request = async function (kind) {
  const lock = await request.call(this, kind);
  window.locks.push(lock);
  return lock;
};
"""
REFUSE = """
WakeLock.prototype.request = () => Promise.reject(new DOMException("no", "NotAllowedError"));
"""
HELD = "() => window.locks.filter(lock => !lock.released).length"


@pytest.fixture
def host(pub: Server, hugo: StorageState, arrive: Arrive) -> Host:
    """A room and its host."""
    page = arrive(pub, viewport=LAPTOP, storage_state=hugo).page
    return Host(page, open_room(pub, rounds=ROUNDS, options=RoomOptions(lead_s=0)).code)


def _heard(page: Page) -> list[int]:
    found: list[int] = page.evaluate("window.heard.splice(0)")
    return found


def test_the_big_screen_sounds_when_somebody_wants_it(
    pub: Server, arrive: Arrive, host: Host
) -> None:
    wall = arrive(pub, viewport=LAPTOP).page
    wall.add_init_script(LISTEN)
    wall.goto(host.screen_link())
    button = wall.get_by_role("button", name="Sounds")
    expect(button).to_have_text("Sounds: off M")
    host.go_to("open")
    sees(wall, "open")
    host.press("r")
    sees(wall, "reveal")
    assert _heard(wall) == []

    wall.keyboard.press("m")
    expect(button).to_have_text("Sounds: on M")
    assert _heard(wall) == OPEN  # how loud it is
    wall.reload()
    expect(button).to_have_text("Sounds: on, after a click M")
    expect(wall.locator(".screen-tools")).to_have_css("opacity", "1")
    assert _heard(wall) == []
    wall.locator("h1").first.click()
    expect(button).to_have_text("Sounds: on M")

    host.go_to("open")
    wall.locator("[data-phase=reveal]").wait_for(timeout=30_000)  # by itself, after seven seconds
    heard = _heard(wall)
    # A busy machine may draw no frame in a second; none ticks twice.
    ticks = heard[len(OPEN) : -len(REVEAL)]
    assert heard == [*OPEN, *ticks, *REVEAL]
    assert ticks in [TICK * n for n in range(1, 6)]
    button.focus()
    wall.keyboard.press("Enter")
    expect(button).to_have_text("Sounds: off M")
    wall.reload()
    expect(button).to_have_text("Sounds: off M")


def test_a_phone_stays_lit_until_the_night_is_over(pub: Server, arrive: Arrive, host: Host) -> None:
    phone = _phone(pub, arrive, WATCH)
    take_seat(phone, host.code, "Ada")
    phone.wait_for_function(HELD)
    host.go_to("open")
    sees(phone, "open")
    assert phone.evaluate("window.locks.length") == 1
    phone.evaluate("window.locks[0].release()")  # as the browser does when the page is hidden
    phone.evaluate("document.dispatchEvent(new Event('visibilitychange'))")
    phone.wait_for_function("() => window.locks.length === 2")
    assert phone.evaluate(HELD) == 1
    host.page.get_by_text("End the night now").click()
    host.page.get_by_role("button", name="End it").click()
    sees(phone, "over")
    phone.wait_for_function("() => window.locks.every(lock => lock.released)")
    phone.evaluate("document.dispatchEvent(new Event('visibilitychange'))")
    assert phone.evaluate("window.locks.length") == 2


@pytest.mark.parametrize("script", [REFUSE, "delete Navigator.prototype.wakeLock;"])
def test_a_phone_that_may_not_stay_lit_plays_all_the_same(
    pub: Server, arrive: Arrive, host: Host, script: str
) -> None:
    phone = _phone(pub, arrive, script)  # the fixture fails on any complaint of the page
    take_seat(phone, host.code, "Ada")
    host.go_to("open")
    sees(phone, "open")


def _phone(pub: Server, arrive: Arrive, script: str) -> Page:
    options: dict[str, Any] = {"viewport": PHONE, "has_touch": True}
    page = arrive(pub, **options).page
    page.add_init_script(script)
    return page
