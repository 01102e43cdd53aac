"""`quiz run` as a person starts it: a real process, a real port, an installation of its own."""

from __future__ import annotations

import os
import re
import signal
import socket
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from time import monotonic, sleep
from urllib.error import HTTPError, URLError
from urllib.request import urlopen

import pytest

from quiz.clock import utc_now
from quiz.services import accounts, curation
from quiz.services.curation import Listing
from quiz.store.files import file_of
from quiz.store.opening import opened

QUIZ = str(Path(sys.executable).with_name("quiz"))
PATIENCE_S = 60.0
EVERYWHERE = "0.0.0.0"  # noqa: S104 - what a host types

pytestmark = pytest.mark.process


@pytest.fixture
def port() -> int:
    """A port that was free a moment ago."""
    with closing(socket.create_server(("127.0.0.1", 0))) as server:
        return int(server.getsockname()[1])


@pytest.fixture
def environ(tmp_path: Path, port: int) -> dict[str, str]:
    """The environment of an installation of its own."""
    return {
        "PATH": os.environ["PATH"],
        "INSTANCE_DIR": str(tmp_path / "instance"),
        "PORT": str(port),
    }


class Running:
    """A server that was started, and what it has said so far."""

    def __init__(self, environ: dict[str, str]) -> None:
        self.home = f"http://127.0.0.1:{environ['PORT']}"
        self.started = monotonic()
        self.process = subprocess.Popen(
            [QUIZ, "run"],
            env=environ,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            start_new_session=True,
        )
        self._lines: list[str] = []
        self._reader = threading.Thread(target=self._read)
        self._reader.start()

    def _read(self) -> None:
        assert self.process.stdout
        with self.process.stdout as lines:
            self._lines.extend(lines)

    @property
    def said(self) -> str:
        return "".join(self._lines)

    @property
    def link(self) -> str | None:
        """The path of the one-time link, if it printed one."""
        found = re.search(r"/invitation/\S+", self.said)
        return found[0] if found else None

    def status(self, path: str = "/") -> int:
        """The status of a page, once there is a server to ask."""
        while True:
            try:
                with urlopen(self.home + path, timeout=10) as response:  # noqa: S310 - our server
                    return int(response.status)
            except HTTPError as error:
                with error:
                    return error.code
            except URLError:
                assert self.process.poll() is None, self.said
                assert monotonic() < self.started + PATIENCE_S, self.said
                sleep(0.02)

    def end(self, number: signal.Signals = signal.SIGTERM) -> int:
        """Send a signal and wait for the end."""
        if self.process.poll() is None:
            os.killpg(self.process.pid, number)
        code = self.process.wait(timeout=20)
        self._reader.join()
        return code


@contextmanager
def running(environ: dict[str, str]) -> Iterator[Running]:
    server = Running(environ)
    try:
        server.status()
        yield server
    finally:
        server.end(signal.SIGKILL)


def test_the_first_start_and_the_second(environ: dict[str, str]) -> None:
    with running(environ) as first:
        assert first.link
        assert first.status(first.link) == 200
        assert first.end() == 0
    assert "Reading the articles" in first.said
    assert " new, " in first.said
    assert f"Open {first.home}" in first.said

    with running(environ) as second:
        assert "Reading the articles" not in second.said
        assert second.link
        assert second.link != first.link
        assert second.status(first.link) == 410
        assert second.status(second.link) == 200
    assert "Items:" not in second.said, "nothing is taken in twice"

    with opened(f"sqlite:///{environ['INSTANCE_DIR']}/pubproof.sqlite3"):
        counts = curation.queue(Listing.APPROVED).counts
    assert f"{sum(counts.values())} new" in first.said
    assert counts[Listing.APPROVED] >= 10


def test_with_a_curator_there_is_no_link(environ: dict[str, str]) -> None:
    subprocess.run([QUIZ, "migrate"], env=environ, check=True, capture_output=True)
    with opened(f"sqlite:///{environ['INSTANCE_DIR']}/pubproof.sqlite3"):
        token = accounts.open_first_invitation(now=utc_now())
        assert token
        accounts.accept(token, name="Cora", password="hamster wheel galaxy", now=utc_now())
    with running(environ) as server:
        server.end()
    assert "Stop with Ctrl+C" in server.said
    assert server.link is None


def test_killed_it_comes_back(environ: dict[str, str]) -> None:
    with running(environ) as server:
        server.end(signal.SIGKILL)
    with running(environ) as server:
        assert server.status() == 200
        assert server.end(signal.SIGINT) == 0


def test_everything_it_writes_is_for_its_owner_alone(environ: dict[str, str]) -> None:
    with running(environ):
        for path in Path(environ["INSTANCE_DIR"]).rglob("*"):
            assert not path.stat().st_mode & 0o077, path


def test_on_the_network_it_prints_address_code_and_warning(environ: dict[str, str]) -> None:
    with running({**environ, "HOST": EVERYWHERE}) as server:
        server.end()
    assert f"Open {server.home}" in server.said
    assert "plain HTTP" in server.said
    assert re.search(r"open files allows [\d,]+ phones", server.said)
    if "On this network:" in server.said:  # a computer without a network has none
        assert "▄" in server.said


def test_behind_https_there_is_no_warning(environ: dict[str, str]) -> None:
    with running({**environ, "HOST": EVERYWHERE, "TLS": "on"}) as server:
        server.end()
    assert "plain HTTP" not in server.said
    assert "https://YOUR-ADDRESS/invitation/" in server.said


def test_a_taken_port_is_said_before_anything_is_made(environ: dict[str, str], port: int) -> None:
    with closing(socket.create_server(("127.0.0.1", port))):
        done = subprocess.run(
            [QUIZ, "run"], env=environ, capture_output=True, text=True, check=False
        )
    assert done.returncode == 1
    assert done.stderr.startswith(f"Error: Port {port} is taken")
    assert not Path(environ["INSTANCE_DIR"]).exists()


def test_it_runs_on_every_database(environ: dict[str, str], database_url: str) -> None:
    with running({**environ, "DATABASE_URL": database_url}) as server:
        assert server.status() == 200
        server.end()
    with opened(database_url):
        assert curation.queue(Listing.APPROVED).counts[Listing.APPROVED] >= 10
    path = file_of(database_url)
    assert path is None or path.exists()


def test_as_many_files_as_may_be_had(environ: dict[str, str]) -> None:
    with running(environ) as server:
        limits = Path(f"/proc/{server.process.pid}/limits").read_text()
    found = re.search(r"Max open files\s+(\d+)\s+(\d+)", limits)
    assert found
    assert found[1] == found[2]
