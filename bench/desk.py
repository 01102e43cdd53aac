"""The curator's desk over a large bank, while people play.

The bank has 100,000 items. One curator judges along the pending list (a decision, and the page of
the next item) and looks through lists (by page, topic, tag, relation, article, warning, difficulty
and words), on the real server, while 50 people play solo at the pace of people: a request every
two seconds each. 10,000 items come from a file. Statistics are made anew from 1,000,000 answers;
then 1,000 more are given, by people who played before, and counted as the server does it by itself
once a minute: what a refresh costs from then on. The keyboard is Chromium's: a script approves,
rejects with a reason and undoes as fast as the pages come.
"""

from __future__ import annotations

import re
import shutil
import socket
import tempfile
import threading
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from random import Random
from urllib.parse import urlencode

from playwright.sync_api import Page, sync_playwright

from bench import deskbank, servers, solo, wire
from bench.figures import Figure, percentile
from quiz.services import imports, recounting, statistics
from quiz.store import opening

ITEMS = 100_000
RESPONSES = 1_000_000
FURTHER = 1_000
PLAYERS = 50
PAUSE_S = 2.0
DECISIONS = 200
LISTS = 200
IMPORTED = 10_000
JUDGED = 200
WARM_UP = 10
THREADS = "8"
_CHANCE = Random(3)  # noqa: S311 - no secret
_COOKIE = re.compile(rb"(?im)^set-cookie: ([^=\r\n]+)=([^;\r\n]*)")
_PLACE = re.compile(rb"(?im)^location: (\S+)")
_TOKEN = re.compile(rb'name="csrf_token"[^>]*value="([^"]+)"')
_SIEVES = (
    *("approved?page=1", "approved?page=40", "approved?page=2000", "pending?page=300", "flagged"),
    *("approved?topic=4", "pending?topic=9&difficulty=hard", "approved?tag=tag+7", "rejected"),
    *("approved?relation=relation_7", "pending?rule=stale", "approved?article=fair-77"),
    *("approved?difficulty=easy&page=9", "approved?flag=too-fast", "approved?reported=1"),
    *("pending?tag=tag+3&topic=2", "retired?page=7", "approved?topic=1&relation=relation_3"),
)
_WORDS = (
    *("approved?q=year+4711", "pending?q=Winner+99", "approved?q=the+prize", "approved?q=w"),
    *("approved?q=loser+471", "pending?q=won+by+winner+1", "flagged?q=fair", "approved?q=zebra"),
)


@dataclass(slots=True)
class _Curator:
    """A browser of a curator, as far as requests go."""

    port: int
    jar: dict[str, str] = field(default_factory=dict)
    token: str = ""

    def get(self, path: str) -> bytes:
        """A page; its token is remembered."""
        status, _, body = self._ask(path)
        if status != 200:
            raise RuntimeError(f"{path}: {status}")
        return body

    def post(self, path: str, **fields: str) -> str:
        """Send a form; where it leads."""
        status, head, _ = self._ask(path, urlencode({"csrf_token": self.token, **fields}))
        place = _PLACE.search(head)
        if status != 303 or place is None:
            raise RuntimeError(f"{path}: {status}")
        return place[1].decode()

    def _ask(self, path: str, body: str = "") -> tuple[int, bytes, bytes]:
        cookie = "Cookie: " + "; ".join(f"{name}={value}" for name, value in self.jar.items())
        message = wire.request(path, port=self.port, body=body, headers=[cookie])
        with closing(socket.create_connection(("127.0.0.1", self.port))) as connection:
            status, head, page = wire.exchange(connection, message)
        self.jar |= {name.decode(): value.decode() for name, value in _COOKIE.findall(head)}
        found = _TOKEN.search(page)
        self.token = found[1].decode() if found else self.token
        return status, head, page


