"""A live night before a real browser: a room on a real server, its host, its screen, its phones."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from random import Random

from playwright.sync_api import Page, expect
from sqlalchemy import select

from quiz.app import create_app
from quiz.game.liveroom import RoomCard
from quiz.game.model import Round
from quiz.services import hosting
from quiz.services.hosting import RoomOptions
from quiz.services.plans import Plan
from quiz.store.base import db
from quiz.store.items import Item, Status
from quiz.store.people import Account
from quiz.web import live
from tests.browser.player import DOUBLE_TAP_MS, settle
from tests.browser.server import Server

PASSWORD = "three quiet pints"  # noqa: S105 - of a test person
PATIENCE_MS = 20_000
LIMIT = timedelta(minutes=2)
"""No question closes by itself because the machine is slow."""
TWO_ROUNDS = (
    Round(name="The fair", length=2, limit=LIMIT, pause=timedelta(minutes=3)),
    Round(name="More of it", length=1, limit=LIMIT, points=2000),
)


def open_room(
    server: Server,
    *,
    rounds: tuple[Round, ...] = TWO_ROUNDS,
    options: RoomOptions | None = None,
) -> RoomCard:
    """A room of the first account with the first approved items of the server's bank."""
    app = create_app(server.settings)
    try:
        with app.app_context():
            length = sum(each.length for each in rounds)
            items = db.session.scalars(
                select(Item.id)
                .where(Item.status == Status.APPROVED)
                .order_by(Item.id)
                .limit(length)
            )
            return hosting.open_room(
                live.of(app),
                Plan(title="Thursday at the Old Oak", rounds=rounds, item_ids=tuple(items)),
                options or RoomOptions(),
                host=db.session.scalars(select(Account.id)).one(),
                base_url=server.address,
                now=datetime.now(UTC),
                rng=Random(4),
            )
    finally:
        live.of(app).close()
        with app.app_context():
            db.engine.dispose()


def sign_up(page: Page, invitation: str) -> None:
    """Make the first account and be signed in."""
    page.goto(invitation)
    page.get_by_label("Name").fill("Hugo")
    page.get_by_label("Password").fill(PASSWORD)
    page.get_by_role("button", name="Make my account").click()
    expect(page.get_by_role("heading", name="Desk")).to_be_visible()


class Host:
    """A host before the cockpit."""

    def __init__(self, page: Page, code: str) -> None:
        self.page = page
        self.code = code
        page.goto(f"/host/rooms/{code}")
        expect(page.locator("#cockpit")).to_be_visible()

    @property
    def phase(self) -> str:
        """What is on stage."""
        return self.page.locator("[data-phase]").get_attribute("data-phase") or ""

    def press(self, key: str) -> None:
        """Press one of the single keys, with the focus on the stage, and see what came of it."""
        before = self._version()
        self.page.locator("#heading").focus()
        self.page.wait_for_timeout(DOUBLE_TAP_MS)
        self.page.keyboard.press(key)
        self.page.wait_for_function(
            "before => document.querySelector('[data-phase]').dataset.version !== before",
            arg=before,
            timeout=PATIENCE_MS,
        )

    def go_to(self, phase: str) -> None:
        """Go on until `phase` is on stage."""
        for _ in range(10):
            if self.phase == "reading":  # passes by itself
                self.page.locator("[data-phase=open]").wait_for(timeout=PATIENCE_MS)
            if self.phase == phase:
                return
            self.press(" ")
        raise AssertionError(f"{phase} never came")

    def screen_link(self) -> str:
        """A new link to the big screen."""
        self.page.get_by_role("button", name="New big-screen link").click()
        link = self.page.locator(".link-list a").first
        return link.get_attribute("href") or ""

    def _version(self) -> str:
        return self.page.locator("[data-phase]").get_attribute("data-version") or ""


def take_seat(page: Page, code: str, name: str) -> None:
    """Come in by the code, as it is read out, and sit down."""
    page.goto("/join")
    page.get_by_label("Code").fill(f"{code[:3]} {code[3:]}".lower())
    page.get_by_role("button", name="Go on").click()
    page.get_by_label("Your name").fill(name)
    page.get_by_role("button", name="Take a seat").click()
    expect(page.locator("#room")).to_be_visible()
    settle(page)


def sees(page: Page, phase: str) -> None:
    """Wait until `phase` is on this page."""
    expect(page.locator(f"[data-phase={phase}]")).to_have_count(1, timeout=PATIENCE_MS)
