"""A whole night in real browsers: cockpit, big screen, and three players unlike one another.

Ada has a phone with a wrong clock and taps. Kay plays on a laptop by keys alone. Noel has a phone
without script, whose page looks for news by itself. In every phase axe looks at every page, and a
picture of each is kept in test-artefacts/.
"""

from __future__ import annotations

import re
from contextlib import suppress
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from playwright.sync_api import Error, Page, StorageState, expect

from quiz.services.hosting import RoomOptions
from tests.browser.conftest import Arrive
from tests.browser.looks import axe
from tests.browser.player import DOUBLE_TAP_MS, LAPTOP, PHONE, Player
from tests.browser.rooms import TWO_ROUNDS, Host, open_room, sees, take_seat
from tests.browser.server import FIRST_YEAR, WINNERS, Server

PICTURES = Path(__file__).resolve().parent.parent.parent / "test-artefacts" / "night"
WALL = {"width": 1920, "height": 1080}
WRONG_BY = timedelta(hours=7, minutes=13)
LOCKED_MS = 25_000
LIMIT_S = 240  # axe takes seconds a page
ROUNDS = tuple(replace(each, limit=timedelta(seconds=LIMIT_S)) for each in TWO_ROUNDS)


class Gathering:
    """Everybody’s pages by name, and the pictures taken of them."""

    def __init__(self, host: Host, people: dict[str, Player]) -> None:
        self.host = host
        self.pages = {name: person.page for name, person in people.items()}
        self._taken = 0

    def at(self, phase: str) -> None:
        """Wait until everybody is there, take a picture of each, and let axe look at it."""
        self._taken += 1
        with suppress(Error):  # it does so by itself, perhaps now
            self.pages["noel"].reload()
        for name, page in self.pages.items():
            sees(page, phase)
            PICTURES.mkdir(parents=True, exist_ok=True)
            page.screenshot(path=PICTURES / f"{self._taken:02}-{phase}-{name}.png")
            if name != "noel":  # axe is a script
                assert axe(page) == [], f"{name}, {phase}"

    def answer(self, number: int, *, is_ada_right: bool) -> None:
        """Ada taps, Kay presses a key, Noel sends a form; Kay and Noel are right."""
        ada, kay, noel = (self.pages[name] for name in ("ada", "kay", "noel"))
        key = _key(ada)
        tiles = ada.locator("button.option")
        ada.wait_for_timeout(DOUBLE_TAP_MS)
        (tiles.filter(has_text=key) if is_ada_right else tiles.filter(has_not_text=key)).first.tap()
        texts = kay.locator("button.option .option-text").all_inner_texts()
        kay.keyboard.press(str(texts.index(key) + 1))
        noel.locator("button.option").filter(has_text=key).click()
        for page in (ada, kay):
            expect(page.locator("button.option[data-mine]")).to_have_count(1, timeout=LOCKED_MS)
            expect(page.locator('[data-when^="locked:"]:visible')).to_have_count(1)
        expect(noel.locator(".own-plain")).to_contain_text("Locked in")
        answered = self.host.page.locator("[data-count=answered]")
        expect(answered).to_have_text("3")
        assert f"{number + 1}" in ada.locator(".bar-place").inner_text()


def _key(page: Page) -> str:
    found = re.search(r"\d{4}", page.locator("h1.stem").inner_text())
    assert found
    return WINNERS[int(found[0]) - FIRST_YEAR]


def _sit_by_touch(page: Page, code: str) -> None:
    page.goto(f"/room/{code}")
    page.get_by_label("Your name").fill("Ada")
    page.get_by_role("button", name="Take a seat").tap()
    expect(page.locator("#room")).to_be_visible()


def _sit_by_keys(page: Page, code: str) -> None:
    page.goto(f"/room/{code}")
    expect(page.get_by_label("Your name")).to_be_focused()
    page.keyboard.type("Kay")
    page.keyboard.press("Enter")
    expect(page.locator("#room")).to_be_visible()


@pytest.fixture
def gathering(pub: Server, hugo: StorageState, arrive: Arrive) -> Gathering:
    """A room with everybody in it."""
    laptop = arrive(pub, viewport=LAPTOP, storage_state=hugo)
    wall = arrive(pub, viewport=WALL)
    card = open_room(pub, rounds=ROUNDS, options=RoomOptions(has_standings_between=True))
    host = Host(laptop.page, card.code)
    wall.page.goto(host.screen_link())
    ada = arrive(pub, viewport=PHONE, has_touch=True, is_mobile=True)
    kay = arrive(pub, viewport=LAPTOP)
    noel = arrive(pub, viewport=PHONE, java_script_enabled=False)
    ada.page.clock.install(time=datetime.now(UTC) + WRONG_BY)
    _sit_by_touch(ada.page, card.code)
    _sit_by_keys(kay.page, card.code)
    take_seat(noel.page, card.code, "Noel")
    people = {"host": laptop, "screen": wall, "ada": ada, "kay": kay, "noel": noel}
    return Gathering(host, people)


def test_a_night_from_lobby_to_podium(gathering: Gathering) -> None:
    host, ada = gathering.host, gathering.pages["ada"]
    for name in ("Ada", "Kay", "Noel"):
        expect(gathering.pages["screen"].get_by_text(name, exact=True)).to_be_visible()
    gathering.at("ready")
    for number, last in ((0, "standings"), (1, "break"), (2, "podium")):
        if number != 1:
            host.go_to("round")
            gathering.at("round")
        host.press(" ")
        sees(gathering.pages["kay"], "open")
        gathering.at("open")
        shown = int(ada.locator("[data-seconds]").inner_text())
        assert 0 < shown <= LIMIT_S, "the phone’s own clock was believed"
        gathering.answer(number, is_ada_right=number == 2)
        host.press("r")
        gathering.at("reveal")
        for name in ("screen", "ada", "kay", "noel"):
            expect(gathering.pages[name].locator("mark:visible").first).to_be_visible()
        host.go_to(last)
        gathering.at(last)
    for name in ("screen", "kay", "ada"):
        expect(gathering.pages[name].get_by_text("Kay").first).to_be_visible()
    host.press(" ")
    gathering.at("over")
    points = {
        name: gathering.pages[name].locator(".bar-score b").inner_text() for name in ("ada", "kay")
    }
    assert int(points["kay"].replace(",", "")) > int(points["ada"].replace(",", "")) > 0