def _curator(port: int, invitation: str) -> _Curator:
    curator = _Curator(port=port)
    curator.get(f"/invitation/{invitation}")
    curator.post(f"/invitation/{invitation}", name="Cora", password="three quiet pints")  # noqa: S106 - of a bench
    return curator


@contextmanager
def _people_playing(port: int) -> Iterator[None]:
    """So many people play, each with a request every few seconds, until the block ends."""
    is_over = threading.Event()
    failures: list[str] = []

    def play() -> None:
        try:
            while not is_over.wait(_CHANCE.uniform(0, PAUSE_S)):
                script = solo.attempt(port)
                with closing(socket.create_connection(("127.0.0.1", port))) as connection:
                    for message in script:
                        if is_over.wait(_CHANCE.uniform(0.5, 1.5) * PAUSE_S):
                            return
                        status, _, body = wire.exchange(connection, message)
                        if status != 200:
                            failures.append(f"{status} {body[:200]!r}")
                            return
        except (OSError, RuntimeError) as error:
            failures.append(str(error))

    people = [threading.Thread(target=play) for _ in range(PLAYERS)]
    for person in people:
        person.start()
    time.sleep(2 * PAUSE_S)
    try:
        yield
    finally:
        is_over.set()
        for person in people:
            person.join()
    if failures:
        raise RuntimeError(f"{len(failures)} players were disturbed, the first by {failures[0]}")


def _judge(curator: _Curator) -> list[float]:
    """Judge along the pending list; the seconds from each decision to the page of the next item."""
    first = re.search(rb'href="(/desk/items/\d+\?in=pending)"', curator.get("/desk/pending"))
    if first is None:
        raise RuntimeError("nothing is pending")
    place = first[1].decode()
    curator.get(place)
    took = []
    for number in range(DECISIONS + WARM_UP):
        path = place.partition("?")[0]
        began = time.perf_counter()
        if number % 3:
            place = curator.post(f"{path}/approve", revision="1", **{"in": "pending"})
        else:
            place = curator.post(f"{path}/reject", revision="1", usual="3", **{"in": "pending"})
        curator.get(place)
        took.append(time.perf_counter() - began)
    return took[WARM_UP:]


def _look(curator: _Curator, sieves: tuple[str, ...], number: int) -> list[float]:
    took = []
    for at in range(number + WARM_UP):
        began = time.perf_counter()
        curator.get(f"/desk/{sieves[at % len(sieves)]}")
        took.append(time.perf_counter() - began)
    return took[WARM_UP:]


def _count(url: str) -> float:
    """The seconds in which all statistics are made from the answers."""
    with opening.opened(url):
        began = time.perf_counter()
        recounting.count_again(now=datetime.now(UTC))
        return time.perf_counter() - began


def _count_further(url: str) -> float:
    """The seconds in which the statistics take in some further answers."""
    deskbank.play(url, responses=FURTHER, items=ITEMS, before=RESPONSES, is_counted=False)
    with opening.opened(url):
        began = time.perf_counter()
        counted = statistics.count(now=datetime.now(UTC))
        took = time.perf_counter() - began
    if counted != FURTHER // deskbank.LENGTH:
        raise RuntimeError(f"{counted} of {FURTHER // deskbank.LENGTH} quizzes were counted")
    return took


def _bring_in(url: str) -> float:
    """The seconds in which a file of items is read, shown and taken in."""
    file = deskbank.a_file(IMPORTED)
    with opening.opened(url):
        by = deskbank.somebody()
        began = time.perf_counter()
        upload = imports.upload(file, name="fair.csv", by=by, now=datetime.now(UTC)).upload_id
        imports.preview(upload)
        taken = imports.confirm(upload, with_alike=True, by=by, now=datetime.now(UTC))
        took = time.perf_counter() - began
    if taken != IMPORTED:
        raise RuntimeError(f"{taken} of {IMPORTED} items were taken in")
    return took


