"""Looks a SQLite file over before it is opened for good, and says in words what is wrong with it.

SQLite would make a fresh database where one is missing or empty, and find damage only later, in the
middle of a quiz.
"""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path
from time import sleep

_MAGIC = b"SQLite format 3\0"
_BIRTH_S = 0.5  # another process that makes the database at this moment has long written its head


class DatabaseRefused(Exception):
    """The database cannot be used and was left as it is; the words say what to do."""


def file_of(database_url: str) -> Path | None:
    """The file of a SQLite database, `None` for any other."""
    scheme, _, file = database_url.partition(":///")
    return Path(file) if scheme == "sqlite" else None


def look_over(database_url: str, *, backups: Path) -> None:
    """Pass a sound SQLite file, or none at all where one can be made.

    Raises:
        DatabaseRefused: the file is damaged, empty, no database, or cannot be written.
    """
    path = file_of(database_url)
    if path is None:
        return
    if path.exists():
        _check_head(path, backups)
        _check_whole(path, backups)
    elif Path(f"{path}-wal").exists():
        raise DatabaseRefused(
            f"{path} is missing, but its write-ahead log is there. {_restoring(path, backups)}"
        )
    elif not path.parent.is_dir():
        raise DatabaseRefused(f"The folder {path.parent} of the database does not exist.")


def _check_head(path: Path, backups: Path) -> None:
    head = _head(path)
    if not head:
        sleep(_BIRTH_S)
        head = _head(path)
    if not head:
        raise DatabaseRefused(
            f"{path} is empty. If there never was a quiz here, delete it. "
            f"{_restoring(path, backups)}"
        )
    if head != _MAGIC:
        raise DatabaseRefused(f"{path} is no SQLite database. {_restoring(path, backups)}")


def _head(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            return file.read(len(_MAGIC))
    except OSError as error:
        raise DatabaseRefused(f"{path} cannot be read: {error.strerror}.") from error


def _check_whole(path: Path, backups: Path) -> None:
    try:
        with closing(sqlite3.connect(path, isolation_level=None, timeout=5)) as connection:
            found = [row[0] for row in connection.execute("PRAGMA quick_check(3)")]
            if found == ["ok"]:
                _try_to_write(connection)
    except sqlite3.OperationalError as error:
        raise DatabaseRefused(
            f"{path} cannot be written: {error}. It must belong to the user who runs Pubproof, "
            "on a disk that is neither full nor read-only, and no other program may lock it."
        ) from error
    except sqlite3.DatabaseError as error:
        found = [str(error)]
    if found != ["ok"]:
        raise DatabaseRefused(
            f"{path} is damaged ({'; '.join(found)}). {_restoring(path, backups)}"
        )


def _try_to_write(connection: sqlite3.Connection) -> None:
    """Write what is there already, and take it back."""
    connection.execute("BEGIN IMMEDIATE")
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    connection.execute(f"PRAGMA user_version = {version}")
    connection.execute("ROLLBACK")


def _restoring(path: Path, backups: Path) -> str:
    copies = sorted(backups.glob("*.sqlite3"), key=lambda copy: copy.stat().st_mtime)
    if not copies:
        return f"There is no backup in {backups}; nothing was changed."
    return (
        "Nothing was changed. To restore the last backup: "
        f"rm -f '{path}-wal' '{path}-shm' && cp '{copies[-1]}' '{path}'"
    )
