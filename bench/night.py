"""A live night: a state to every phone, answers to the disk, everybody back at once.

The whole application on its own server: cookies, CSRF, rate limits, rules, points, pages, SQLite in
WAL with `synchronous=FULL`; each phone has an address of its own. The yardstick does the like with
one epoll, raw sockets and bare SQLite, and sends an event of the same size. Each server runs on one
core, the phones on the other; the two take turns, and figures are medians over the rounds. A phone
counts from the moment the host's request, or its own, was due. The reveal counts the room's points
and tells every seat its own.

![What a phone costs the server, by the size of the room](img/live-cost.svg)
"""

from __future__ import annotations

import json
import resource
import statistics
import sys
import tempfile
import urllib.request
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass
from http.client import HTTPConnection
from pathlib import Path
from typing import Any

from bench import crowd, plot, room, servers
from bench.crowd import Crowd
from bench.figures import Figure, percentile
from bench.room import Browser, Room

SIZES = (100, 300, 1000, 2000, 5000, 10_000)
PROMISED = 2000
ROUNDS = 7
A_SECOND = 1000
PICTURE = servers.ROOT / "docs" / "img" / "live-cost.svg"


@dataclass(frozen=True, slots=True, kw_only=True)
class Cost:
    """Milliseconds of the server's processor that one phone takes."""

    come: float
    state: float
    answer: float
    reveal: float
    back: float

    def __str__(self) -> str:
        """All of them, in the order of the night."""
        parts = (self.come, self.state, self.answer, self.reveal, self.back)
        return " / ".join(f"{part:.3f}" for part in parts)


@dataclass(frozen=True, slots=True, kw_only=True)
class Night:
    """What one room saw of one server; times in ms."""

    last_phone: float
    last_reveal: float
    kib_each: float
    ack_p99: float
    back_p99: float
    event_bytes: int
    cost: Cost


class Meter:
    """Reads what a server's processes have used of the processor."""

    def __init__(self, pids: Sequence[int], number: int) -> None:
        """The processor time of `pids`, shared among `number` phones."""
        self._pids, self._number = pids, number
        self._last = self._now()

    def each_ms(self) -> float:
        """Milliseconds a phone since this was asked last."""
        before, self._last = self._last, self._now()
        return (self._last - before) / self._number * 1000

    def _now(self) -> float:
        return sum(_cpu_s(pid) for pid in self._pids)


@contextmanager
def ours(
    folder: Path, *, is_pinned: bool = True, **environ: str
) -> Iterator[tuple[int, list[int]]]:
    """The product; its port and the processes that serve."""
    port = servers.free_port()
    settings = {
        "PORT": str(port),
        "INSTANCE_DIR": str(folder / "instance"),
        "LOG_LEVEL": "error",
        **environ,
    }
    command = [str(Path(sys.executable).with_name("quiz")), "run"]
    with servers.running(command, settings, port, is_pinned=is_pinned) as pid:
        urllib.request.urlopen(f"http://127.0.0.1:{port}/").read()
        children = Path(f"/proc/{pid}/task/{pid}/children").read_text(encoding="ascii")
        yield port, [int(child) for child in children.split()]


def play(folder: Path, number: int) -> Night:
    """One room of `number` phones: they come, hear, answer, learn what was right, come back."""
    with ours(folder) as (port, (pid, *_)):
        night = room.opened(folder / "instance", port, number)
        phones = Crowd(port, number, night.stream)
        event = go_to_open(night)
        before, meter = _resident_kib(pid), Meter([pid], number)
        phones.arrive(version(night))
        come, each = meter.each_ms(), (_resident_kib(pid) - before) / number
        at = version(night)
        lasts = []
        for _ in range(ROUNDS):
            at += 1
            lasts.append(phones.hear(at, night.move("extend", **_seen(night)))[-1])
        state = meter.each_ms() / ROUNDS
        requests = [night.answer(phone, 0) for phone in range(number)]
        acks = crowd.answer(port, requests, a_second=A_SECOND)
        answer = meter.each_ms()
        if night.answers() != number:
            raise RuntimeError(f"{number} answers acknowledged, {night.answers()} stored")
        at += 1
        meter.each_ms()
        shown = phones.hear(at, night.move("reveal", number=0))
        reveal = meter.each_ms()
        phones.leave()
        crowd.ask(port, night.move("lock"))
        meter.each_ms()
        back = phones.arrive(version(night), seen=at)
        cost = Cost(come=come, state=state, answer=answer, reveal=reveal, back=meter.each_ms())
        phones.leave()
    return Night(
        last_phone=statistics.median(lasts) * 1000,
        last_reveal=shown[-1] * 1000,
        kib_each=each,
        ack_p99=percentile(acks, 0.99) * 1000,
        back_p99=percentile(back, 0.99) * 1000,
        event_bytes=event,
        cost=cost,
    )


def _bare_night(folder: Path, number: int, event: int) -> Night:
    port, file = servers.free_port(), folder / "bare.sqlite3"
    command = [sys.executable, "-m", "bench.barefan", str(port), str(file)]

    def watch(phone: int, _seen: int | None) -> bytes:
        return f"GET /stream?seat={phone} HTTP/1.1\r\nHost: room\r\n\r\n".encode()

    def state(at: int) -> bytes:
        return _bare_post(f"/state/{at}", b"." * event)

    with servers.running(command, {}, port) as pid:
        phones = Crowd(port, number, watch)
        before, meter = _resident_kib(pid), Meter([pid], number)
        crowd.ask(port, state(1))
        phones.arrive(1)
        come, each = meter.each_ms(), (_resident_kib(pid) - before) / number
        lasts = [phones.hear(at, state(at))[-1] for at in range(2, 2 + ROUNDS)]
        fan = meter.each_ms() / ROUNDS
        requests = [_bare_post(f"/answer/{phone}", b"choice=2") for phone in range(number)]
        acks = crowd.answer(port, requests, a_second=A_SECOND)
        answer = meter.each_ms()
        phones.leave()
        crowd.ask(port, state(90))
        back = phones.arrive(90)
        cost = Cost(come=come, state=fan, answer=answer, reveal=fan, back=meter.each_ms())
        phones.leave()
    return Night(
        last_phone=statistics.median(lasts) * 1000,
        last_reveal=statistics.median(lasts) * 1000,
        kib_each=each,
        ack_p99=percentile(acks, 0.99) * 1000,
        back_p99=percentile(back, 0.99) * 1000,
        event_bytes=event,
        cost=cost,
    )


