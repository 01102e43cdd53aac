"""A question shown and an answer stored, on the real server, against a bare Flask view.

The product's requests are those of its page's script: "next" (opens a question, answers with its
page) and "answer" (stores the answer, answers with the proof), with cookies, CSRF token, Origin
check, rate limit and templates. The yardstick is a view that reads one row and writes one row
through Flask-SQLAlchemy and returns one line; the floor is the same by the bare SQLite driver. All
run under gunicorn with one gthread worker on one core, SQLite in WAL with `synchronous=FULL`; the
same client on the other core drives them in turns.
"""

from __future__ import annotations

import re
import socket
import statistics
import tempfile
from collections.abc import Sequence
from pathlib import Path
from urllib.parse import urlencode

from bench import servers, wire
from bench.figures import Figure, percentile

CONNECTIONS = 16
LENGTH = 10
ATTEMPTS_EACH = 6  # on each connection, in each round
ROUNDS = 5
THREADS = "8"


def _cookie_jar(head: bytes) -> dict[str, str]:
    pairs = re.findall(rb"(?im)^set-cookie: ([^=\r\n]+)=([^;\r\n]*)", head)
    return {name.decode(): value.decode() for name, value in pairs}


def attempt(port: int) -> list[bytes]:
    """Start a quiz; answer the requests that play it to the end, composed in advance."""
    with socket.create_connection(("127.0.0.1", port)) as connection:
        _, head, body = wire.exchange(connection, wire.request("/", port=port))
        jar = _cookie_jar(head)
        found = re.search(rb'name="csrf_token"[^>]*value="([^"]+)"', body)
        if found is None:
            raise RuntimeError("the front page has no token")
        token = found.group(1).decode()
        rules = {"csrf_token": token, "length": str(LENGTH), "limit": "20"}
        cookie = "Cookie: " + "; ".join(f"{k}={v}" for k, v in jar.items())
        start = wire.request("/solo", port=port, body=urlencode(rules), headers=[cookie])
        status, head, _ = wire.exchange(connection, start)
    if status != 303:
        raise RuntimeError(f"a quiz could not be started: {status}")
    jar |= _cookie_jar(head)
    place = re.search(rb"(?im)^location: (\S+)", head)
    if place is None:
        raise RuntimeError("the start leads nowhere")
    handle = place.group(1).decode().rstrip("/").rsplit("/", 1)[-1]
    headers = ["Cookie: " + "; ".join(f"{k}={v}" for k, v in jar.items()), "X-Fragment: 1"]
    messages = []
    for number in range(LENGTH):
        fields = {"csrf_token": token, "number": str(number), "choice": str(number % 4)}
        path = f"/solo/{handle}/answer"
        messages.append(wire.request(path, port=port, body=urlencode(fields), headers=headers))
        if number < LENGTH - 1:
            fields = {"csrf_token": token, "leaving": str(number)}
            path = f"/solo/{handle}/next"
            messages.append(wire.request(path, port=port, body=urlencode(fields), headers=headers))
    return messages


def _play(port: int) -> wire.Load:
    scripts = [
        [message for _ in range(ATTEMPTS_EACH) for message in attempt(port)]
        for _ in range(CONNECTIONS)
    ]
    return wire.drive(port, scripts)


def _bare(port: int, path: str) -> wire.Load:
    each = ATTEMPTS_EACH * (2 * LENGTH - 1)
    message = wire.request(path, port=port, body="number=1&choice=2")
    return wire.drive(port, [[message] * each for _ in range(CONNECTIONS)])


def _median_rate(loads: Sequence[wire.Load]) -> float:
    return statistics.median(load.rate for load in loads)


def _median_p99_ms(loads: Sequence[wire.Load]) -> float:
    return statistics.median(percentile(load.latencies, 0.99) * 1000 for load in loads)


def measure() -> list[Figure]:
    """Drive product and yardstick in turns; medians over the rounds."""
    with (
        tempfile.TemporaryDirectory() as folder,
        servers.product(Path(folder) / "instance", THREADS=THREADS) as ours,
        servers.yardstick(Path(folder) / "bare.sqlite", THREADS) as bare,
    ):
        servers.pin(servers.CLIENT_CORE)
        rounds = [(_play(ours), _bare(bare, "/"), _bare(bare, "/driver")) for _ in range(ROUNDS)]
    product, yardstick, floor = zip(*rounds, strict=True)
    rate, bare_rate, floor_rate = (_median_rate(side) for side in (product, yardstick, floor))
    tail, bare_tail = (_median_p99_ms(side) for side in (product, yardstick))
    share, times = rate / bare_rate, tail / bare_tail
    return [
        Figure(
            name=f"requests a second, {CONNECTIONS} connections (bare: {bare_rate:,.0f})",
            value=f"{rate:,.0f}, {share:.0%} of bare",
            goal="≥ 50 % of bare",
            is_met=share >= 0.5,
        ),
        Figure(
            name=f"the same against the bare driver ({floor_rate:,.0f} a second)",
            value=f"{rate / floor_rate:.0%}",
        ),
        Figure(
            name=f"p99 of a request (bare: {bare_tail:.1f} ms)",
            value=f"{tail:.1f} ms, {times:.2f}× bare",
            goal="≤ 2× bare",
            is_met=times <= 2,
        ),
    ]
