"""The bell through Redis: whatever happens to Redis, every worker learns of every version."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from statistics import median
from time import monotonic

import pytest
from redis import Redis, RedisError

from quiz.realtime import redisbell
from quiz.realtime.bell import bell_at
from quiz.realtime.redisbell import RedisBell
from tests.realtime.conftest import free_port, until

pytestmark = pytest.mark.process


class Server:
    """A Redis of our own, in a folder of its own."""

    def __init__(self, folder: Path) -> None:
        self.port = free_port()
        self.url = f"redis://127.0.0.1:{self.port}"
        self._folder = folder
        self.start()

    def start(self) -> None:
        command = ["redis-server", "--port", str(self.port), "--dir", str(self._folder)]
        quiet = ["--save", "", "--appendonly", "no", "--bind", "127.0.0.1"]
        self.process = subprocess.Popen([*command, *quiet], stdout=subprocess.DEVNULL)
        until(self._answers, "Redis did not come up")

    def _answers(self) -> bool:
        try:
            return bool(self.command("PING"))
        except RedisError:
            return False

    def command(self, *words: str) -> object:
        with Redis.from_url(self.url) as client:
            return client.execute_command(*words)

    def stop(self) -> None:
        if self.process.poll() is None:
            self.process.send_signal(signal.SIGCONT)
            self.process.kill()
            self.process.wait()


class Worker:
    """A worker: its bell, what it heard, and the database all workers share."""

    def __init__(self, server: Server, database: dict[str, int]) -> None:
        self.heard: dict[str, int] = {}
        self.rings = 0
        self._database = database
        bell = bell_at(server.url, self._hear, versions=lambda: dict(database))
        assert isinstance(bell, RedisBell)
        self.bell = bell

    def _hear(self, session: str, version: int) -> None:
        self.rings += 1
        self.heard[session] = max(version, self.heard.get(session, version))

    def move(self, session: str) -> int:
        """Make a move: commit, then ring."""
        version = self._database[session] = self._database.get(session, 0) + 1
        self.bell.ring(session, version)
        return version


@pytest.fixture
def server(tmp_path: Path) -> Iterator[Server]:
    if not shutil.which("redis-server"):
        if os.environ.get("CI") == "true":
            pytest.fail("redis-server is missing")
        pytest.skip("NOT SHOWN: the bell through Redis (no redis-server here)")
    server = Server(tmp_path)
    yield server
    server.stop()


@pytest.fixture
def database() -> dict[str, int]:
    return {}


@pytest.fixture
def workers(server: Server, database: dict[str, int]) -> Iterator[list[Worker]]:
    workers = [Worker(server, database) for _ in range(2)]
    until(lambda: all(w.bell.is_connected for w in workers), "no connection to Redis")
    yield workers
    for worker in workers:
        worker.bell.close()


def all_hear(workers: list[Worker], session: str, version: int) -> float:
    """Wait until every worker knows `version`; answer the seconds it took."""
    began = monotonic()
    until(lambda: all(w.heard.get(session) == version for w in workers), "a worker is behind")
    return monotonic() - began


def test_the_bell_of_one_worker_rings_at_once() -> None:
    heard: list[tuple[str, int]] = []
    bell = bell_at("", lambda *ring: heard.append(ring), versions=dict)
    bell.ring("s1", 3)
    assert heard == [("s1", 3)]
    bell.close()


def test_without_it_nobody_needs_the_redis_driver() -> None:
    code = (
        "import sys, quiz.app, quiz.realtime.bell, quiz.realtime.hub; print('redis' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"


def test_every_worker_hears_and_the_own_ring_comes_once(workers: list[Worker]) -> None:
    one, two = workers
    waits = []
    for _ in range(20):
        version = one.move("s1")
        assert one.heard["s1"] == version
        waits.append(all_hear(workers, "s1", version))
    assert median(waits) < redisbell.POLL_AWAY_S, "they learn by the database"
    all_hear(workers, "s1", two.move("s1"))
    assert one.rings == two.rings == 21


def stop(server: Server) -> Callable[[], None]:
    server.stop()
    return server.start


def freeze(server: Server) -> Callable[[], None]:
    server.process.send_signal(signal.SIGSTOP)
    return lambda: server.process.send_signal(signal.SIGCONT)


def slow_down(server: Server) -> Callable[[], None]:
    server.command("CLIENT", "PAUSE", "6000", "ALL")
    return lambda: None


@pytest.mark.parametrize("harm", [stop, freeze, slow_down])
def test_without_redis_every_worker_learns_by_the_database(
    harm: Callable[[Server], Callable[[], None]], server: Server, workers: list[Worker]
) -> None:
    one, _ = workers
    all_hear(workers, "s1", one.move("s1"))
    mend = harm(server)
    began = monotonic()
    version = one.move("s1")
    assert monotonic() - began < redisbell.SILENT_S, "a move waited for Redis"
    all_hear(workers, "s1", version)
    until(lambda: not any(w.bell.is_connected for w in workers), "nobody noticed")
    all_hear(workers, "s1", one.move("s1"))
    mend()
    until(lambda: all(w.bell.is_connected for w in workers), "no way back to Redis")
    until(lambda: _rings_directly(workers), "the bell is silent")


def _rings_directly(workers: list[Worker]) -> bool:
    one, _ = workers
    return all_hear(workers, "s1", one.move("s1")) < 0.1


def test_a_flushed_redis_loses_nothing(server: Server, workers: list[Worker]) -> None:
    one, two = workers
    all_hear(workers, "s1", one.move("s1"))
    server.command("FLUSHALL")
    all_hear(workers, "s1", two.move("s1"))
    until(lambda: _rings_directly(workers), "the bell is silent")


def test_a_ring_that_redis_did_not_take_is_sent_again(
    server: Server, workers: list[Worker], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Too short a pause for the listeners to notice: nobody would ask the database."""
    all_hear(workers, "s1", workers[0].move("s1"))
    monkeypatch.setattr(redisbell, "POLL_S", 600.0)
    server.command("CLIENT", "PAUSE", "1500", "ALL")
    all_hear(workers, "s1", workers[0].move("s1"))
    assert all(worker.bell.is_connected for worker in workers)


def test_a_ring_that_got_lost_is_found(
    workers: list[Worker], database: dict[str, int], server: Server
) -> None:
    """A worker that died between commit and ring: the others find the version by themselves."""
    database["s1"] = 7
    all_hear(workers, "s1", 7)


def test_a_bell_starts_while_redis_is_away(server: Server, database: dict[str, int]) -> None:
    server.stop()
    worker = Worker(server, database)
    worker.move("s1")
    server.start()
    until(lambda: worker.bell.is_connected, "no way to Redis")
    worker.bell.close()


def test_nonsense_on_the_channel_is_no_ring(server: Server, workers: list[Worker]) -> None:
    one, two = workers
    for words in ("", "x", "a b c", "a -1 s1", "a 1"):
        server.command("PUBLISH", "pubproof:bell", words)
    all_hear(workers, "s1", one.move("s1"))
    assert two.heard == {"s1": 1}


def test_a_listener_that_fails_is_told_again(server: Server, database: dict[str, int]) -> None:
    heard: list[int] = []

    def fail_once(_session: str, version: int) -> None:
        heard.append(version)
        if len(heard) == 1:
            raise OSError("the database is away")

    bell = RedisBell(server.url, fail_once, versions=lambda: dict(database))
    database["s1"] = 1
    bell.ring("s1", 1)
    until(lambda: heard == [1, 1], "it was told once")
    bell.close()
