"""Takes the pictures of the documents from the real pages: a quiz, the desk, a night.

    python docs/screenshots.py

Starts the server on a folder of its own, plays until an answer was right and the question short
enough for a picture, and writes docs/img/question.png, proof.png, those of the desk and of
a night from start to finish. What the desk says about play is what people said who were made up:
they know a part of the answers and guess the others.
"""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random
from urllib.error import URLError

from playwright.sync_api import Browser, Page, sync_playwright

from quiz.config import Settings
from quiz.game.model import Scoring
from quiz.game.pov import OpenQuestion
from quiz.services import reporting, solo, statistics
from quiz.services.solo import Pov, SoloChoice
from quiz.store import opening

PICTURES = Path(__file__).resolve().parent / "img"
CHROMIUM = Path("/usr/bin/chromium")
PHONE = {"width": 390, "height": 844}
LAPTOP = {"width": 1280, "height": 800}
GUESTS = ("Ada", "Grace", "Hedy", "Mary")
LONGEST_STEM = 75
START_S = 120.0
MOST_QUIZZES = 10
FANS = 90
LENGTH = 20
MARGIN = 16
ROWS = """Question,Answer 1,Answer 2,Answer 3,Answer 4,Correct answer,Topic
{known},1,Film and television
Which river flows through Vienna?,Rhine,Danube,Elbe,Vltava,2,Places
{alike},1,Film and television
Which mountain is the highest of all?,Everest,Everest,Lhotse,K2,1,Places
Which planet has the largest rings?,Saturn,Mars,Venus,Mercury,1,Places
Who painted the ceiling of the Sistine Chapel?,Raphael,Titian,Michelangelo,Leonardo,3,
"""
"""Questions of another program: new ones, one that the bank has, one like it, one with a fault."""


@contextmanager
def running() -> Iterator[tuple[str, str, Settings]]:
    """A server with the bundled articles: its address, a curator's link, its settings."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    with tempfile.TemporaryDirectory() as folder:
        environ = {**os.environ, "INSTANCE_DIR": f"{folder}/instance", "PORT": str(port)}
        quiz = Path(sys.executable).with_name("quiz")
        process = subprocess.Popen([quiz, "run"], env=environ, start_new_session=True)
        try:
            wait_for(f"http://127.0.0.1:{port}")
            invited = subprocess.run(
                [quiz, "invite"], env=environ, check=True, capture_output=True, text=True
            )
            link, settings = invited.stdout.split()[-1], Settings.from_environ(environ)
            yield f"http://127.0.0.1:{port}", link, settings
        finally:
            os.killpg(process.pid, signal.SIGTERM)
            process.wait()


def wait_for(address: str) -> None:
    """Wait until the server answers."""
    deadline = time.monotonic() + START_S
    while time.monotonic() < deadline:
        try:
            urllib.request.urlopen(f"{address}/healthz", timeout=2).close()  # noqa: S310 - our own
        except (URLError, ConnectionError):
            time.sleep(0.2)
        else:
            return
    raise SystemExit("The server did not start.")


def take(page: Page) -> bool:
    """Play one quiz; whether both pictures could be taken."""
    page.goto("/")
    page.get_by_role("button", name="Play", exact=True).tap()
    while True:
        page.locator("h1.stem").wait_for()
        page.wait_for_timeout(4000)
        is_short = len(page.locator("h1.stem").inner_text()) <= LONGEST_STEM
        page.locator("h1.stem").evaluate("heading => heading.blur()")
        question = page.screenshot()
        page.locator("button.option").first.tap()
        page.locator("#verdict").wait_for()
        page.wait_for_timeout(600)
        is_right = page.locator(".verdict-right").count() == 1
        if is_short and is_right and page.locator(".clipping mark").count():
            PICTURES.mkdir(exist_ok=True)
            (PICTURES / "question.png").write_bytes(question)
            page.screenshot(path=PICTURES / "proof.png")
            return True
        if page.get_by_role("button", name="See your result").count():
            return False
        page.locator("[data-enter]").tap()


def play(settings: Settings) -> None:
    """Let people play who know a part of the answers, report one question and mistake another.

    The first question that anybody gets is reported by whoever gets it, until it is out of play.
    Of the second, those who know most believe something else.
    """
    rng = Random(5)  # noqa: S311 - no secret
    choice = SoloChoice(length=LENGTH, limit_s=20, factor=1, scoring=Scoring.ACCURACY_FIRST)
    known: set[tuple[str, str]] = set()
    met: list[str] = []
    with opening.opened(settings.database_url):
        for n in range(FANS):
            fan, handle, skill = f"fan {n}", f"made up {n}", rng.random()
            now = datetime.now(UTC) - timedelta(hours=1)
            shown: Pov = solo.start(choice, fan=fan, rng=rng, now=now, handle=handle)
            while isinstance(shown, OpenQuestion):
                now += timedelta(seconds=rng.uniform(3, 12))
                right = [at for at, text in enumerate(shown.options) if (shown.stem, text) in known]
                knows = right and rng.random() < skill
                place = right[0] if knows else rng.randrange(len(shown.options))
                if knows and shown.stem == met[1]:
                    wrong = set(shown.options) - {shown.options[right[0]]}
                    place = shown.options.index(min(wrong))
                number = shown.number
                told = solo.answer(handle, fan=fan, number=number, choice=place, now=now)
                known.add((told.stem, told.options[told.key]))
                met.append(told.stem)
                if told.stem == met[0]:
                    reporting.report(handle, fan=fan, number=number, reason=n % 2, now=now)
                shown = solo.open_next(handle, fan=fan, leaving=number, now=now)
        statistics.count(now=datetime.now(UTC))


def sign_up(page: Page, invitation: str) -> None:
    """Make the curator's account."""
    page.goto(invitation)
    page.get_by_label("Name").fill("Cora")
    page.get_by_label("Password").fill("three quiet pints")
    page.get_by_role("button", name="Make my account").click()
    page.locator(".desk-list a").first.wait_for()


