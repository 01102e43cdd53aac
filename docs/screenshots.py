"""Takes the pictures of the documents from the real pages: a quiz, the desk, a night.

    python docs/screenshots.py

Starts the server on a folder of its own, plays until an answer was right and the question short
enough for a picture, and writes docs/img/question.png, proof.png, those of the desk and of
a night from start to finish.
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
from pathlib import Path
from urllib.error import URLError

from playwright.sync_api import Browser, Page, sync_playwright

PICTURES = Path(__file__).resolve().parent / "img"
CHROMIUM = Path("/usr/bin/chromium")
PHONE = {"width": 390, "height": 844}
LAPTOP = {"width": 1280, "height": 800}
GUESTS = ("Ada", "Grace", "Hedy", "Mary")
LONGEST_STEM = 75
START_S = 120.0
MOST_QUIZZES = 10


@contextmanager
def running() -> Iterator[tuple[str, str]]:
    """The address of a server with the bundled articles, and a link that makes a curator."""
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
            yield f"http://127.0.0.1:{port}", invited.stdout.split()[-1]
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


def take_desk(page: Page, invitation: str) -> None:
    """The list of what waits, its first item, the bank at a glance, and an item being written."""
    page.goto(invitation)
    page.get_by_label("Name").fill("Cora")
    page.get_by_label("Password").fill("three quiet pints")
    page.get_by_role("button", name="Make my account").click()
    page.locator(".desk-list a").first.wait_for()
    page.screenshot(path=PICTURES / "desk.png")
    page.locator(".desk-list a").first.click()
    page.get_by_role("heading", name="Evidence").wait_for()
    page.screenshot(path=PICTURES / "item.png")
    page.goto("/desk/overview")
    page.screenshot(path=PICTURES / "overview.png")
    page.goto("/desk/items/new")
    page.locator("#stem").fill("Which streaming service did show “Squid Game” in 2021?")
    page.locator("#key").fill("Netflix, the one with the red letter")
    for number, name in enumerate(("Hulu", "Viki", "Disney+"), start=1):
        page.locator(f"#distractor_{number}").fill(name)
    page.locator("#note").fill("Seen there by the landlord.")
    page.locator(".finding-warn").first.wait_for()
    page.screenshot(path=PICTURES / "writing.png", full_page=True)


def take_night(browser: Browser, host: Page, address: str) -> None:
    """A night from start to finish: its start, the lobby, a question, its proof, the standings."""
    host.goto(f"{address}/host/quizzes/draw")
    host.get_by_role("button", name="Draw it").click()
    host.get_by_role("link", name="Start a night").first.click()
    host.get_by_role("button", name="Open the room").wait_for()
    host.screenshot(path=PICTURES / "night-start.png")
    host.get_by_role("button", name="Open the room").click()
    host.locator("#cockpit").wait_for()
    code = host.url.rsplit("/", 1)[-1]
    host.get_by_role("button", name="New big-screen link").click()
    link = host.locator(".link-list a").first.get_attribute("href")
    screen = browser.new_page(viewport={"width": 1280, "height": 720}, color_scheme="light")
    screen.goto(f"{address}{link}")
    guests = [_guest(browser, f"{address}/room/{code}", name) for name in GUESTS]
    screen.get_by_text(GUESTS[-1], exact=True).wait_for()
    _shoot({"lobby-screen": screen})
    _go_on(host, "open")
    guests[0].locator("[data-phase=open]").wait_for()
    for place, guest in enumerate(guests):
        guest.wait_for_timeout(600)
        guest.locator("button.option").nth(place).tap()
        guest.locator('[data-when^="locked:"]:visible').wait_for()
    _shoot({"open-screen": screen, "open-host": host, "open-phone": guests[0]})
    _go_on(host, "reveal")
    guests[0].locator("[data-phase=reveal]").wait_for()
    _shoot({"reveal-screen": screen, "reveal-phone": guests[0]})
    host.get_by_text("End the night now").click()
    host.get_by_role("button", name="End it").click()
    screen.locator("[data-phase=over]").wait_for()
    host.goto(f"{address}/host/rooms/{code}/results")
    _shoot({"over-screen": screen, "results": host})


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


def _shoot(pages: dict[str, Page]) -> None:
    for name, page in pages.items():
        page.wait_for_timeout(900)
        page.screenshot(path=PICTURES / f"night-{name}.png")


def main() -> None:
    """Take the pictures."""
    options = {"executable_path": str(CHROMIUM)} if CHROMIUM.exists() else {}
    sandbox = ["--no-sandbox"] if os.geteuid() == 0 else []
    with running() as (address, invitation), sync_playwright() as playwright:
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
        take_desk(desk, invitation)
        take_night(browser, desk, address)
        browser.close()


if __name__ == "__main__":
    main()
