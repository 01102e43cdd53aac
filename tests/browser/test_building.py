"""A host before the night, in a real browser: by keys, in two tabs, on paper; axe throughout."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from typing import Any

from playwright.sync_api import Page, expect
from pypdf import PdfReader

from tests.browser.conftest import Arrive
from tests.browser.looks import faults
from tests.browser.player import LAPTOP, PHONE, Player, settle
from tests.browser.server import Server

PASSWORD = "three quiet pints"  # noqa: S105 - of a test person


def seated(own: Server, arrive: Arrive, **look: Any) -> Player:
    """The curator, who may host as well, at the list of quizzes."""
    invitation = own.prepare()
    own.start()
    player = arrive(own, **look)
    page = player.page
    page.goto(invitation)
    page.get_by_label("Name").fill("Cora")
    page.get_by_label("Password").fill(PASSWORD)
    page.get_by_role("button", name="Make my account").click()
    page.get_by_role("link", name="Host", exact=True).click()
    expect(page.get_by_role("heading", name="Your quizzes")).to_be_visible()
    settle(page)
    return player


def draw(page: Page) -> None:
    """A quiz of two rounds of five at a stroke."""
    page.goto("/host/quizzes/draw")
    page.locator("input[name=rounds][value='2']").check(force=True)
    page.locator("input[name=length][value='5']").check(force=True)
    page.get_by_role("button", name="Draw it").click()
    expect(page.locator(".quiz-item")).to_have_count(10)
    settle(page)


def stems(page: Page) -> list[str]:
    texts = page.locator(".quiz-item .quiz-words > details > summary").all_inner_texts()
    return [re.sub(r"^Question \d+: *", "", " ".join(text.split())) for text in texts]


def focused(page: Page) -> str:
    return str(page.evaluate("document.activeElement.id"))


def test_a_question_is_moved_and_added_by_keys_with_the_focus_kept(
    own: Server, arrive: Arrive
) -> None:
    page = seated(own, arrive, viewport=LAPTOP).page
    draw(page)
    before = page.evaluate("performance.timeOrigin")
    first, second = stems(page)[:2]
    item = page.locator(".quiz-item").first.get_attribute("id") or ""
    down = f"down-{item.removeprefix('item-')}"
    page.locator(f"#{down}").focus()
    page.keyboard.press("Enter")
    expect(page.locator(".quiz-item").nth(1)).to_have_attribute("id", item)
    moved = stems(page)
    assert moved[:2] == [second, first]
    assert focused(page) == down
    page.locator("[id^=add-]:not(#add-round)").first.focus()
    page.keyboard.press("Enter")
    expect(page.locator(".quiz-item")).to_have_count(11)
    assert page.evaluate("document.activeElement.tagName") == "SUMMARY"
    assert page.evaluate("performance.timeOrigin") == before


def test_a_stale_tab_keeps_what_was_typed_and_says_so(own: Server, arrive: Arrive) -> None:
    page = seated(own, arrive, viewport=LAPTOP).page
    draw(page)
    other = page.context.new_page()
    other.goto(page.url)
    other.get_by_role("button", name="Add a round").click()
    expect(other.locator(".quiz-round")).to_have_count(3)
    page.get_by_text("Rename").click()
    page.get_by_label("Title").fill("What I typed")
    page.get_by_role("button", name="Keep this title").click()
    expect(page.get_by_text("changed meanwhile")).to_be_visible()
    expect(page.get_by_label("Title")).to_have_value("What I typed")
    expect(page.locator(".quiz-round")).to_have_count(3)
    page.get_by_role("button", name="Keep this title").click()
    expect(page.get_by_role("heading", name="What I typed")).to_be_visible()


def test_from_nothing_to_an_open_room_in_four_taps(own: Server, arrive: Arrive) -> None:
    page = seated(own, arrive, viewport=PHONE).page
    page.get_by_role("link", name="Draw a quiz").click()
    page.get_by_role("button", name="Draw it").click()
    page.get_by_role("link", name="Start a night").click()
    page.get_by_role("button", name="Open the room").click()
    expect(page.get_by_role("heading", name="Who is here")).to_be_visible()


def _printed(page: Page) -> list[str]:
    data = page.pdf(format="A4", prefer_css_page_size=True)
    return [" ".join(each.extract_text().split()) for each in PdfReader(io.BytesIO(data)).pages]


def test_paper_has_every_question_on_one_page_and_no_page_around_it(
    own: Server, arrive: Arrive
) -> None:
    page = seated(own, arrive, viewport=LAPTOP).page
    draw(page)
    asked = stems(page)
    at = page.url.partition("?")[0].partition("#")[0]
    for size in ("", "?size=large"):
        page.goto(f"{at}/paper/questions{size}")
        sheets = _printed(page)
        for stem in asked:
            assert sum(stem in sheet for sheet in sheets) == 1, stem
        assert "won the Golden Ladle." not in " ".join(sheets)
        assert "Leaderboards" not in " ".join(sheets)
        assert "Print this page" not in " ".join(sheets)
        assert f"1 / {len(sheets)}" in sheets[0]
    page.goto(f"{at}/paper/key")
    assert " ".join(_printed(page)).count("won the Golden Ladle") >= 10


def _states(page: Page) -> Iterator[str]:
    """Every page a host meets before a night."""
    yield "empty list"
    page.goto("/host/start")
    yield "nothing to start"
    page.goto("/host/quizzes/draw")
    yield "draw"
    page.get_by_label("Title").fill("")
    page.get_by_role("button", name="Draw it").evaluate("b => b.form.noValidate = true")
    page.get_by_role("button", name="Draw it").click()
    expect(page.locator(".summary")).to_be_visible()
    yield "draw with errors"
    draw(page)
    at = page.url.partition("?")[0].partition("#")[0]
    yield "editor"
    page.evaluate("document.querySelectorAll('details').forEach((each) => { each.open = true })")
    yield "editor unfolded"
    page.goto(f"{at}?q=zebra")
    yield "editor that found nothing"
    for sheet in ("questions", "answers", "key", "key?size=large"):
        page.goto(f"{at}/paper/{sheet}")
        yield f"{sheet} on paper"
    page.goto(f"/host/start?quiz={at.rpartition('/')[2]}")
    page.evaluate("document.querySelectorAll('details').forEach((each) => { each.open = true })")
    yield "start"
    page.get_by_role("button", name="Open the room").click()
    expect(page.get_by_role("heading", name="Who is here")).to_be_visible()
    cockpit = page.url
    page.goto("/host")
    yield "list"
    page.goto(f"{cockpit}/results")
    yield "results of nothing"
    page.goto(f"{cockpit}/log")
    yield "log"


def test_axe_finds_nothing_before_a_night(own: Server, arrive: Arrive) -> None:
    page = seated(own, arrive, reduced_motion="reduce").page
    assert faults(page, _states(page)) == {}
