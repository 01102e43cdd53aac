"""The whole chain in one sitting: a text handed in, its items judged, played, and told of by play.

One server, as it is run, with the process that makes items beside it; nothing is put into the bank
but through the browser.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

from playwright.sync_api import Page, expect

from tests.browser.player import Player, press_on, settle
from tests.browser.rooms import sign_up
from tests.browser.server import Server

Arrive = Callable[..., Player]
ARTICLE = """The Lamplighter's Song

The film The Lamplighter's Song was released on Netflix on January 28, 2022. Mary \
Stone plays Clara Finch.
"""
FEWEST = 3
JOB_MS = 60_000
"""A worker looks for work every two seconds, begins as a process of its own, and reads slowly."""


def test_from_a_text_to_what_play_says_of_its_items(
    own: Server, arrive: Arrive, tmp_path: Path
) -> None:
    invitation = own.command("invite").strip()
    own.start()
    desk = arrive(own, viewport={"width": 1280, "height": 720}).page
    sign_up(desk, invitation)
    made = hand_in(desk, tmp_path / "lamplighter.txt")
    assert made >= FEWEST
    judge(desk, made)
    asked = play(arrive(own))
    assert len(asked) > 1
    own.command("statistics")  # what the server does by itself, if it has not yet, in a minute
    for stem in asked:
        look_up(desk, stem)


def hand_in(desk: Page, file: Path) -> int:
    """Upload the article and see the job done, without a reload; how many items it made."""
    file.write_text(ARTICLE, encoding="utf-8")
    desk.goto("/desk/articles")
    settle(desk)
    desk.get_by_label("Files").set_input_files(file)
    desk.get_by_role("button", name="Make items").click()
    job = desk.locator("[data-job]")
    expect(job).to_have_attribute("data-state", "done", timeout=JOB_MS)
    told = re.match(r"(\d+)\sitems", job.locator("p", has_text="They wait for").inner_text())
    assert told
    desk.get_by_role("link", name=file.name).click()
    expect(desk.locator(".article mark").first).to_be_visible()
    desk.go_back()
    settle(desk)
    return int(told[1])


def judge(desk: Page, number: int) -> None:
    """From the job to its items, and A for every one, until none waits."""
    desk.get_by_role("link", name=re.compile(r"^\d+\sitems")).click()
    expect(desk.locator(".desk-list li")).to_have_count(number)
    desk.locator(".desk-list a").first.click()
    expect(desk.get_by_role("heading", name="Evidence")).to_be_visible()
    settle(desk)
    for _ in range(number):
        press_on(desk, "a")
    desk.goto("/desk")
    expect(desk.get_by_text("Nothing waits for you.")).to_be_visible()


def play(fan: Player) -> list[str]:
    """Answer every question with the first option, to the results; the questions."""
    fan.start(length="5")
    page, asked = fan.page, list[str]()
    while page.locator("[data-phase=over]").count() == 0:
        asked.append(page.locator("h1.stem").inner_text())
        fan.tap(page.locator("button.option"))
        expect(page.locator("figure mark")).to_be_visible()
        fan.go_on()
    expect(page.get_by_role("heading", name="Your result")).to_be_visible()
    return asked


def look_up(desk: Page, stem: str) -> None:
    """Find the item by its words; play says that one player was asked."""
    desk.goto("/desk/approved")
    settle(desk)
    desk.locator(".desk-list a").filter(has=desk.get_by_text(stem, exact=True)).click()
    expect(desk.get_by_role("heading", name="In play")).to_be_visible()
    expect(desk.get_by_text("1, each by their first attempt")).to_be_visible()
