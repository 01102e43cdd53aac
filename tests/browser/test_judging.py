"""A curator at the keyboard: one key a decision, undone by one key, and no hand at the mouse."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.browser.player import Player, press_on, settle
from tests.browser.server import Server

Arrive = Callable[..., Player]
PASSWORD = "hamster wheel galaxy"  # noqa: S105 - of a test person


@pytest.fixture
def desk(own: Server, arrive: Arrive) -> Page:
    """The first approved item along its list of eleven."""
    invitation = own.prepare()
    own.start()
    page = arrive(own).page
    page.goto(invitation)
    page.get_by_label("Name").fill("Cora")
    page.get_by_label("Password").fill(PASSWORD)
    page.get_by_role("button", name="Make my account").click()
    expect(page.get_by_role("heading", name="Desk")).to_be_visible()
    page.goto(f"{own.address}/desk/approved")
    page.locator(".desk-list a").first.click()
    expect(page.get_by_role("heading", name="Evidence")).to_be_visible()
    settle(page)
    return page


def stem(page: Page) -> str:
    return page.locator("h1").inner_text()


def test_every_item_is_judged_without_the_mouse(desk: Page) -> None:
    first = stem(desk)
    press_on(desk, "j")
    second = stem(desk)
    assert second != first
    press_on(desk, "k")
    assert stem(desk) == first
    press_on(desk, "a")  # confirms what the policy approved; it stays in the list
    assert stem(desk) == second
    desk.keyboard.press("x")
    expect(desk.get_by_role("button", name="Another option is right")).to_be_visible()
    press_on(desk, "2")
    assert stem(desk) not in {first, second}
    press_on(desk, "u")
    assert stem(desk) == second
    expect(desk.locator("#status")).to_have_text("approved")
    press_on(desk, "u")
    assert stem(desk) == first
    expect(desk.get_by_text("Confirm what the policy approved")).to_be_visible()
    press_on(desk, "o")
    expect(desk.locator(".article :target ~ mark")).to_be_visible()
    desk.go_back()
    settle(desk)
    desk.keyboard.press("d")
    expect(desk.get_by_label("The other item")).to_be_focused()


def test_keys_typed_into_a_field_are_letters(desk: Page) -> None:
    desk.keyboard.press("e")
    field = desk.get_by_label("Question")
    expect(field).to_be_focused()
    desk.keyboard.press("Control+End")
    desk.keyboard.type("a jau?")
    expect(field).to_have_value(re.compile(r"a jau\?$"))
    expect(desk.locator("#status")).to_have_text("approved")


def test_slash_leads_to_the_search_and_the_question_mark_lists_the_keys(desk: Page) -> None:
    desk.keyboard.press("?")
    expect(desk.get_by_text("undo, as often as you like")).to_be_visible()
    press_on(desk, "/")
    expect(desk.get_by_role("searchbox")).to_be_focused()
    desk.keyboard.type("1905")
    press_on(desk, "Enter")
    expect(desk.locator(".desk-list li")).to_have_count(1)


def test_keys_can_be_switched_off(desk: Page) -> None:
    desk.keyboard.press("?")
    desk.get_by_label("Use these keys").uncheck()
    first = stem(desk)
    desk.locator("h1").click()
    desk.keyboard.press("j")
    desk.keyboard.press("a")
    desk.wait_for_timeout(300)
    assert stem(desk) == first
    expect(desk.get_by_text("Confirm what the policy approved")).to_be_visible()
