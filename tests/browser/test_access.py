"""Everybody can use it: axe on every page and state, targets, zoom, focus, motion, contrast."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import Arrive
from tests.browser.looks import TOO_WIDE, faults
from tests.browser.player import DOUBLE_TAP_MS, LAPTOP, PHONE, Player
from tests.browser.server import Server

PASSWORD = "three quiet pints"  # noqa: S105 - of a test person


def _states(player: Player) -> Iterator[str]:
    """Lead `player` through every page and state a fan meets; yields where they are."""
    page = player.page
    page.goto("/")
    yield "front page"
    page.get_by_text("Change the rules").click()
    yield "front page with rules"
    player.start()
    page.wait_for_timeout(DOUBLE_TAP_MS)
    yield "question"
    page.locator(".more summary").click()
    yield "menu"
    page.keyboard.press("Escape")
    player.choose()
    page.wait_for_timeout(DOUBLE_TAP_MS)
    yield "right"
    page.get_by_text("In the article").click()
    yield "right, the article unfolded"
    player.go_on()
    player.choose(right=False)
    page.wait_for_timeout(DOUBLE_TAP_MS)
    yield "wrong"
    page.goto("/")
    yield "front page with a quiz to go on with"
    page.get_by_role("link", name="Play on").click()
    page.locator(".more summary").click()
    page.get_by_role("button", name="Give up").click()
    expect(page.get_by_role("heading", name="You stopped early")).to_be_visible()
    yield "results"
    page.locator(".verdicts > li > details > summary").first.click()
    yield "results with evidence"
    page.get_by_label("or under a name of your own").fill("x" * 30)
    page.get_by_role("button", name="Sign", exact=True).click()
    expect(page.locator("#nickname-error")).to_be_visible()
    yield "a name that will not do"
    page.get_by_role("button", name="Sign as").click()
    expect(page.get_by_text("You are on the board as")).to_be_visible()
    yield "signed"
    for path in ("/boards", "/boards?timing=30&length=20", "/sign-in", "/no-such-page"):
        page.goto(path)
        yield path
    page.goto("/sign-in")
    page.get_by_role("button", name="Sign in").evaluate("b => b.form.noValidate = true")
    page.get_by_role("button", name="Sign in").click()
    expect(page.locator(".summary")).to_be_visible()
    yield "sign in with errors"


def _desk_states(player: Player, invitation: str) -> Iterator[str]:
    """Lead the curator through every page and state of the desk."""
    page = player.page
    page.goto(invitation)
    yield "invitation"
    page.get_by_label("Name").fill("Cora")
    page.get_by_label("Password").fill(PASSWORD)
    page.get_by_role("button", name="Make my account").click()
    expect(page.get_by_role("heading", name="Desk")).to_be_visible()
    yield "queue"
    page.locator(".desk-list a").first.click()
    expect(page.get_by_role("heading", name="Evidence")).to_be_visible()
    yield "item"
    page.get_by_text("Reject …").click()
    page.get_by_text("Edit …").click()
    page.get_by_text("In the article").first.click()
    yield "item with its forms open"
    page.get_by_label("Question").fill("")
    page.get_by_role("button", name="Keep these words").evaluate("b => b.form.noValidate = true")
    page.get_by_role("button", name="Keep these words").click()
    expect(page.locator(".summary")).to_be_visible()
    yield "item with errors"
    page.get_by_role("link", name="The whole article").first.click()
    expect(page.locator(".article mark").first).to_be_visible()
    yield "article"
    for path in ("/desk/approved", "/desk/retired", "/account"):
        page.goto(path)
        yield path


def test_axe_finds_nothing(arrive: Arrive) -> None:
    player = arrive(reduced_motion="reduce")
    assert faults(player.page, _states(player)) == {}


def test_axe_finds_nothing_at_the_desk(own: Server, arrive: Arrive) -> None:
    invitation = own.prepare()
    own.start()
    player = arrive(own, reduced_motion="reduce")
    assert faults(player.page, _desk_states(player, invitation)) == {}


@pytest.mark.parametrize(
    "css",
    [
        "",
        "html { font-size: 200% !important }",
        """* { line-height: 1.5 !important; letter-spacing: 0.12em !important;
            word-spacing: 0.16em !important } p { margin-bottom: 2em !important }""",
    ],
    ids=["plain", "double", "spaced"],
)
def test_nothing_scrolls_sideways_on_a_narrow_screen(arrive: Arrive, css: str) -> None:
    player = arrive(viewport={"width": 320, "height": 568}, bypass_csp=True)
    player.page.add_init_script(
        f"addEventListener('DOMContentLoaded', () => {{"
        f"const s = document.createElement('style'); s.textContent = {css!r};"
        f"document.head.append(s); }})"
    )
    for state in _states(player):
        seen = player.page.evaluate(TOO_WIDE)
        assert seen == {"scrolls": False, "out": []}, state


def test_targets_are_large_enough(arrive: Arrive) -> None:
    player = arrive()
    small: list[str] = []
    for state in _states(player):
        boxes = player.page.evaluate(
            """() => [...document.querySelectorAll(
                "a, button, summary, select, input:not([type=hidden])")]
                .filter((e) => e.checkVisibility() && !e.closest(".skip, p, td"))
                .map((e) => [e.outerHTML.slice(0, 90), e.getBoundingClientRect().height,
                             e.getBoundingClientRect().width])"""
        )
        small += [f"{state}: {html}" for html, height, width in boxes if min(height, width) < 24]
    assert small == []


def test_options_are_for_thumbs(arrive: Arrive) -> None:
    player = arrive()
    player.start()
    boxes = [tile.bounding_box() for tile in player.page.locator("button.option").all()]
    known = [box for box in boxes if box]
    assert len(known) == 4
    assert all(box["height"] >= 64 for box in known)
    gaps = [b["y"] - a["y"] - a["height"] for a, b in pairwise(known)]
    assert all(gap >= 8 for gap in gaps)
    assert known[0]["y"] >= PHONE["height"] / 2
    assert known[3]["y"] + known[3]["height"] <= PHONE["height"]


def test_on_a_laptop_nothing_moves_from_question_to_reveal(arrive: Arrive) -> None:
    player = arrive(viewport=LAPTOP)
    player.start()
    player.page.wait_for_timeout(DOUBLE_TAP_MS)

    def places() -> list[float]:
        found = player.page.locator(".option").all()
        boxes = [box for tile in found if (box := tile.bounding_box())]
        return [round(value) for box in boxes for value in (box["x"], box["y"], box["height"])]

    before = places()
    player.choose(right=False)
    player.page.wait_for_timeout(DOUBLE_TAP_MS)
    assert places() == before


def test_the_page_says_what_happened(arrive: Arrive) -> None:
    player = arrive()
    player.start()
    announcer = player.page.locator("[data-announcer]")
    player.choose()
    expect(announcer).to_contain_text("Right. 1,0")
    player.go_on()
    key = player.key()
    player.choose(right=False)
    expect(announcer).to_have_text(f"Wrong. The answer is {key}.")
    assert player.page.title().startswith("Question 2 of 10")


def test_the_focus_is_never_hidden(arrive: Arrive) -> None:
    player = arrive(viewport={"width": 360, "height": 560})
    player.start()
    player.choose()
    hidden = player.page.evaluate(
        """() => [...document.querySelectorAll("[data-phase] a, [data-phase] summary")]
            .filter((e) => { e.focus();
                const b = e.getBoundingClientRect();
                const top = document.elementFromPoint(b.x + b.width / 2, b.y + b.height / 2);
                return !(top && (e.contains(top) || top.contains(e))); })
            .map((e) => e.outerHTML.slice(0, 80))"""
    )
    assert hidden == []


def test_reduced_motion_is_kept_still(arrive: Arrive) -> None:
    player = arrive(reduced_motion="reduce")
    player.start()
    player.choose()
    running = "document.getAnimations().filter((a) => a.effect.getTiming().duration > 1).length"
    assert player.page.evaluate(running) == 0


def test_motion_is_short(arrive: Arrive) -> None:
    player = arrive()
    player.start()
    durations = """() => document.getAnimations().map((a) => a.effect.getTiming().duration)"""
    player.choose()
    assert all(duration <= 200 for duration in player.page.evaluate(durations))


def test_forced_colours_keep_the_difference(arrive: Arrive) -> None:
    player = arrive(forced_colors="active")
    player.start()
    player.choose(right=False)
    page = player.page
    expect(page.locator(".option-key .option-note")).to_have_text("The answer")
    expect(page.locator(".option-wrong .option-note")).to_have_text("Your answer")
    width = "e => getComputedStyle(e).borderTopWidth"
    off = page.locator(".option-off").first
    assert page.locator(".option-key").evaluate(width) != off.evaluate(width)