def take_desk(page: Page) -> None:
    """What waits, an item, one being written, many at once, a file looked at, twins, the log."""
    page.goto("/desk")
    _shoot("desk", page)
    for box in page.locator(".desk-list-pick input").all()[:3]:
        box.check()
    page.get_by_label("Many at once").select_option("reject")
    page.get_by_role("button", name="The chosen").click()
    _shoot("bulk", page)
    page.goto("/desk")
    page.locator(".desk-list a").first.click()
    page.get_by_role("heading", name="Evidence").wait_for()
    _shoot("item", page)
    _shoot_part("contradictions", page, ".contradictions")
    page.goto("/desk/items/new")
    page.locator("#stem").fill("Which streaming service did show “Squid Game” in 2021?")
    page.locator("#key").fill("Netflix, the one with the red letter")
    for number, name in enumerate(("Hulu", "Viki", "Disney+"), start=1):
        page.locator(f"#distractor_{number}").fill(name)
    page.locator("#note").fill("Seen there by the landlord.")
    page.locator(".finding-warn").first.wait_for()
    _shoot("writing", page, full_page=True)
    _take_import(page)
    page.goto("/desk/log")
    _shoot("log", page)


def _take_import(page: Page) -> None:
    """A file whose rows have all fates; then the one that is like an item, beside that item."""
    known, other = (_row(page, place) for place in (0, 1))
    alike = other.replace("?", ", by the way?", 1)
    rows = ROWS.format(known=known, alike=alike).encode()
    page.goto("/desk/import")
    page.get_by_label("File").set_input_files(
        {"name": "pub quiz of May.csv", "mimeType": "text/csv", "buffer": rows}
    )
    page.get_by_role("button", name="See what becomes of it").click()
    page.locator(".rows").wait_for()
    _shoot("import", page, full_page=True)
    page.get_by_label("that reads like another").check()
    page.get_by_role("button", name="Take in").click()
    page.get_by_role("link", name="They wait for a decision.").click()
    page.get_by_role("link", name="by the way").click()
    page.get_by_role("heading", name="Reads like").wait_for()
    _shoot("twins", page)


def _row(page: Page, place: int) -> str:
    """The question and the options, the right one first, of an approved item, as a row of CSV."""
    page.goto("/desk/approved")
    page.locator(".desk-list a").nth(place).click()
    page.get_by_role("heading", name="Evidence").wait_for()
    wrong = page.locator(".desk-options li:not(.is-key) > span")
    texts = [page.locator("h1").inner_text(), page.locator(".is-key").first.inner_text()]
    texts += [each.split("\n")[0] for each in wrong.all_inner_texts()]
    return ",".join('"' + text.replace("(right answer)", "").strip() + '"' for text in texts)


def take_what_play_says(page: Page) -> None:
    """The bank at a glance, and what play says of an item that is flagged."""
    page.goto("/desk/overview")
    _shoot("overview", page, full_page=True)
    page.goto("/desk/flagged")
    page.locator(".desk-list a").first.click()
    _shoot_part("statistics", page, ".in-play")


def _shoot(name: str, page: Page, *, full_page: bool = False) -> None:
    page.screenshot(path=PICTURES / f"{name}.png", full_page=full_page)


