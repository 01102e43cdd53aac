"""Copies of the database: whole, for the owner alone, and never in the way of play."""

from __future__ import annotations

import sqlite3
import stat
import threading
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest

from quiz.store.copying import back_up, restore
from quiz.store.files import DatabaseRefused

NOW = datetime(2026, 3, 14, 12, 0, tzinfo=UTC)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A database of one table."""
    path = tmp_path / "quiz.sqlite3"
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("PRAGMA journal_mode=WAL")
        connection.execute("CREATE TABLE answer (n INTEGER)")
        connection.executemany("INSERT INTO answer VALUES (?)", [(n,) for n in range(100)])
    return path


@pytest.fixture
def in_use(path: Path) -> Iterator[sqlite3.Connection]:
    """A connection of a running server."""
    with closing(sqlite3.connect(path, isolation_level=None, check_same_thread=False)) as server:
        server.execute("SELECT count(*) FROM answer").fetchone()
        yield server


def rows(path: Path) -> int:
    with closing(sqlite3.connect(path)) as connection:
        (found,) = connection.execute("SELECT count(*) FROM answer").fetchone()
    return int(found)


def url(path: Path) -> str:
    return f"sqlite:///{path}"


def test_a_copy_is_taken_while_somebody_writes(
    path: Path, in_use: sqlite3.Connection, tmp_path: Path
) -> None:
    stop = threading.Event()

    def play() -> None:
        while not stop.is_set():
            in_use.execute("INSERT INTO answer VALUES (1)")

    player = threading.Thread(target=play)
    player.start()
    try:
        for n in range(5):
            back_up(url(path), tmp_path / f"copy-{n}.sqlite3")
    finally:
        stop.set()
        player.join()
    counts = [rows(tmp_path / f"copy-{n}.sqlite3") for n in range(5)]
    assert 100 <= counts[0] <= counts[-1] <= rows(path)
    assert counts == sorted(counts)
    copy = tmp_path / "copy-0.sqlite3"
    assert stat.S_IMODE(copy.stat().st_mode) == 0o600
    assert not list(tmp_path.glob("*.unfinished"))


def test_a_copy_overwrites_nothing(path: Path, tmp_path: Path) -> None:
    target = tmp_path / "notes.txt"
    target.write_text("mine")
    with pytest.raises(DatabaseRefused, match="exists already"):
        back_up(url(path), target)
    assert target.read_text() == "mine"


@pytest.mark.parametrize(
    ("database_url", "words"),
    [
        ("sqlite:////nowhere/at/all.sqlite3", "no database at"),
        ("postgresql+psycopg://quiz@localhost/quiz", "pg_dump"),
    ],
)
def test_what_is_not_there_cannot_be_copied(database_url: str, words: str, tmp_path: Path) -> None:
    with pytest.raises(DatabaseRefused, match=words):
        back_up(database_url, tmp_path / "copy.sqlite3")
    assert not (tmp_path / "copy.sqlite3").exists()


def test_a_folder_that_is_not_there_is_named(path: Path, tmp_path: Path) -> None:
    with pytest.raises(DatabaseRefused, match="cannot be written"):
        back_up(url(path), tmp_path / "gone" / "copy.sqlite3")


def test_restoring_brings_back_and_keeps_what_was_there(path: Path, tmp_path: Path) -> None:
    copy = tmp_path / "copy.sqlite3"
    back_up(url(path), copy)
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("DELETE FROM answer WHERE n > 9")
    kept = restore(url(path), copy, backups=tmp_path / "backups", now=NOW)
    assert rows(path) == 100
    assert kept is not None
    assert rows(kept) == 10
    assert rows(copy) == 100


def test_nothing_is_restored_under_a_running_server(
    path: Path, in_use: sqlite3.Connection, tmp_path: Path
) -> None:
    copy = tmp_path / "copy.sqlite3"
    back_up(url(path), copy)
    in_use.execute("INSERT INTO answer VALUES (1)")
    with pytest.raises(DatabaseRefused, match="Stop the server first"):
        restore(url(path), copy, backups=tmp_path / "backups", now=NOW)
    assert in_use.execute("SELECT count(*) FROM answer").fetchone() == (101,)
    assert not (tmp_path / "backups").exists()


@pytest.mark.parametrize("content", [b"", b"no database at all, just words", b"SQLite format 3\0x"])
def test_a_broken_copy_is_refused(path: Path, tmp_path: Path, content: bytes) -> None:
    copy = tmp_path / "broken.sqlite3"
    copy.write_bytes(content)
    with pytest.raises(DatabaseRefused):
        restore(url(path), copy, backups=tmp_path / "backups", now=NOW)
    assert rows(path) == 100


def test_a_copy_that_is_not_there_is_named(path: Path, tmp_path: Path) -> None:
    with pytest.raises(DatabaseRefused, match="There is no file"):
        restore(url(path), tmp_path / "gone.sqlite3", backups=tmp_path / "backups", now=NOW)
    assert rows(path) == 100


def test_restoring_where_nothing_is(path: Path, tmp_path: Path) -> None:
    fresh = tmp_path / "fresh.sqlite3"
    assert restore(url(fresh), path, backups=tmp_path / "backups", now=NOW) is None
    assert rows(fresh) == 100


def test_a_damaged_database_is_what_one_restores_for(path: Path, tmp_path: Path) -> None:
    copy = tmp_path / "copy.sqlite3"
    back_up(url(path), copy)
    path.write_bytes(b"SQLite format 3\0" + b"garbage" * 1000)
    kept = restore(url(path), copy, backups=tmp_path / "backups", now=NOW)
    assert rows(path) == 100
    assert kept is not None
    assert kept.read_bytes().startswith(b"SQLite format 3\0garbage")
