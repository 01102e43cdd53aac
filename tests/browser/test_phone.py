"""A phone in a room when things go wrong: no network, a killed server, double taps, no streams."""

from __future__ import annotations

import time
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, Route, StorageState, expect

from tests.browser.conftest import Arrive
from tests.browser.player import DOUBLE_TAP_MS, LAPTOP, Player
from tests.browser.rooms import Host, open_room, sees, take_seat
from tests.browser.server import Server

Sit = Callable[..., Player]


@pytest.fixture
def host(pub: Server, hugo: StorageState, arrive: Arrive) -> Host:
    """A host with an open room."""
    page = arrive(pub, viewport=LAPTOP, storage_state=hugo).page
    return Host(page, open_room(pub).code)


@pytest.fixture
def sit(pub: Server, arrive: Arrive, host: Host) -> Sit:
    """Makes somebody come in with a phone."""

    def come(name: str, **context: object) -> Player:
        player = arrive(pub, **context)
        take_seat(player.page, host.code, name)
        return player

    return come


def _tap(page: Page, place: int) -> None:
    page.wait_for_timeout(DOUBLE_TAP_MS)
    page.locator("button.option").nth(place).click()


def _locked(page: Page, place: int) -> None:
    expect(page.locator(f'[data-when="locked:{place}"]')).to_be_visible(timeout=25_000)


def test_an_answer_tapped_without_network_is_kept_and_sent(host: Host, sit: Sit) -> None:
    ada = sit("Ada")
    host.go_to("open")
    sees(ada.page, "open")
    ada.context.set_offline(True)
    _tap(ada.page, 2)
    expect(ada.page.locator("[data-says]")).to_contain_text("Your answer is kept")
    expect(ada.page.locator('[data-when="locked:2"]')).to_be_hidden()
    ada.context.set_offline(False)
    _locked(ada.page, 2)
    expect(ada.page.locator("[data-says]")).to_have_text("")
    expect(host.page.locator("[data-count=answered]")).to_have_text("1")


def test_a_killed_server_costs_nobody_anything(pub: Server, host: Host, sit: Sit) -> None:
    ada, bob = sit("Ada"), sit("Bob")
    host.go_to("open")
    sees(ada.page, "open")
    stem = ada.page.locator("h1.stem").inner_text()
    _tap(ada.page, 1)
    _locked(ada.page, 1)
    pub.kill()
    _tap(bob.page, 3)
    expect(bob.page.locator("[data-says]")).to_contain_text("Your answer is kept")
    pub.start()
    _locked(bob.page, 3)
    expect(ada.page.locator("[data-says]")).to_have_text("", timeout=10_000)
    assert ada.page.locator("h1.stem").inner_text() == stem
    expect(host.page.locator("[data-count=answered]")).to_have_text("2", timeout=10_000)
    ada.page.reload()
    _locked(ada.page, 1)
    host.press("r")
    sees(ada.page, "reveal")
    expect(bob.page.locator(".verdict:visible")).to_have_count(1, timeout=10_000)


def test_locked_in_is_said_when_the_server_has_it(host: Host, sit: Sit) -> None:
    page = sit("Ada").page
    held: list[Route] = []
    page.route("**/answer", lambda route: held.append(route))  # noqa: PLW0108 - no built-in here
    host.go_to("open")
    sees(page, "open")
    page.wait_for_timeout(DOUBLE_TAP_MS)
    page.locator("button.option").nth(0).dblclick()
    expect(page.locator('[data-when="sending:0"]')).to_be_visible()
    expect(page.locator('[data-when="locked:0"]')).to_be_hidden()
    page.keyboard.press("3")
    page.wait_for_timeout(300)
    (only,) = held
    only.continue_()
    _locked(page, 0)
    assert page.locator("button.option[data-mine]").count() == 1


def test_a_busy_server_is_asked_again_at_its_own_pace(host: Host, sit: Sit) -> None:
    page = sit("Ada").page
    asked: list[float] = []

    def busy(route: Route) -> None:
        asked.append(time.monotonic())
        if len(asked) > 1:
            route.continue_()
            return
        route.fulfill(status=503, headers={"Retry-After": "2"}, json={"error": "A moment."})

    page.route("**/answer", busy)
    host.go_to("open")
    sees(page, "open")
    _tap(page, 1)
    _locked(page, 1)
    assert asked[1] - asked[0] > 1.9


def test_a_refused_answer_says_why(host: Host, sit: Sit) -> None:
    page = sit("Ada").page
    words = "Too late: that question is closed."
    page.route("**/answer", lambda route: route.fulfill(status=409, json={"error": words}))
    host.go_to("open")
    sees(page, "open")
    _tap(page, 1)
    expect(page.locator("[data-says]")).to_have_text(words)
    expect(page.locator("button.option").first).to_be_enabled()


def test_without_streams_the_phone_follows_by_asking(host: Host, sit: Sit, pub: Server) -> None:
    page = sit("Ada").page
    page.route("**/stream", lambda route: route.fulfill(status=503))
    page.reload()
    for phase in ("round", "open", "reveal"):
        host.go_to(phase)
        sees(page, phase)
    assert pub.address in page.url


