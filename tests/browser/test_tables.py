"""Teams at tables in a real browser: cards to print, phones that scan them and stay in a team."""

from __future__ import annotations

import re

from playwright.sync_api import Page, StorageState, expect

from quiz.game.model import Grouping, TeamRule
from quiz.services.hosting import RoomOptions
from tests.browser.conftest import Arrive
from tests.browser.player import LAPTOP, PHONE
from tests.browser.rooms import Host, open_room
from tests.browser.server import Server

NAMES = ("The Owls", "Quizzy Rascals", "Die Käuze")
OPTIONS = RoomOptions(teams=TeamRule.BEST, team_names=NAMES, grouping=Grouping.TABLES)


def test_a_phone_that_scans_a_card_plays_for_that_table(
    pub: Server, hugo: StorageState, arrive: Arrive
) -> None:
    laptop = arrive(pub, viewport=LAPTOP, storage_state=hugo).page
    code = open_room(pub, options=OPTIONS).code
    host = Host(laptop, code)
    letters = _cards(laptop)
    assert list(letters) == list(NAMES)

    ada = arrive(pub, viewport=PHONE, has_touch=True, is_mobile=True).page
    ada.goto(f"/room/{code}/table/{letters['Quizzy Rascals']}")
    expect(ada.locator(".at-table")).to_contain_text("Quizzy Rascals")
    assert ada.evaluate("document.documentElement.scrollWidth <= innerWidth")
    ada.get_by_label("Your name").fill("Ada")
    ada.get_by_role("button", name="Take a seat").tap()
    expect(ada.locator('[data-own="team"]').first).to_have_text("Quizzy Rascals")
    ada.goto(f"/room/{code}/table/{letters['The Owls']}")
    expect(ada.locator('[data-own="team"]').first).to_have_text("Quizzy Rascals")

    bob = arrive(pub, viewport=PHONE, java_script_enabled=False).page
    bob.goto(f"/room/{code}")
    bob.get_by_label("Your name").fill("Bob")
    bob.get_by_label("Letters of your table").fill("zzzz")
    bob.get_by_role("button", name="Take a seat").click()
    expect(bob.locator("#table-error")).to_contain_text("No table of this quiz")
    bob.get_by_label("Letters of your table").fill(letters["Die Käuze"].lower())
    bob.get_by_role("button", name="Take a seat").click()
    expect(bob.locator(".own-plain")).to_contain_text("in team Die Käuze")

    _put_into(host, "Ada", "The Owls")
    expect(ada.locator('[data-own="team"]').first).to_have_text("The Owls")


def _cards(page: Page) -> dict[str, str]:
    """What is printed on each card: no two on one another, none wider than the paper."""
    page.get_by_role("link", name="Cards for the tables").click()
    cards = page.locator(".table-card")
    expect(cards).to_have_count(len(NAMES))
    expect(page.locator(".table-card img")).to_have_count(len(NAMES))
    found = {
        each.locator("h2").inner_text(): re.sub(
            r"\s", "", each.locator(".table-letters").inner_text()
        )
        for each in cards.all()
    }
    page.emulate_media(media="print")
    expect(page.get_by_role("heading", name="Cards for the tables")).to_be_hidden()
    expect(cards.first).to_be_visible()
    page.emulate_media(media="screen")
    page.go_back()
    return found


def _put_into(host: Host, name: str, team: str) -> None:
    page = host.page
    page.reload()
    page.locator(".seat summary", has_text=name).click()
    page.get_by_label(f"Team of {name}").select_option(team)
    page.locator(".seat", has_text=name).get_by_role("button", name="Put into this team").click()
