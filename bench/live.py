"""A live night's transport: a state to every phone, answers to the disk, everybody back at once.

The hub and the group commit behind plain Flask views on the product's server, SQLite in WAL with
`synchronous=FULL`. The yardstick does the same with one epoll, raw sockets and bare SQLite. Each
server runs on one core, the phones on the other; the two take turns, and figures are medians over
the rounds. A phone counts from the moment the host's request, or its own, was due.
"""

from __future__ import annotations

import resource
import sqlite3
import statistics
import sys
import tempfile
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path

from bench import crowd, servers
from bench.figures import Figure, percentile

SIZES = (100, 1000, 2000, 5000, 10_000)
PROMISED = 2000
EVENT = b"." * 400
ROUNDS = 9
A_SECOND = 1000


@dataclass(frozen=True, slots=True, kw_only=True)
class Side:
    """One of the two servers: where it listens, keeps its answers, and which process it is."""

    port: int
    file: Path
    pid: int

    def resident_kib(self) -> int:
        """Resident memory of the process that serves."""
        status = Path(f"/proc/{self.pid}/status").read_text(encoding="ascii")
        return int(status.partition("VmRSS:")[2].split()[0])


@dataclass(frozen=True, slots=True, kw_only=True)
class Night:
    """What one room saw of one server; times in ms."""

    last_phone: float
    kib_each: float
    ack_p99: float
    back_p99: float


@contextmanager
def _ours(folder: Path) -> Iterator[Side]:
    port, file = servers.free_port(), folder / "ours.sqlite3"
    environ = {"PORT": str(port), "INSTANCE_DIR": str(folder), "LOG_LEVEL": "error"}
    command = [sys.executable, "-m", "bench.streams", str(file)]
    with servers.running(command, environ, port) as pid:
        crowd.post(port, "/state/0")
        children = Path(f"/proc/{pid}/task/{pid}/children").read_text(encoding="ascii")
        yield Side(port=port, file=file, pid=int(children.split()[0]))


@contextmanager
def _bare(folder: Path) -> Iterator[Side]:
    port, file = servers.free_port(), folder / "bare.sqlite3"
    command = [sys.executable, "-m", "bench.barefan", str(port), str(file)]
    with servers.running(command, {}, port) as pid:
        yield Side(port=port, file=file, pid=pid)


def _night(side: Side, number: int) -> Night:
    """One room of `number` phones: they come, hear, answer and come back."""
    room = crowd.Crowd(side.port, number)
    before = side.resident_kib()
    crowd.post(side.port, "/state/1", EVENT)
    room.arrive(1)
    after = side.resident_kib()
    lasts = [room.publish(version, EVENT)[-1] for version in range(2, 2 + ROUNDS)]
    acks = crowd.answer(side.port, number, a_second=A_SECOND)
    _none_lost(side, number)
    room.leave()
    crowd.post(side.port, "/state/90", EVENT)
    back = room.arrive(90, seen=1 + ROUNDS)
    room.leave()
    return Night(
        last_phone=statistics.median(lasts) * 1000,
        kib_each=(after - before) / number,
        ack_p99=percentile(acks, 0.99) * 1000,
        back_p99=percentile(back, 0.99) * 1000,
    )


def _none_lost(side: Side, number: int) -> None:
    with closing(sqlite3.connect(side.file)) as connection:
        stored = connection.execute("SELECT count(*) FROM answer").fetchone()[0]
    if stored != number:
        raise RuntimeError(f"{number} answers were acknowledged and {stored} stored")


def _both(number: int) -> tuple[Night, Night]:
    """The same room on servers of its own, so that memory is counted from a fresh start."""
    with tempfile.TemporaryDirectory() as folder:
        with _ours(Path(folder)) as side:
            ours = _night(side, number)
        with _bare(Path(folder)) as side:
            bare = _night(side, number)
    return ours, bare


def _figures(number: int, ours: Night, bare: Night) -> list[Figure]:
    is_promised = number == PROMISED
    times = ours.last_phone / bare.last_phone
    return [
        Figure(
            name=f"{number:,} phones: a state reaches the last (bare: {bare.last_phone:.1f} ms)",
            value=f"{ours.last_phone:.1f} ms, {times:.2f}× bare",
            goal="≤ 2.5× bare" if is_promised else "",
            is_met=times <= 2.5 if is_promised else None,
        ),
        Figure(
            name=f"{number:,} phones: resident memory a phone",
            value=f"{ours.kib_each:.1f} KiB",
            goal="≤ 30 KiB" if is_promised else "",
            is_met=ours.kib_each <= 30 if is_promised else None,
        ),
        Figure(
            name=f"{number:,} phones come back at once, p99 (bare: {bare.back_p99:.0f} ms)",
            value=f"{ours.back_p99:.0f} ms",
            goal="≤ 2,000 ms" if is_promised else "",
            is_met=ours.back_p99 <= 2000 if is_promised else None,
        ),
        Figure(
            name=f"{number:,} phones answer at {A_SECOND:,} a second: acknowledged on disk, p99 "
            f"(bare: {bare.ack_p99:.1f} ms)",
            value=f"{ours.ack_p99:.1f} ms, none lost",
            goal="≤ 100 ms" if is_promised else "",
            is_met=ours.ack_p99 <= 100 if is_promised else None,
        ),
    ]


def measure() -> list[Figure]:
    """Rooms of each size, on ours and on the bare server."""
    hard = resource.getrlimit(resource.RLIMIT_NOFILE)[1]
    resource.setrlimit(resource.RLIMIT_NOFILE, (hard, hard))
    servers.pin(servers.CLIENT_CORE)
    return [figure for number in SIZES for figure in _figures(number, *_both(number))]
