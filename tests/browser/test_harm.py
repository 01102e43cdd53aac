"""What goes wrong in a pub: reloads, second tabs, double taps, lost Wi-Fi, a killed server."""

from __future__ import annotations

import re
from time import monotonic

from playwright.sync_api import Page, Route, expect

from tests.browser.conftest import Arrive
from tests.browser.player import DOUBLE_TAP_MS, LAPTOP
from tests.browser.server import Server


def _left(page: Page) -> int:
    return int(page.locator("[data-seconds]").inner_text())


def _place(page: Page) -> str:
    return page.locator(".bar-place").inner_text()


def test_a_reload_keeps_question_options_and_time(arrive: Arrive) -> None:
    page = arrive().page
    page.goto("/")
    page.get_by_role("button", name="Play", exact=True).click()
    stem = page.locator("h1.stem").inner_text()
    options = page.locator("button.option").all_inner_texts()
    page.wait_for_timeout(2500)
    page.reload()
    assert page.locator("h1.stem").inner_text() == stem
    assert page.locator("button.option").all_inner_texts() == options
    assert _left(page) <= 18


def test_back_and_forward_show_where_the_quiz_stands(arrive: Arrive) -> None:
    player = arrive()
    page = player.page
    player.start()
    player.choose()
    player.go_on()
    page.go_back()
    expect(page.get_by_text("You left a quiz at question 2 of 10")).to_be_visible()
    page.go_forward()
    expect(page.locator(".bar-place")).to_contain_text("2/10")


def test_closing_the_browser_and_coming_back(arrive: Arrive) -> None:
    player = arrive()
    player.start()
    player.choose()
    address = player.page.url
    player.page.close()
    player.page = player.another_page()
    player.page.goto("/")
    player.page.get_by_role("link", name="Play on").click()
    expect(player.page.get_by_role("heading", name="Right!")).to_be_visible()
    assert player.page.url == address


def test_a_second_tab_takes_nothing_away(arrive: Arrive) -> None:
    player = arrive()
    player.start()
    second = player.another_page()
    second.goto(player.page.url)
    player.choose()
    score = player.page.locator(".bar-score").inner_text()
    second.locator("button.option").nth(0).click()
    expect(second.locator("[data-phase=reveal]")).to_be_visible()
    expect(second.locator(".bar-score")).to_have_text(score)
    player.go_on()
    second.wait_for_timeout(DOUBLE_TAP_MS)
    second.locator("[data-enter]").click()
    expect(second.locator(".bar-place")).to_contain_text("2/10")
    expect(player.page.locator(".bar-place")).to_contain_text("2/10")


def test_another_answer_in_a_second_tab_is_refused_in_words(arrive: Arrive) -> None:
    player = arrive()
    player.start()
    second = player.another_page()
    second.goto(player.page.url)
    key = player.key()
    player.choose()
    second.locator("button.option").filter(has_not_text=key).first.click()
    expect(second.get_by_text("The first answer counts.")).to_be_visible()
    expect(second.get_by_role("heading", name="Right!")).to_be_visible()


def test_a_double_tap_answers_once_and_skips_nothing(arrive: Arrive) -> None:
    player = arrive()
    page = player.page
    player.start()
    page.wait_for_timeout(DOUBLE_TAP_MS)
    page.locator("button.option").nth(3).dblclick()
    expect(page.locator("[data-phase=reveal]")).to_be_visible()
    page.wait_for_timeout(600)
    assert "1/10" in _place(page).replace("\n", "")
    page.locator("[data-enter]").dblclick()
    expect(page.locator("[data-phase=question]")).to_be_visible()
    page.wait_for_timeout(600)
    assert "2/10" in _place(page).replace("\n", "")
    assert page.locator("[data-phase=question]").count() == 1


def test_two_taps_on_play_start_one_quiz(arrive: Arrive) -> None:
    player = arrive()
    starts: list[str] = []
    player.page.on("request", lambda r: starts.append(r.url) if r.method == "POST" else None)
    player.page.goto("/")
    player.page.get_by_role("button", name="Play", exact=True).dblclick()
    expect(player.page.locator("[data-phase=question]")).to_be_visible()
    assert len(starts) == 1


