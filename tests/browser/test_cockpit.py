"""The cockpit before a real browser: two hosts at once, co-hosts, rulings, tie-breaks, bots."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, StorageState, expect

from quiz.game.liveroom import RoomCard
from quiz.game.model import Round, TeamRule
from quiz.services.hosting import RoomOptions
from tests.browser.conftest import Arrive
from tests.browser.player import DOUBLE_TAP_MS, LAPTOP, PHONE
from tests.browser.rooms import LIMIT, Host, open_room, sees, take_seat
from tests.browser.server import Server

Open = Callable[..., RoomCard]
ONE_QUESTION = (Round(name="The fair", length=1, limit=LIMIT),)


@pytest.fixture
def laptop(pub: Server, hugo: StorageState, arrive: Arrive) -> Page:
    """The page of somebody with an account, signed in."""
    return arrive(pub, viewport=LAPTOP, storage_state=hugo).page


def _seated(arrive: Arrive, pub: Server, code: str, name: str) -> Page:
    page = arrive(pub, viewport=PHONE).page
    take_seat(page, code, name)
    return page


def test_two_windows_that_press_at_once_are_one(pub: Server, laptop: Page) -> None:
    code = open_room(pub).code
    host, other = Host(laptop, code), Host(laptop.context.new_page(), code)
    for phase in ("round", "reading"):
        for page in (host.page, other.page):
            page.locator("#heading").focus()
            page.wait_for_timeout(DOUBLE_TAP_MS)
        host.page.keyboard.press(" ")
        other.page.keyboard.press(" ")
        sees(host.page, phase)
        sees(other.page, phase)


def test_single_keys_can_be_switched_off_and_space_is_a_buttons_own(
    pub: Server, laptop: Page
) -> None:
    host = Host(laptop, open_room(pub).code)
    page = host.page
    page.get_by_role("searchbox").fill("a b")
    assert host.phase == "ready"
    page.get_by_text("Single keys").click()
    page.locator("#heading").focus()
    page.wait_for_timeout(DOUBLE_TAP_MS)
    for key in (" ", "l", "p"):
        page.keyboard.press(key)
    page.wait_for_timeout(600)
    assert host.phase == "ready"
    expect(page.get_by_role("button", name="Pause")).to_be_visible()
    page.locator("#next").focus()
    page.keyboard.press("Enter")
    sees(page, "round")


def test_a_co_host_sees_what_the_link_allows_until_it_is_withdrawn(
    pub: Server, laptop: Page, arrive: Arrive
) -> None:
    code = open_room(pub).code
    host = Host(laptop, code)
    host.page.get_by_label("may moderate").check()
    host.page.get_by_role("button", name="New co-host link").click()
    link = host.page.locator(".link-list a").get_attribute("href")
    other = arrive(pub, viewport=PHONE).page
    other.goto(str(link))
    expect(other.locator("#heading")).to_have_text("Lobby")
    expect(other.locator("#next")).to_be_hidden()
    expect(other.locator("#lock")).to_be_visible()
    expect(other.get_by_role("button", name="New co-host link")).to_have_count(0)
    other.locator("#lock").click()
    expect(host.page.get_by_text("door locked")).to_be_visible()
    host.page.get_by_role("button", name="Withdraw").click()
    expect(host.page.locator(".link-list")).to_have_count(0)
    expect(other.get_by_role("heading", name="Nothing here")).to_be_visible()


def test_a_ruling_is_looked_at_then_made(pub: Server, laptop: Page, arrive: Arrive) -> None:
    code = open_room(pub).code
    host = Host(laptop, code)
    ada = _seated(arrive, pub, code, "Ada")
    host.go_to("open")
    sees(ada, "open")
    ada.wait_for_timeout(DOUBLE_TAP_MS)
    ada.locator("button.option").first.click()
    expect(ada.locator('[data-when="locked:0"]')).to_be_visible()
    host.press("r")
    expect(ada.locator(".verdict:visible")).to_have_count(1)
    host.page.get_by_text("Rule on this question").click()
    host.page.get_by_role("link", name="It does not count").click()
    expect(host.page.get_by_role("heading", level=1)).to_have_text("Question 1 does not count")
    host.page.get_by_role("button", name="Rule so").click()
    expect(ada.locator(".verdict:visible")).to_contain_text("does not count")
    expect(host.page.locator(".deck-stage")).to_contain_text("does not count")
    host.page.locator(".asked summary").first.click()
    host.page.get_by_role("button", name="Let it count again").click()
    host.page.get_by_role("button", name="Rule so").click()
    expect(ada.locator(".verdict:visible")).not_to_contain_text("does not count")


def test_a_tie_is_broken_by_the_nearest_number(pub: Server, laptop: Page, arrive: Arrive) -> None:
    code = open_room(pub, rounds=ONE_QUESTION).code
    host = Host(laptop, code)
    ada, bob = (_seated(arrive, pub, code, name) for name in ("Ada", "Bob"))
    host.go_to("podium")
    page = host.page
    page.get_by_text("Tie-break: some share a place").click()
    page.get_by_label("Question", exact=True).fill("In which year was the first fair?")
    page.get_by_label("The number").fill("1901")
    expect(page.get_by_label("Among those with … points")).to_have_value("0")
    page.wait_for_timeout(DOUBLE_TAP_MS)
    page.get_by_role("button", name="Ask it").click()
    sees(page, "tie-break")
    for phone, guess in ((ada, "1700"), (bob, "1900")):
        sees(phone, "tie-break")
        phone.get_by_label("Your number").fill(guess)
        phone.wait_for_timeout(DOUBLE_TAP_MS)
        phone.get_by_role("button", name="Lock it in").click()
        expect(phone.locator(".guessed")).to_contain_text(guess)
    host.press(" ")
    sees(bob, "podium")
    expect(bob.locator(".own-place")).to_contain_text("place 1 ")
    expect(ada.locator(".own-place")).to_contain_text("place 2 ")


def test_the_list_of_seats_waits_for_whoever_types_in_it(
    pub: Server, laptop: Page, arrive: Arrive
) -> None:
    code = open_room(pub).code
    host = Host(laptop, code)
    _seated(arrive, pub, code, "Ada")
    row = host.page.locator(".seat", has_text="Ada")
    row.locator("summary").click()
    name = host.page.get_by_label("New name for Ada")
    name.fill("Ada L")
    _seated(arrive, pub, code, "Bob")
    host.page.wait_for_timeout(3_000)
    expect(name).to_have_value("Ada L")
    name.press("Enter")
    expect(host.page.locator(".seat", has_text="Ada L")).to_have_count(1)
    expect(host.page.locator(".seat", has_text="Bob")).to_have_count(1)


def test_on_a_phone_a_seat_has_fields_wide_enough_to_type_in(
    pub: Server, hugo: StorageState, arrive: Arrive
) -> None:
    code = open_room(
        pub, options=RoomOptions(teams=TeamRule.SUM, team_names=("Reds", "Blues"))
    ).code
    guest = arrive(pub, viewport=PHONE).page
    guest.goto(f"/room/{code}")
    guest.get_by_label("Your name").fill("Ada")
    guest.get_by_label("Reds").check()
    guest.get_by_role("button", name="Take a seat").click()
    sees(guest, "ready")
    host = Host(arrive(pub, viewport=PHONE, storage_state=hugo).page, code)
    row = host.page.locator(".seat", has_text="Ada")
    row.locator("summary").click()
    fields = row.locator("input:visible, select:visible").all()
    assert len(fields) == 5
    for field in fields:
        box = field.bounding_box()
        assert box
        assert box["width"] >= 80, field.get_attribute("name")
    assert host.page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_bots_rehearse_a_night(pub: Server, laptop: Page) -> None:
    code = open_room(pub, options=RoomOptions(is_dry_run=True)).code
    host = Host(laptop, code)
    host.page.get_by_label("How many").fill("5")
    host.page.get_by_label("Seconds until they answer").fill("1")
    host.page.get_by_role("button", name="Let them in").click()
    expect(host.page.locator("[data-count=seats]")).to_have_text("5")
    expect(host.page.locator(".seat", has_text="bot")).to_have_count(5)
    host.go_to("open")
    expect(host.page.locator("[data-count=answered]")).to_have_text("5", timeout=10_000)


def test_a_night_is_hosted_without_script(pub: Server, hugo: StorageState, arrive: Arrive) -> None:
    options = {"storage_state": hugo, "java_script_enabled": False}
    page = arrive(pub, viewport=LAPTOP, **options).page
    page.goto(f"/host/rooms/{open_room(pub, rounds=ONE_QUESTION).code}")
    for words in ("Round title", "Reading", "Answers are open"):
        page.locator("#next").click()
        expect(page.locator("#heading")).to_have_text(words)
    page.get_by_role("button", name="Reveal").click()
    expect(page.locator("#heading")).to_have_text("The answer is shown")
    page.get_by_text("End the night now").click()
    page.get_by_role("button", name="End it").click()
    expect(page.locator("#heading")).to_have_text("The night is over")
