"""Foreign markup in a real browser: nothing runs, nothing is blocked because nothing is tried."""

from __future__ import annotations

from playwright.sync_api import expect

from tests.browser.conftest import Arrive
from tests.browser.player import DOUBLE_TAP_MS
from tests.browser.server import Server
from tests.corpus import CORPUS
from tests.factories import make_article, make_item


def test_items_articles_and_names_stay_text(own: Server, arrive: Arrive) -> None:
    article = make_article("films", facts=dict(enumerate(CORPUS[:20])), title=CORPUS[0])
    items = [
        make_item(
            article,
            n,
            text,
            stem=f"{n}: {text}",
            wrong=(f"1 {text}", f"2 {text}", f"3 {text}"),
        )
        for n, text in enumerate(CORPUS[:20])
    ]
    invitation = own.prepare((article, items))
    own.start()
    player = arrive(own)
    page = player.page
    player.start(length="20", limit="off")
    results = page.get_by_role("heading", name="Your result")
    while not results.is_visible():
        page.wait_for_timeout(DOUBLE_TAP_MS)
        page.locator("button.option").first.click()
        expect(page.locator("[data-phase=reveal]")).to_be_visible()
        page.wait_for_timeout(DOUBLE_TAP_MS)
        page.locator("[data-enter]").click()
        expect(results.or_(page.locator("[data-phase=question]"))).to_be_visible()
    page.get_by_label("or under a name of your own").fill("<b>'\"&x")
    page.get_by_role("button", name="Sign", exact=True).click()
    expect(page.locator("bdi")).to_have_text("<b>'\"&x")
    page.goto(invitation)
    page.get_by_label("Name").fill("<i>Cora</i>")
    page.get_by_label("Password").fill("three quiet pints")
    page.get_by_role("button", name="Make my account").click()
    expect(page.get_by_role("link", name="<i>Cora</i>")).to_be_visible()
    for path in ("/desk/approved", "/desk/items/1", "/desk/items/7", "/desk/articles/films"):
        page.goto(path)
        expect(page.get_by_role("heading", level=1)).to_be_visible()
