"""Copies of a SQLite database: taken while people play, and put back when nobody does.

Law: a copy appears whole or not at all, and what a restored copy replaces is kept.
"""

from __future__ import annotations

import os
import shutil
import sqlite3
from contextlib import closing
from datetime import datetime
from pathlib import Path

from quiz.store.files import DatabaseRefused, file_of, look_over

_OTHER = "Only SQLite databases are copied here. PostgreSQL has pg_dump and pg_restore."
_UNFINISHED = ".unfinished"


def back_up(database_url: str, target: Path) -> None:
    """Copy the database as it is at this moment to `target`, which only the owner may read.

    Readers and writers go on meanwhile (SQLite's `VACUUM INTO`).

    Raises:
        DatabaseRefused: there is no SQLite database, `target` exists, or cannot be written.
    """
    path = _file(database_url)
    if not path.is_file():
        raise DatabaseRefused(f"There is no database at {path}.")
    if target.exists():
        raise DatabaseRefused(f"{target} exists already. Nothing was changed.")
    unfinished = target.with_name(target.name + _UNFINISHED)
    try:
        unfinished.unlink(missing_ok=True)
        with closing(sqlite3.connect(path, isolation_level=None, timeout=10)) as connection:
            connection.execute("VACUUM INTO ?", (str(unfinished),))
        _settle(unfinished, target)
    except (OSError, sqlite3.Error) as error:
        unfinished.unlink(missing_ok=True)
        raise DatabaseRefused(f"{target} cannot be written: {error}. No copy was made.") from error


def restore(database_url: str, source: Path, *, backups: Path, now: datetime) -> Path | None:
    """Put the copy `source` in the place of the database; answer where the replaced one is kept.

    `None` when there was none to replace. An older copy is upgraded at the next start.

    Raises:
        DatabaseRefused: `source` is no sound database, or the present one is in use. Nothing was
            changed.
    """
    path = _file(database_url)
    if not source.is_file():
        raise DatabaseRefused(f"There is no file {source}.")
    look_over(f"sqlite:///{source}", backups=backups)
    if path.exists():
        _check_unused(path)
    unfinished = path.with_name(path.name + _UNFINISHED)
    try:
        shutil.copyfile(source, unfinished)
        kept = _set_aside(path, backups / f"before-restore-{now:%Y%m%dT%H%M%SZ}.sqlite3")
        _settle(unfinished, path)
    except OSError as error:
        unfinished.unlink(missing_ok=True)
        raise DatabaseRefused(f"{path} cannot be written: {error}.") from error
    return kept


def _file(database_url: str) -> Path:
    path = file_of(database_url)
    if path is None:
        raise DatabaseRefused(_OTHER)
    return path


def _check_unused(path: Path) -> None:
    """In exclusive mode SQLite lets nobody in beside it, so it fails while a server has it open."""
    try:
        with closing(sqlite3.connect(path, isolation_level=None, timeout=0)) as connection:
            connection.execute("PRAGMA locking_mode=EXCLUSIVE")
            connection.execute("BEGIN EXCLUSIVE")
            connection.execute("ROLLBACK")
    except sqlite3.OperationalError as error:
        raise DatabaseRefused(
            f"{path} is in use. Stop the server first; nothing was changed."
        ) from error
    except sqlite3.DatabaseError:
        return  # damaged: that is what one restores for


def _set_aside(path: Path, kept: Path) -> Path | None:
    """Keep the database that is about to be replaced, sound or not, with what its log still has."""
    if not path.exists():
        return None
    kept.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    for ending in ("", "-wal"):
        if Path(f"{path}{ending}").exists():
            shutil.copyfile(f"{path}{ending}", f"{kept}{ending}")
            Path(f"{kept}{ending}").chmod(0o600)
    for ending in ("-wal", "-shm"):
        Path(f"{path}{ending}").unlink(missing_ok=True)
    return kept


def _settle(unfinished: Path, target: Path) -> None:
    """Give a finished file its name, once its bytes are on the disk."""
    unfinished.chmod(0o600)
    with unfinished.open("rb+") as file:
        os.fsync(file.fileno())
    unfinished.replace(target)
    folder = os.open(target.parent, os.O_RDONLY)
    try:
        os.fsync(folder)
    finally:
        os.close(folder)
