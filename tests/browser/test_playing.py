"""Ten questions to the leaderboard: by touch, by keyboard alone, and without JavaScript."""

from __future__ import annotations

from playwright.sync_api import Page, expect

from tests.browser.conftest import Arrive
from tests.browser.player import DOUBLE_TAP_MS, LAPTOP, settle


def test_by_touch(arrive: Arrive) -> None:
    player = arrive(has_touch=True, is_mobile=True)
    page = player.page
    player.start()
    expect(page.get_by_role("timer")).to_be_visible()
    player.choose()
    expect(page.get_by_role("heading", name="Right!")).to_be_visible()
    expect(page.locator(".clipping mark")).to_be_visible()
    expect(page.locator("cite").first).to_have_text("A Hundred Years of the Village Fair")
    player.go_on()
    for number in range(1, 10):
        player.choose(right=number < 7)
        player.go_on()
    expect(page.get_by_role("heading", name="Your result")).to_be_visible()
    expect(page.locator(".facts")).to_contain_text("7 of 10")
    suggestion = page.get_by_role("button", name="Sign as")
    name = suggestion.inner_text().split("“")[1].rstrip("”")
    suggestion.click()
    page.get_by_role("link", name="See the leaderboard").click()
    expect(page.get_by_role("row").filter(has_text=name)).to_contain_text("(you)")


def test_by_keyboard_alone(arrive: Arrive) -> None:
    player = arrive(viewport=LAPTOP)
    page = player.page
    page.goto("/")
    _tab_to(page, "Play")
    page.keyboard.press("Enter")
    expect(page.locator("[data-phase=question]")).to_be_visible()
    settle(page)
    for number in range(10):
        expect(page.locator("h1.stem")).to_be_focused()
        names = page.locator("button.option > span:last-child").all_inner_texts()
        place = names.index(player.key())
        page.keyboard.press("1234"[place] if number % 2 else "abcd"[place])
        expect(page.get_by_role("heading", name="Right!")).to_be_focused()
        page.keyboard.press("Enter")
        expect(page.locator("[data-phase=reveal]")).to_have_count(0)
    expect(page.get_by_role("heading", name="Your result")).to_be_visible()
    _tab_to(page, "or under a name of your own")
    page.keyboard.type("Käthe 2")
    page.keyboard.press("Enter")
    expect(page.get_by_text("You are on the board as")).to_be_visible()
    _tab_to(page, "See the leaderboard")
    page.keyboard.press("Enter")
    expect(page.get_by_role("row").filter(has_text="Käthe 2")).to_contain_text("(you)")


def test_without_javascript(arrive: Arrive) -> None:
    player = arrive(java_script_enabled=False)
    page = player.page
    page.goto("/")
    page.get_by_role("button", name="Play", exact=True).click()
    for number in range(10):
        key = player.key()
        tiles = page.locator("button.option")
        (tiles.filter(has_text=key) if number else tiles.filter(has_not_text=key)).first.click()
        expect(page.locator("#verdict")).to_have_text("Right!" if number else "Not this time")
        expect(page.locator(".clipping mark")).to_be_visible()
        page.get_by_role("button", name="Next question").or_(
            page.get_by_role("button", name="See your result")
        ).click()
    expect(page.locator(".facts")).to_contain_text("9 of 10")
    page.get_by_label("or under a name of your own").fill("Plain Jane")
    page.get_by_role("button", name="Sign", exact=True).click()
    page.get_by_role("link", name="See the leaderboard").click()
    expect(page.get_by_role("row").filter(has_text="Plain Jane")).to_contain_text("(you)")


def test_without_javascript_the_end_of_the_time_shows_by_itself(arrive: Arrive) -> None:
    page = arrive(java_script_enabled=False).page
    page.goto("/")
    page.get_by_text("Change the rules").click()
    page.locator("input[name='limit'][value='10']").check()
    page.get_by_role("button", name="Play", exact=True).click()
    expect(page.get_by_role("heading", name="Time’s up")).to_be_visible(timeout=15_000)


def test_the_rules_on_the_front_page_are_said_as_they_are_chosen(arrive: Arrive) -> None:
    page = arrive().page
    page.goto("/")
    line = page.locator(".rules-now")
    expect(line).to_have_text("10 questions, 20 seconds each, accuracy first", use_inner_text=True)
    page.get_by_text("Change the rules").click()
    page.locator("#length-0").check()
    page.locator("#limit-3").check()
    page.locator("#factor-1").check()
    page.locator("#scoring-1").check()
    expect(line).to_have_text("5 questions, 30 seconds each ×2, flat scoring", use_inner_text=True)


def test_giving_up_shows_the_answers(arrive: Arrive) -> None:
    player = arrive()
    player.start(length="5")
    player.choose()
    player.page.wait_for_timeout(DOUBLE_TAP_MS)
    player.page.locator(".more summary").click()
    player.page.get_by_role("button", name="Give up").click()
    expect(player.page.get_by_role("heading", name="You stopped early")).to_be_visible()
    expect(player.page.locator(".facts")).to_contain_text("1 of 5")


def test_what_was_missed_can_be_practised(arrive: Arrive) -> None:
    player = arrive()
    player.start(length="5", limit="off")
    player.play(5, right=3)
    player.page.get_by_role("button", name="Play the 2 I missed").click()
    expect(player.page.locator(".bar-place")).to_contain_text("1/2")
    expect(player.page.get_by_text("No clock")).to_be_visible()


def _tab_to(page: Page, name: str) -> None:
    """Press Tab until the focus is on what has this name."""
    script = """() => {
        const e = document.activeElement;
        return (e.labels?.[0] ?? e).textContent.trim();
    }"""
    for _ in range(60):
        page.keyboard.press("Tab")
        if page.evaluate(script) == name:
            return
    raise AssertionError(f"Tab never reached {name!r}")
