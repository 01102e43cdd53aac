"""Every page of the desk in one sitting: axe, small and large, light and dark, and the keys."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from playwright.sync_api import Page, expect

from tests.browser import deskful
from tests.browser.conftest import Arrive
from tests.browser.looks import faults
from tests.browser.player import LAPTOP, press_on
from tests.browser.server import Server
from tests.browser.test_access import PASSWORD


def _each_of(page: Page, paths: Iterable[str]) -> Iterator[str]:
    for path in paths:
        page.goto(path, wait_until="domcontentloaded")
        yield path


def _see_what_play_says(page: Page) -> None:
    """The overview names what is flagged, reported and taken out of play before it is looked at."""
    page.goto("/desk/overview")
    topic = page.get_by_role("row").filter(has=page.get_by_role("link", name="flagged"))
    expect(topic.get_by_role("link", name="reported")).to_have_count(1)
    for heading in ("Taken out of play by players", "In play, with flags or reports"):
        expect(page.get_by_role("heading", name=heading)).to_be_visible()
    page.goto(deskful.PLAYED)
    for heading in ("In play", "Players say"):
        expect(page.get_by_role("heading", name=heading)).to_be_visible()


def _decide_by_keys(page: Page) -> None:
    """Two names are said to be the same, taken back, and said to differ, without a mouse."""
    page.goto("/desk/names")
    for key, told in (("s", ": the same"), ("u", "open again"), ("n", ": not the same")):
        press_on(page, key)
        expect(page.get_by_text(told).first).to_be_visible()


def test_every_page_of_the_desk(own: Server, arrive: Arrive) -> None:
    invitation = own.prepare()
    own.start()
    player = arrive(own, viewport=LAPTOP, reduced_motion="reduce")
    page = player.page
    page.goto(invitation)
    page.get_by_label("Name").fill("Cora")
    page.get_by_label("Password").fill(PASSWORD)
    page.get_by_role("button", name="Make my account").click()
    expect(page.get_by_role("heading", name="Desk")).to_be_visible()
    deskful.fill(own)
    _see_what_play_says(page)
    assert faults(page, _each_of(page, deskful.PAGES)) == {}
    _decide_by_keys(page)
