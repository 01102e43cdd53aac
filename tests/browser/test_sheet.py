"""A reading sheet from the disk: marked by keys alone, kept over a reload, saved as a file."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Literal

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect

from questions import marks, scoring, sheet
from questions.lexicon.chance import digest
from questions.lexicon.precision import Tally
from questions.model import Article
from tests.questions.makers import make_draft

NASTY = '</script><script>alert(1)</script>"><img src=x onerror=alert(1)>'


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A sheet of five items, one of which would like to be a script."""
    item = make_draft().item
    items = [
        replace(item, uid=digest("sheet", str(n))[:32], stem=f"Question {n} {NASTY}?")
        for n in range(5)
    ]
    path = tmp_path / "sheet.html"
    articles = [Article(slug="one", text=item.sources[0].sentence, title=NASTY)]
    path.write_text(sheet.page(items, articles, name="films"), encoding="utf-8")
    return path


@pytest.fixture(params=[(360, 740), (1280, 720)], ids=["phone", "desk"])
def page(request: pytest.FixtureRequest, browser: Browser, path: Path) -> Iterator[Page]:
    """The sheet, open; at the end nothing complained and nothing ran that should not."""
    complaints: list[str] = []
    width, height = request.param
    context = browser.new_context(viewport={"width": width, "height": height})
    page = context.new_page()
    page.on("console", lambda message: complaints.append(message.text))
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.on("dialog", lambda dialog: complaints.append(dialog.message))
    page.goto(path.as_uri())
    yield page
    assert complaints == []
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    context.close()


def test_marking_by_keys_and_saving(page: Page, tmp_path: Path) -> None:
    told = page.locator("#progress")
    expect(told).to_have_text("0 of 5 marked: 0 good, 0 fix, 0 bad")
    page.keyboard.press("g")
    page.keyboard.press("f")
    page.keyboard.press("4")
    page.keyboard.press("b")
    page.keyboard.press("j")
    page.keyboard.press("g")
    expect(told).to_have_text("4 of 5 marked: 2 good, 1 fix, 1 bad")
    page.keyboard.press("u")
    expect(told).to_have_text("3 of 5 marked: 1 good, 1 fix, 1 bad")
    expect(page.locator('[aria-current="true"] .verdict')).to_have_text("not marked")

    page.reload()
    expect(told).to_have_text("3 of 5 marked: 1 good, 1 fix, 1 bad")
    expect(page.locator('[aria-current="true"] .place')).to_contain_text("4 of 5")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("b")
    page.keyboard.press("1")
    page.keyboard.press("n")
    expect(page.locator('[aria-current="true"] .place')).to_contain_text("4 of 5")

    with page.expect_download() as saved:
        page.keyboard.press("s")
    assert saved.value.suggested_filename == "marks.json"
    target = tmp_path / "marks.json"
    saved.value.save_as(target)
    marking = marks.read(target)
    assert marking.sample == "films"
    assert len(marking.marked_on) == len("2026-03-14")
    (row,) = scoring.rows(marking.marks, "genre")
    assert row == scoring.Row(name="films", tally=Tally(good=1, fix=1, bad=2))
    assert [mark.reason for mark in marking.marks] == ["", "badly worded", "", sheet.REASONS[0]]
    assert json.loads(target.read_text(encoding="utf-8"))["schema_version"] == 1


def test_marking_by_buttons(page: Page) -> None:
    card = page.locator(".card").nth(2)
    expect(card.locator(".why")).to_be_hidden()
    card.get_by_role("button", name="Bad").click()
    expect(card.locator(".why")).to_be_visible()
    card.get_by_role("button", name="trivial or dull").click()
    expect(card.locator(".verdict")).to_have_text("bad: trivial or dull")
    page.get_by_role("button", name="Undo").click()
    expect(card.locator(".verdict")).to_have_text("bad")
    card.get_by_role("button", name="Good").click()
    expect(card.locator(".why")).to_be_hidden()
    expect(page.locator("#progress")).to_have_text("1 of 5 marked: 1 good, 0 fix, 0 bad")


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_axe_finds_nothing(browser: Browser, path: Path, theme: Literal["light", "dark"]) -> None:
    # The policy of the page would keep out axe as well.
    context = browser.new_context(bypass_csp=True, color_scheme=theme)
    page = context.new_page()
    page.goto(path.as_uri())
    for key in "gf4b":
        page.keyboard.press(key)
    found = Axe().run(page).response
    assert found["passes"]
    assert [violation["id"] for violation in found["violations"]] == []
    context.close()


def test_keys_that_mean_something_else_stay_with_the_browser(page: Page) -> None:
    page.keyboard.press("Control+b")
    page.keyboard.press("3")
    page.keyboard.press("x")
    expect(page.locator("#progress")).to_have_text("0 of 5 marked: 0 good, 0 fix, 0 bad")
