"""How the database is opened: durable, one writer at a time, readers never wait."""

from __future__ import annotations

import sqlite3
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from datetime import UTC, datetime, timedelta, timezone
from time import perf_counter

import pytest
from sqlalchemy import select, text
from sqlalchemy.exc import IntegrityError, StatementError

from quiz.services.units import looking, writing
from quiz.store.bank import digest_of, remember
from quiz.store.base import db
from quiz.store.files import file_of
from quiz.store.items import IntakeRun
from quiz.store.opening import opened

NOON = datetime(2026, 3, 14, 12, 0, 0, 123456, tzinfo=UTC)


def pragma(name: str) -> object:
    with looking():
        return db.session.scalar(text(f"PRAGMA {name}"))


@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
@pytest.mark.usefixtures("database")
def test_sqlite_is_opened_the_durable_way() -> None:
    assert pragma("journal_mode") == "wal"
    assert pragma("synchronous") == 2  # FULL
    assert pragma("foreign_keys") == 1
    assert pragma("busy_timeout") == 5000


@pytest.mark.usefixtures("database")
def test_times_come_back_in_utc_to_the_microsecond() -> None:
    elsewhere = NOON.astimezone(timezone(timedelta(hours=9)))
    with writing():
        remember("here", "x", now=NOON)
        remember("elsewhere", "x", now=elsewhere)
    with looking():
        kept = db.session.scalars(select(IntakeRun.at)).all()
    assert kept == [NOON, NOON]
    assert all(at.utcoffset() == timedelta(0) for at in kept)


@pytest.mark.usefixtures("database")
def test_a_naive_time_is_refused() -> None:
    with pytest.raises(StatementError, match="naive"), writing():
        remember("naive", "x", now=NOON.replace(tzinfo=None))
    with looking():
        assert digest_of("naive") is None


@pytest.mark.usefixtures("database")
def test_a_unit_that_fails_keeps_nothing() -> None:
    def fail() -> None:
        with writing():
            remember("half", "x", now=NOON)
            raise RuntimeError

    with pytest.raises(RuntimeError):
        fail()
    with looking():
        assert digest_of("half") is None


@pytest.mark.usefixtures("database")
def test_a_unit_that_looks_keeps_nothing() -> None:
    with looking():
        remember("seen", "x", now=NOON)
    with looking():
        assert digest_of("seen") is None


def test_writers_queue_and_lose_nothing(database: str) -> None:
    with writing():
        remember("count", "0", now=NOON)

    def count(_: int) -> None:
        with opened(database):
            for _ in range(25):
                with writing():
                    row = db.session.scalars(select(IntakeRun).with_for_update()).one()
                    row.digest = str(int(row.digest) + 1)

    with ThreadPoolExecutor(4) as pool:
        list(pool.map(count, range(4)))
    with looking():
        assert digest_of("count") == "100"


@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
def test_a_reader_does_not_wait_for_a_writer(database: str) -> None:
    path = file_of(database)
    assert path is not None
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        started = perf_counter()
        with looking():
            assert digest_of("nothing") is None
        assert perf_counter() - started < 1
        other.execute("ROLLBACK")


@pytest.mark.usefixtures("database")
def test_a_reference_to_nothing_is_refused() -> None:
    with pytest.raises(IntegrityError), writing():
        db.session.execute(
            text(
                "INSERT INTO account_session (token_hash, account_id, created_at, seen_at,"
                " expires_at) VALUES ('x', 99, '2026-01-01', '2026-01-01', '2026-01-01')"
            )
        )