def test_a_tap_says_at_once_that_it_is_being_sent(arrive: Arrive) -> None:
    player = arrive()
    page = player.page
    player.start()

    held: list[Route] = []
    page.route("**/answer", lambda route: held.append(route))  # noqa: PLW0108 - Playwright refuses builtins
    page.wait_for_timeout(DOUBLE_TAP_MS)
    page.locator("button.option").nth(1).click(no_wait_after=True)
    expect(page.locator("[data-says]")).to_have_text("Sending …")
    expect(page.locator("button.option").nth(1)).to_be_disabled()
    held[0].continue_()
    expect(page.locator("[data-phase=reveal]")).to_be_visible()


def test_a_lost_connection_is_said_and_the_answer_is_sent_when_it_is_back(arrive: Arrive) -> None:
    player = arrive()
    page = player.page
    player.start()
    page.wait_for_timeout(DOUBLE_TAP_MS)
    key = player.key()
    player.context.set_offline(True)
    page.locator("button.option").filter(has_text=key).click()
    expect(page.locator("[data-says]")).to_have_text("Connection lost. Trying again …")
    expect(page.locator("[data-announcer]")).to_have_text("Connection lost. Trying again …")
    page.wait_for_timeout(1500)
    player.context.set_offline(False)
    expect(page.get_by_role("heading", name="Right!")).to_be_visible()
    expect(page.locator("[data-announcer]")).to_contain_text("Connection is back. Right.")


def test_the_clock_ends_and_the_server_says_so(arrive: Arrive) -> None:
    player = arrive()
    player.start(limit="10")
    said: list[str] = []
    player.page.expose_function("heard", lambda words: said.append(words))  # noqa: PLW0108 - a builtin is refused
    player.page.evaluate(
        """() => new MutationObserver(() => {
            const words = document.querySelector("[data-announcer]").textContent;
            if (words) heard(words);
        }).observe(document.querySelector("[data-announcer]"), { childList: true })"""
    )
    expect(player.page.get_by_role("heading", name="Time’s up")).to_be_visible(timeout=15_000)
    player.page.wait_for_timeout(200)
    assert said[:2] == ["5 seconds left.", "Time is up."]
    assert said[2].startswith("Time is up. The answer is ")
    expect(player.page.get_by_role("heading", name="Time’s up")).to_be_focused()


def test_keys_can_be_switched_off_and_stay_off(arrive: Arrive) -> None:
    player = arrive(viewport=LAPTOP)
    page = player.page
    player.start()
    page.locator(".more summary").click()
    page.get_by_label("Answer with the keys").uncheck()
    page.keyboard.press("Escape")
    expect(page.locator(".more summary")).to_be_focused()
    page.keyboard.press("1")
    page.reload()
    page.keyboard.press("a")
    page.wait_for_timeout(300)
    expect(page.locator("[data-phase=question]")).to_be_visible()


def test_keys_outside_the_question_do_nothing(arrive: Arrive) -> None:
    player = arrive(viewport=LAPTOP)
    player.start()
    player.page.evaluate("document.activeElement.blur()")
    player.page.keyboard.press("1")
    player.page.wait_for_timeout(300)
    expect(player.page.locator("[data-phase=question]")).to_be_visible()


def test_a_killed_server_comes_back_with_the_same_question_and_the_time_left(
    own: Server, arrive: Arrive
) -> None:
    own.prepare()
    own.start()
    player = arrive(own)
    page = player.page
    player.start(limit="30")
    player.choose()
    player.go_on()
    stem = page.locator("h1.stem").inner_text()
    own.kill()
    page.wait_for_timeout(1500)
    page.locator("button.option").filter(has_text=player.key()).click()
    expect(page.locator("[data-says]")).to_have_text("Connection lost. Trying again …")
    own.start()
    expect(page.get_by_role("heading", name="Right!")).to_be_visible(timeout=15_000)
    assert stem == page.locator(".stem-again").inner_text()
    elapsed = re.search(r"in (\d+(?:\.\d+)?)", page.locator(".verdict p").inner_text())
    assert elapsed
    assert float(elapsed.group(1)) >= 1.5
    began = monotonic()
    player.go_on()
    own.kill()
    page.wait_for_timeout(1000)
    own.start()
    page.reload()
    expect(page.locator(".bar-place")).to_contain_text("3/10")
    assert 30 - (monotonic() - began) - 1 <= _left(page) <= 29
    expect(page.locator(".bar-score")).not_to_have_text("0 points")