def test_a_pause_stops_every_clock_and_keeps_the_focus(host: Host, sit: Sit) -> None:
    ada, bob = sit("Ada").page, sit("Bob", reduced_motion="reduce").page
    host.go_to("open")
    sees(ada, "open")
    ada.locator("button.option").nth(2).focus()
    host.press("p")
    for page in (ada, bob):
        expect(page.locator(".paused")).to_be_visible()
        expect(page.locator("button.option").first).to_be_disabled()
    left = ada.locator("[data-seconds]").inner_text()
    ada.wait_for_timeout(2_200)
    assert ada.locator("[data-seconds]").inner_text() == left
    assert bob.locator("[data-seconds]").inner_text() == left
    host.press("p")
    expect(ada.locator(".paused")).to_have_count(0)
    expect(ada.locator("button.option").first).to_be_enabled()
    host.press("e")
    ada.wait_for_timeout(500)
    assert int(ada.locator("[data-seconds]").inner_text()) > int(left) + 5


def test_nothing_jumps_from_reading_to_answering(host: Host, sit: Sit) -> None:
    page = sit("Ada").page
    host.go_to("round")
    host.press(" ")
    sees(page, "reading")
    before = page.locator("h1.stem").bounding_box()
    sees(page, "open")
    assert page.locator("h1.stem").bounding_box() == before


def test_who_was_taken_out_is_told_at_the_door(host: Host, sit: Sit) -> None:
    ada = sit("Ada")
    host.page.locator(".seat summary", has_text="Ada").click()
    host.page.get_by_role("button", name="Take out", exact=True).click()
    expect(host.page.locator(".seat-out")).to_have_count(1)
    expect(ada.page.get_by_text("The host has taken you out of this quiz.")).to_be_visible()
    expect(ada.page.get_by_role("button", name="Take a seat")).to_be_visible()


def test_the_seat_moves_to_another_device(
    pub: Server, arrive: Arrive, host: Host, sit: Sit
) -> None:
    ada = sit("Ada")
    host.go_to("open")
    sees(ada.page, "open")
    _tap(ada.page, 1)
    _locked(ada.page, 1)
    ada.page.locator(".more summary").click()
    return_code = ada.page.locator(".more-panel .code").inner_text()
    other = arrive(pub).page
    other.goto(f"/room/{host.code}/return")
    other.get_by_label("Return code").fill(return_code.lower())
    other.get_by_role("button", name="Take my seat again").click()
    _locked(other, 1)
    expect(other.locator(".bar-who")).to_have_text("Ada")


def test_one_tab_too_many_rests_in_words(host: Host, sit: Sit) -> None:
    ada = sit("Ada")
    for _ in range(4):
        ada.another_page().goto(f"/room/{host.code}")
    expect(ada.page.locator("[data-says]")).to_contain_text("open in other tabs")


def test_a_question_can_be_reported_after_its_reveal(host: Host, sit: Sit) -> None:
    page = sit("Ada").page
    host.go_to("open")
    expect(page.get_by_text("Something wrong with this question?")).to_be_hidden()
    host.press("r")
    sees(page, "reveal")
    page.wait_for_timeout(DOUBLE_TAP_MS)
    page.get_by_text("Something wrong with this question?").click()
    page.locator(".complain button").first.click()
    expect(page.locator("[data-says]")).to_contain_text("Thank you")


@pytest.mark.parametrize("key", ["2", "b"])
def test_keys_answer_and_can_be_switched_off(host: Host, sit: Sit, key: str) -> None:
    page = sit("Ada").page
    host.go_to("open")
    sees(page, "open")
    page.locator(".more summary").click()
    page.get_by_text("Answer with the keys").click()
    page.keyboard.press("Escape")
    page.locator("#heading").focus()
    page.keyboard.press(key)
    expect(page.locator('[data-when="sending:1"]')).to_be_hidden()
    page.locator(".more summary").click()
    page.get_by_text("Answer with the keys").click()
    page.keyboard.press("Escape")
    page.locator("#heading").focus()
    page.keyboard.press(key)
    _locked(page, 1)


def test_big_buttons_hide_the_words_from_eyes_alone(host: Host, sit: Sit) -> None:
    page = sit("Ada").page
    host.go_to("open")
    sees(page, "open")
    page.locator(".more summary").click()
    page.get_by_text("Big buttons only").click()
    page.keyboard.press("Escape")
    tile = page.locator("button.option").first
    box = tile.bounding_box()
    assert box
    assert box["height"] >= 120
    assert page.locator(".option-text").first.bounding_box() == {
        **(page.locator(".option-text").first.bounding_box() or {}),
        "width": 1,
        "height": 1,
    }
    expect(tile).to_have_accessible_name("A " + page.locator(".option-text").first.inner_text())
    page.reload()
    expect(page.locator("#room")).to_have_attribute("data-display", "buttons")


def test_text_twice_as_large_fits_a_narrow_phone(host: Host, sit: Sit) -> None:
    page = sit("Wolfeschlegelsteinha", viewport={"width": 320, "height": 568}).page
    page.evaluate("document.documentElement.style.setProperty('font-size', '200%')")
    for phase in ("ready", "round", "open", "reveal", "podium", "over"):
        host.go_to(phase)
        sees(page, phase)
        wide = page.evaluate("document.documentElement.scrollWidth")
        assert wide <= 320, phase