def _bare_post(path: str, body: bytes) -> bytes:
    head = f"POST {path} HTTP/1.1\r\nHost: room\r\nConnection: close\r\n"
    return f"{head}Content-Length: {len(body)}\r\n\r\n".encode() + body


def go_to_open(night: Room) -> int:
    """Put the first question on stage; the bytes of its event."""
    while (shared := _state(night))["phase"] != "open":
        leaving = ".".join(str(part) for part in shared["host"]["step"])
        crowd.ask(night.port, night.move("go_on", leaving=leaving))
    told = _get(night, f"/room/{night.code}/state", night.phones[0])
    return len(json.dumps(told["state"]).encode())


def version(night: Room) -> int:
    """Where the room stands."""
    found: int = _state(night)["version"]
    return found


def _seen(night: Room) -> dict[str, object]:
    return {"seen": _state(night)["ends_at"], "by_s": 1}


def _state(night: Room) -> Any:
    return _get(night, f"/host/rooms/{night.code}/state", night.host)["state"]


def _get(night: Room, path: str, by: Browser) -> Any:
    connection = HTTPConnection("127.0.0.1", night.port)
    with closing(connection):
        connection.request("GET", path, headers={"Cookie": by.cookies})
        return json.load(connection.getresponse())


def _resident_kib(pid: int) -> int:
    """Resident memory of a process."""
    status = Path(f"/proc/{pid}/status").read_text(encoding="ascii")
    return int(status.partition("VmRSS:")[2].split()[0])


def _cpu_s(pid: int) -> float:
    """What the threads of a process have used of the processor, finer than by clock ticks."""
    threads = Path(f"/proc/{pid}/task").glob("*/schedstat")
    return sum(int(thread.read_text(encoding="ascii").split()[0]) for thread in threads) / 1e9


def _both(number: int) -> tuple[Night, Night]:
    """The same room on servers of its own, so that memory is counted from a fresh start."""
    with tempfile.TemporaryDirectory() as folder:
        night = play(Path(folder), number)
        return night, _bare_night(Path(folder), number, night.event_bytes)


def _figures(number: int, night: Night, bare: Night) -> list[Figure]:
    is_promised = number == PROMISED
    times = night.last_phone / bare.last_phone
    return [
        Figure(
            name=f"{number:,} phones: a state of {night.event_bytes:,} bytes reaches the last "
            f"(bare: {bare.last_phone:.1f} ms)",
            value=f"{night.last_phone:.1f} ms, {times:.2f}× bare",
            goal="≤ 2.5× bare" if is_promised else "",
            is_met=times <= 2.5 if is_promised else None,
        ),
        Figure(
            name=f"{number:,} phones: the reveal, with points, reaches the last",
            value=f"{night.last_reveal:.0f} ms",
        ),
        Figure(
            name=f"{number:,} phones: processor time a phone, to come / a state / an answer / its "
            f"reveal / to come back (bare: {bare.cost} ms)",
            value=f"{night.cost} ms",
        ),
        Figure(
            name=f"{number:,} phones: resident memory a phone",
            value=f"{night.kib_each:.1f} KiB",
            goal="≤ 30 KiB" if is_promised else "",
            is_met=night.kib_each <= 30 if is_promised else None,
        ),
        Figure(
            name=f"{number:,} phones come back at once, p99 (bare: {bare.back_p99:.0f} ms)",
            value=f"{night.back_p99:.0f} ms",
            goal="≤ 2,000 ms" if is_promised else "",
            is_met=night.back_p99 <= 2000 if is_promised else None,
        ),
        Figure(
            name=f"{number:,} phones answer at {A_SECOND:,} a second: acknowledged on disk, p99 "
            f"(bare: {bare.ack_p99:.1f} ms)",
            value=f"{night.ack_p99:.1f} ms, none lost",
            goal="≤ 100 ms" if is_promised else "",
            is_met=night.ack_p99 <= 100 if is_promised else None,
        ),
    ]


def prepare() -> None:
    """Take as many files as may be had, and keep to the core of the phones."""
    hard = resource.getrlimit(resource.RLIMIT_NOFILE)[1]
    resource.setrlimit(resource.RLIMIT_NOFILE, (hard, hard))
    servers.pin(servers.CLIENT_CORE)


def measure() -> list[Figure]:
    """Rooms of each size, on ours and on the bare server; and the picture of what a phone costs."""
    prepare()
    nights = {number: _both(number) for number in SIZES}
    costs = [night.cost for night, _ in nights.values()]
    PICTURE.write_text(
        plot.lines(
            "Processor time a phone, by the size of the room",
            "ms",
            SIZES,
            {
                "to come": [cost.come for cost in costs],
                "an answer": [cost.answer for cost in costs],
                "to come back": [cost.back for cost in costs],
                "its reveal": [cost.reveal for cost in costs],
                "a state": [cost.state for cost in costs],
            },
        ),
        encoding="utf-8",
    )
    return [figure for number, both in nights.items() for figure in _figures(number, *both)]
