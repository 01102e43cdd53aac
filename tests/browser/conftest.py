"""A real Chromium, a real server, and players before them."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Error, StorageState, expect, sync_playwright

from tests.browser.player import Player
from tests.browser.rooms import sign_up
from tests.browser.server import Server

CHROMIUM = Path("/usr/bin/chromium")
Arrive = Callable[..., Player]

# What comes at once is seen at once; only what never comes waits so long, or a busy machine.
expect.set_options(timeout=20_000)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Everything here drives a browser."""
    here = Path(__file__).parent
    for item in items:
        if item.path.is_relative_to(here):
            item.add_marker(pytest.mark.browser)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """The Chromium of the system, otherwise the one of Playwright; without either we skip.

    Where `CI` is set a missing browser is a failure: there it was meant to be tested.
    """
    options: dict[str, Any] = {"args": ["--no-sandbox"] if os.geteuid() == 0 else []}
    if CHROMIUM.exists():
        options["executable_path"] = str(CHROMIUM)
    with sync_playwright() as playwright:
        try:
            browser = playwright.chromium.launch(**options)
        except Error as error:
            if os.environ.get("CI"):
                raise
            words = str(error).splitlines()[0]
            pytest.skip(f"no Chromium (apt install chromium, or playwright install): {words}")
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def shared_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where the server lives that most tests share."""
    return tmp_path_factory.mktemp("shared") / "instance"


@pytest.fixture(scope="session")
def shared(shared_folder: Path) -> Iterator[Server]:
    """The server most tests share; each plays as a fan of its own."""
    server = Server(shared_folder)
    server.prepare()
    server.start()
    yield server
    server.close()


@pytest.fixture(scope="session")
def invited(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Server, str]]:
    """The pub's server, with the link that makes its first account."""
    server = Server(tmp_path_factory.mktemp("pub") / "instance")
    invitation = server.prepare()
    server.start()
    yield server, invitation
    server.close()


@pytest.fixture(scope="session")
def pub(invited: tuple[Server, str]) -> Server:
    """The server most nights share; each has a room of its own."""
    server, _ = invited
    return server


@pytest.fixture(scope="session")
def hugo(browser: Browser, invited: tuple[Server, str]) -> StorageState:
    """What the browser of the pub's host keeps: Hugo is signed in."""
    server, invitation = invited
    player = Player(browser, server.address)
    sign_up(player.page, invitation)
    kept = player.context.storage_state()
    player.close()
    return kept


@pytest.fixture
def own(tmp_path: Path) -> Iterator[Server]:
    """A server of one's own, prepared and not started."""
    server = Server(tmp_path / "instance")
    yield server
    server.close()


@pytest.fixture
def arrive(browser: Browser, shared: Server) -> Iterator[Arrive]:
    """Makes a player arrive, in a browser with the options given; at the end nobody complains."""
    there: list[Player] = []

    def come(server: Server = shared, **context: Any) -> Player:
        there.append(Player(browser, server.address, **context))
        return there[-1]

    yield come
    for player in there:
        player.close()
