"""Takes the pictures of the documents from the real pages: a question, its proof, the desk.

    python docs/screenshots.py

Starts the server on a folder of its own, plays until an answer was right and the question short
enough for a picture, and writes docs/img/question.png, proof.png, desk.png and item.png.
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

from playwright.sync_api import Page, sync_playwright

PICTURES = Path(__file__).resolve().parent / "img"
CHROMIUM = Path("/usr/bin/chromium")
PHONE = {"width": 390, "height": 844}
LAPTOP = {"width": 1280, "height": 800}
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
    """The list of what waits, and its first item."""
    page.goto(invitation)
    page.get_by_label("Name").fill("Cora")
    page.get_by_label("Password").fill("three quiet pints")
    page.get_by_role("button", name="Make my account").click()
    page.locator(".desk-list a").first.wait_for()
    page.screenshot(path=PICTURES / "desk.png")
    page.locator(".desk-list a").first.click()
    page.get_by_role("heading", name="Evidence").wait_for()
    page.screenshot(path=PICTURES / "item.png")


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
            viewport={"width": LAPTOP["width"], "height": LAPTOP["height"]}, color_scheme="light"
        )
        take_desk(desk, invitation)
        browser.close()


if __name__ == "__main__":
    main()