def _press(page: Page, key: str) -> None:
    before = page.evaluate("performance.timeOrigin")
    page.keyboard.press(key)
    page.wait_for_function("before => performance.timeOrigin !== before", arg=before)
    page.wait_for_load_state()


def _type(port: int, invitation: str) -> float:
    """Judge by keys in Chromium, every tenth decision twice; items a minute."""
    chromium = shutil.which("chromium") or shutil.which("google-chrome")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=chromium, args=["--no-sandbox", "--disable-gpu"]
        )
        page = browser.new_page(base_url=f"http://127.0.0.1:{port}")
        page.goto(f"/invitation/{invitation}")
        page.get_by_label("Name").fill("Carl")
        page.get_by_label("Password").fill("three quiet pints")
        page.get_by_role("button", name="Make my account").click()
        page.goto("/desk/pending")
        page.locator(".desk-list a").first.click()
        page.wait_for_load_state()
        began = time.perf_counter()
        for number in range(JUDGED):
            if number % 10 == 9:
                _press(page, "a")
                _press(page, "u")
            if number % 4 == 3:
                page.keyboard.press("x")
                _press(page, str(number % 6 + 1))
            else:
                _press(page, "a")
        took = time.perf_counter() - began
        browser.close()
    return 60 * JUDGED / took


def measure() -> list[Figure]:
    """The desk while people play, then the statistics, then the keyboard."""
    with tempfile.TemporaryDirectory() as folder:
        instance = Path(folder) / "instance"
        url = deskbank.make(instance, items=ITEMS)
        with servers.product(instance, THREADS=THREADS, RATE_LIMITS="off") as port:
            servers.pin(servers.CLIENT_CORE)
            curator = _curator(port, deskbank.invitation(url))
            with _people_playing(port):
                judged = _judge(curator)
                listed = _look(curator, _SIEVES, LISTS)
                searched = _look(curator, _WORDS, LISTS // 10)
            pace = _type(port, deskbank.invitation(url))
        imported = _bring_in(url)
        deskbank.play(url, responses=RESPONSES, items=ITEMS)
        counted = _count(url)
        further = _count_further(url)
    next_ms, list_ms, search_ms = (
        1000 * percentile(took, 0.99) for took in (judged, listed, searched)
    )
    return [
        Figure(
            name=f"{ITEMS:,} items, {PLAYERS} people playing: decision and next item, p99",
            value=f"{next_ms:.0f} ms (median {1000 * percentile(judged, 0.5):.0f} ms)",
            goal="≤ 100 ms",
            is_met=next_ms <= 100,
        ),
        Figure(
            name="the same: a page of a list, with and without filters, p99",
            value=f"{list_ms:.0f} ms (median {1000 * percentile(listed, 0.5):.0f} ms)",
            goal="≤ 200 ms",
            is_met=list_ms <= 200,
        ),
        Figure(
            name="the same: words searched for in all of a list, p99",
            value=f"{search_ms:.0f} ms (median {1000 * percentile(searched, 0.5):.0f} ms)",
            goal="≤ 200 ms",
            is_met=search_ms <= 200,
        ),
        Figure(
            name=f"{IMPORTED:,} more items from a file: read, shown and taken in",
            value=f"{imported:.1f} s",
            goal="≤ 20 s",
            is_met=imported <= 20,
        ),
        Figure(
            name=f"statistics made anew from {RESPONSES:,} answers",
            value=f"{counted:.1f} s",
            goal="≤ 30 s",
            is_met=counted <= 30,
        ),
        Figure(
            name=f"the same, refreshed after {FURTHER:,} answers more",
            value=f"{further:.2f} s, {further / counted:.1%} of making them anew",
            goal="≤ 5 % of that",
            is_met=further <= 0.05 * counted,
        ),
        Figure(
            name=f"{JUDGED} items judged by keys in Chromium",
            value=f"{pace:.0f} a minute",
            goal="≥ 60 a minute",
            is_met=pace >= 60,
        ),
    ]
