"""Answers through one, two and four workers, with PostgreSQL for the truth and Redis for the bell.

Phones answer as fast as the workers take it. Phones, workers, PostgreSQL and Redis share the
machine, so what is measured together is less than what the workers could do: the processor time of
an answer says what a worker does that has a core to itself. PostgreSQL is the one at the standard
port of this computer, or the one that BENCH_POSTGRES_URL names, Redis likewise by BENCH_REDIS_URL;
the measurement makes a database of its own there and drops it.
"""

from __future__ import annotations

import os
import secrets
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from time import perf_counter

import psycopg
from psycopg import sql
from redis import Redis, RedisError
from sqlalchemy import make_url

from bench import crowd, night, room
from bench.crowd import Crowd
from bench.figures import Figure, percentile

WORKERS = (1, 2, 4)
PHONES = 1500
AT_ONCE = 100
"""So many phones wait for their acknowledgement at any moment."""
POSTGRES = os.environ.get("BENCH_POSTGRES_URL", "postgresql://127.0.0.1:5432/postgres")
REDIS = os.environ.get("BENCH_REDIS_URL", "redis://127.0.0.1:6379")


def measure(phones: int = PHONES) -> list[Figure]:
    """The same room at each number of workers; nothing is measured where a service is missing."""
    night.prepare()
    try:
        Redis.from_url(REDIS, socket_timeout=2).ping()
        psycopg.connect(POSTGRES, connect_timeout=3).close()
    except (RedisError, psycopg.OperationalError) as error:
        return [Figure(name="workers", value=f"not measured: {error}".strip())]
    with tempfile.TemporaryDirectory() as folder, _database() as url:
        return [_figure(Path(folder), url, number, phones) for number in WORKERS]


def _figure(folder: Path, url: str, number: int, phones: int) -> Figure:
    """A room of its own on the same bank, so that the bank is filled once."""
    shared = {"DATABASE_URL": url, "REDIS_URL": REDIS, "WORKERS": str(number)}
    with night.ours(folder, is_pinned=False, **shared) as (port, pids):
        opened = room.opened(folder / "instance", port, phones, **shared)
        streams = Crowd(port, phones, opened.stream)
        night.go_to_open(opened)
        streams.arrive(night.version(opened))
        before = opened.answers()
        requests = [opened.answer(phone, 0) for phone in range(phones)]
        meter, began = night.Meter(pids, phones), perf_counter()
        took = crowd.take_turns(port, requests, at_once=AT_ONCE)
        seconds, each = perf_counter() - began, meter.each_ms()
        stored = opened.answers() - before
        streams.leave()
    rate = phones / seconds
    return Figure(
        name=f"{number} worker{'s' if number > 1 else ''}: answers a second on this machine, "
        "and by each worker",
        value=f"{rate:.0f}, {rate / number:.0f} each; p99 {percentile(took, 0.99) * 1000:.0f} ms; "
        f"{each:.2f} ms of the processor an answer, so {1000 / each:.0f} a second with a core of "
        f"its own; {stored:,} of {phones:,} on disk",
        goal="none lost",
        is_met=stored == phones,
    )


@contextmanager
def _database() -> Iterator[str]:
    """The address of an empty database, dropped in the end."""
    name = f"pubproof_bench_{secrets.token_hex(6)}"
    with psycopg.connect(POSTGRES, autocommit=True) as server:
        server.execute(sql.SQL("CREATE DATABASE {}").format(sql.Identifier(name)))
        try:
            url = make_url(POSTGRES).set(drivername="postgresql+psycopg", database=name)
            yield url.render_as_string(hide_password=False)
        finally:
            server.execute(sql.SQL("DROP DATABASE {} WITH (FORCE)").format(sql.Identifier(name)))