def _shoot_part(name: str, page: Page, part: str) -> None:
    """A part of a page with some of what is around it."""
    around = page.locator(part).bounding_box()
    if around is None:
        raise SystemExit(f"There is no {part} to take.")
    clip = {"x": around["x"] - MARGIN, "y": around["y"] - MARGIN}
    clip |= {"width": around["width"] + 2 * MARGIN, "height": around["height"] + 2 * MARGIN}
    page.screenshot(path=PICTURES / f"{name}.png", clip=clip, full_page=True)  # type: ignore[arg-type]  # a TypedDict


def take_night(browser: Browser, host: Page, address: str) -> None:
    """A night from start to finish: its start, the lobby, a question, its proof, the standings."""
    host.goto(f"{address}/host/quizzes/draw")
    host.get_by_role("button", name="Draw it").click()
    host.get_by_role("link", name="Start a night").first.click()
    host.get_by_role("button", name="Open the room").wait_for()
    _shoot("night-start", host)
    host.get_by_role("button", name="Open the room").click()
    host.locator("#cockpit").wait_for()
    code = host.url.rsplit("/", 1)[-1]
    host.get_by_role("button", name="New big-screen link").click()
    link = host.locator(".link-list a").first.get_attribute("href")
    screen = browser.new_page(viewport={"width": 1280, "height": 720}, color_scheme="light")
    screen.goto(f"{address}{link}")
    guests = [_guest(browser, f"{address}/room/{code}", name) for name in GUESTS]
    screen.get_by_text(GUESTS[-1], exact=True).wait_for()
    _shoot_night({"lobby-screen": screen})
    _go_on(host, "open")
    guests[0].locator("[data-phase=open]").wait_for()
    for place, guest in enumerate(guests):
        guest.wait_for_timeout(600)
        guest.locator("button.option").nth(place).tap()
        guest.locator('[data-when^="locked:"]:visible').wait_for()
    _shoot_night({"open-screen": screen, "open-host": host, "open-phone": guests[0]})
    _go_on(host, "reveal")
    guests[0].locator("[data-phase=reveal]").wait_for()
    _shoot_night({"reveal-screen": screen, "reveal-phone": guests[0]})
    host.get_by_text("End the night now").click()
    host.get_by_role("button", name="End it").click()
    screen.locator("[data-phase=over]").wait_for()
    host.goto(f"{address}/host/rooms/{code}/results")
    _shoot_night({"over-screen": screen, "results": host})


def _guest(browser: Browser, room: str, name: str) -> Page:
    page = browser.new_page(
        viewport={"width": PHONE["width"], "height": PHONE["height"]},
        is_mobile=True,
        has_touch=True,
        color_scheme="light",
    )
    page.goto(room)
    page.get_by_label("Your name").fill(name)
    page.get_by_role("button", name="Take a seat").tap()
    page.locator("#room").wait_for()
    return page


def _go_on(host: Page, phase: str) -> None:
    """Press space until `phase` is on stage."""
    for _ in range(6):
        at = host.locator("[data-phase]").get_attribute("data-phase")
        if at == phase:
            return
        if at == "reading":
            host.locator("[data-phase=open]").wait_for()
            continue
        host.locator("#heading").focus()
        host.wait_for_timeout(600)
        host.keyboard.press(" ")
        host.wait_for_timeout(600)
    raise SystemExit(f"{phase} never came.")


def _shoot_night(pages: dict[str, Page]) -> None:
    for name, page in pages.items():
        page.wait_for_timeout(900)
        _shoot(f"night-{name}", page)


def main() -> None:
    """Take the pictures."""
    options = {"executable_path": str(CHROMIUM)} if CHROMIUM.exists() else {}
    sandbox = ["--no-sandbox"] if os.geteuid() == 0 else []
    with running() as (address, invitation, settings), sync_playwright() as playwright:
        browser = playwright.chromium.launch(args=sandbox, **options)  # type: ignore[arg-type]  # one option of many
        page = browser.new_page(
            base_url=address,
            viewport={"width": PHONE["width"], "height": PHONE["height"]},
            device_scale_factor=1.5,
            is_mobile=True,
            has_touch=True,
            color_scheme="light",
        )
        if not any(take(page) for _ in range(MOST_QUIZZES)):
            raise SystemExit("No answer was right in ten quizzes; try again.")
        desk = browser.new_page(
            base_url=address,
            viewport={"width": LAPTOP["width"], "height": LAPTOP["height"]},
            color_scheme="light",
        )
        sign_up(desk, invitation)
        take_night(browser, desk, address)
        take_desk(desk)
        play(settings)
        take_what_play_says(desk)
        browser.close()


if __name__ == "__main__":
    main()
