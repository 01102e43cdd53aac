"""What the tests of streams share: a hub of their own, and the real server with a small app."""

from __future__ import annotations

import os
import re
import signal
import socket
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path
from random import Random
from time import monotonic, sleep

import pytest

from quiz.realtime.hub import Hub

ROOT = Path(__file__).resolve().parent.parent.parent
PATIENCE_S = 40.0


def until(holds: Callable[[], bool], what: str) -> None:
    """Wait for `holds`, not longer than patience lasts."""
    deadline = monotonic() + PATIENCE_S
    while not holds():
        assert monotonic() < deadline, what
        sleep(0.01)


def free_port() -> int:
    """A port nobody listens on at this moment."""
    with closing(socket.create_server(("127.0.0.1", 0))) as probe:
        return int(probe.getsockname()[1])


@pytest.fixture
def hub() -> Iterator[Hub]:
    """A hub, ended with the test."""
    hub = Hub(rng=Random(7))
    yield hub
    hub.close()


class Reader:
    """The other end of a stream, which reads when it is told to."""

    def __init__(self, connection: socket.socket) -> None:
        self.connection = connection
        self.got = b""
        connection.settimeout(PATIENCE_S)

    def read_until(self, end: bytes) -> bytes:
        """Everything since the last call up to and with `end`."""
        deadline = monotonic() + PATIENCE_S  # heartbeats keep the connection itself from timing out
        while end not in self.got:
            assert monotonic() < deadline, f"no {end!r}; it had {self.got[-300:]!r}"
            data = self.connection.recv(1 << 20)
            assert data, f"the stream ended before {end!r}; it had {self.got[-300:]!r}"
            self.got += data
        taken, _, rest = self.got.partition(end)
        self.got = rest
        return taken + end

    def read_to_the_end(self) -> bytes:
        """Everything until the server closes."""
        while data := self.connection.recv(1 << 20):
            self.got += data
        return self.got

    def versions(self) -> list[int]:
        """The versions among what was read and not taken yet."""
        return [int(n) for n in re.findall(rb"(?m)^id: (\d+)$", self.got)]


class Room:
    """A server process with `tests/realtime/room.py`."""

    def __init__(self, folder: Path, **environ: str) -> None:
        self.port = int(environ.get("PORT") or free_port())
        (folder / "instance").mkdir(exist_ok=True)
        self._log = folder / "log"
        self._connections: list[socket.socket] = []
        with self._log.open("wb") as log:
            self.process = subprocess.Popen(
                [sys.executable, "-m", "tests.realtime.room"],
                cwd=ROOT,
                env={
                    **os.environ,
                    "PYTHONPATH": str(ROOT),
                    "INSTANCE_DIR": str(folder / "instance"),
                    "PORT": str(self.port),
                    "LOG_LEVEL": "debug",
                    **environ,
                },
                stderr=log,
                start_new_session=True,
            )
        until(self._answers, "the server did not come up")

    @property
    def log(self) -> str:
        """What the server said."""
        return self._log.read_text()

    def _answers(self) -> bool:
        assert self.process.poll() is None, self.log
        try:
            self.connect()
        except ConnectionRefusedError:
            return False
        return True

    def connect(self) -> socket.socket:
        """A connection, closed at the latest with the room."""
        connection = socket.create_connection(("127.0.0.1", self.port), timeout=PATIENCE_S)
        self._connections.append(connection)
        return connection

    def leave(self) -> None:
        """Close every connection."""
        while self._connections:
            self._connections.pop().close()

    def ask(self, head: str, body: bytes = b"", *, over: socket.socket | None = None) -> bytes:
        """One request and its whole answer."""
        connection = over or self.connect()
        lines = (head + " HTTP/1.1", "Host: room", f"Content-Length: {len(body)}")
        connection.sendall("\r\n".join(lines).encode() + b"\r\n\r\n" + body)
        reader = Reader(connection)
        top = reader.read_until(b"\r\n\r\n")
        found = re.search(rb"(?i)content-length: (\d+)", top)
        assert found, top
        while len(reader.got) < int(found[1]):
            reader.got += connection.recv(65536)
        if over is None:
            connection.close()
        return top + reader.got

    def watch(self, seat: str = "", *headers: str, over: socket.socket | None = None) -> Reader:
        """Open a stream; its head is not read yet."""
        connection = over or self.connect()
        lines = (f"GET /stream?seat={seat} HTTP/1.1", "Host: room", *headers)
        connection.sendall("\r\n".join(lines).encode() + b"\r\n\r\n")
        return Reader(connection)

    def publish(self, version: int, data: bytes = b"x") -> None:
        """Bring a state to all streams."""
        assert b" 200 OK" in self.ask(f"POST /state/{version}", data)

    @property
    def streams(self) -> int:
        """How many streams the hub carries."""
        found = re.search(rb'"streams":\s*(\d+)', self.ask("GET /streams"))
        assert found
        return int(found[1])

    @property
    def worker(self) -> int:
        """The process that serves."""
        path = Path(f"/proc/{self.process.pid}/task/{self.process.pid}/children")
        return int(path.read_text().split()[0])

    @property
    def resident_kib(self) -> int:
        """Resident memory of the process that serves."""
        status = Path(f"/proc/{self.worker}/status").read_text()
        found = re.search(r"VmRSS:\s+(\d+)", status)
        assert found
        return int(found[1])

    def stop(self) -> int:
        """Ask the server to end, and wait for it."""
        self.process.send_signal(signal.SIGTERM)
        return self.process.wait(timeout=PATIENCE_S)

    def kill(self) -> None:
        """End whatever is left."""
        self.leave()
        if self.process.poll() is None:
            os.killpg(self.process.pid, signal.SIGKILL)
            self.process.wait()
            until(self._is_gone, "the killed server still holds its port")

    def _is_gone(self) -> bool:
        """Whether nobody listens; a worker that is just dying still takes connections."""
        try:
            socket.create_connection(("127.0.0.1", self.port), timeout=PATIENCE_S).close()
        except ConnectionError as error:
            return isinstance(error, ConnectionRefusedError)
        return False


@pytest.fixture
def start(tmp_path: Path) -> Iterator[Callable[..., Room]]:
    """Starts real servers by their settings; they end with the test."""
    rooms: list[Room] = []

    def started(**environ: str) -> Room:
        rooms.append(Room(tmp_path, **environ))
        return rooms[-1]

    yield started
    for room in rooms:
        room.kill()


@pytest.fixture
def room(start: Callable[..., Room]) -> Room:
    """The real server as it comes."""
    return start()
