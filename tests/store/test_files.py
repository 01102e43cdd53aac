"""A SQLite file that cannot be used is left as it is, with words about what to do."""

from __future__ import annotations

import os
import sqlite3
import subprocess
import sys
import threading
from contextlib import closing
from pathlib import Path

import pytest

from quiz.store.files import DatabaseRefused, file_of, look_over

NOBODY = 65534


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A sound database of some pages."""
    path = tmp_path / "quiz.sqlite3"
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("CREATE TABLE item (id INTEGER PRIMARY KEY, stem TEXT)")
        connection.executemany(
            "INSERT INTO item (stem) VALUES (?)", [(f"stem {n}" * 50,) for n in range(200)]
        )
        connection.execute("CREATE INDEX ix_item_stem ON item (stem)")
        connection.commit()
    return path


def refusal(path: Path, backups: Path | None = None) -> str:
    before = path.read_bytes() if path.exists() else None
    with pytest.raises(DatabaseRefused) as refused:
        look_over(f"sqlite:///{path}", backups=backups or path.parent / "backups")
    assert (path.read_bytes() if path.exists() else None) == before
    return str(refused.value)


def test_the_file_of_an_address() -> None:
    assert file_of("sqlite:////srv/quiz.sqlite3") == Path("/srv/quiz.sqlite3")
    assert file_of("postgresql+psycopg://localhost/quiz") is None


def test_a_sound_file_passes(path: Path) -> None:
    look_over(f"sqlite:///{path}", backups=path.parent)


def test_no_file_passes_where_one_can_be_made(tmp_path: Path) -> None:
    look_over(f"sqlite:///{tmp_path / 'new.sqlite3'}", backups=tmp_path)
    assert list(tmp_path.iterdir()) == []


def test_another_database_is_not_looked_at(tmp_path: Path) -> None:
    look_over("postgresql+psycopg://localhost/quiz", backups=tmp_path)


def test_a_missing_folder(tmp_path: Path) -> None:
    assert "does not exist" in refusal(tmp_path / "nowhere" / "quiz.sqlite3")


def test_a_folder_in_its_place(tmp_path: Path) -> None:
    path = tmp_path / "quiz.sqlite3"
    path.mkdir()
    with pytest.raises(DatabaseRefused, match="cannot be read"):
        look_over(f"sqlite:///{path}", backups=tmp_path)


def test_an_empty_file_is_not_filled(tmp_path: Path) -> None:
    path = tmp_path / "quiz.sqlite3"
    path.touch()
    assert "is empty" in refusal(path)


def test_a_file_that_is_being_made_is_waited_for(path: Path, tmp_path: Path) -> None:
    made = path.read_bytes()
    path.write_bytes(b"")
    other = threading.Timer(0.1, path.write_bytes, [made])
    other.start()
    look_over(f"sqlite:///{path}", backups=tmp_path)
    other.join()


def test_a_missing_file_with_its_log_is_not_made_anew(path: Path) -> None:
    path.rename(f"{path}-wal")
    assert "write-ahead log" in refusal(path)


def test_something_else(path: Path) -> None:
    path.write_bytes(b"Dear diary, " * 1000)
    assert "is no SQLite database" in refusal(path)


@pytest.mark.parametrize("place", [100, 4096 + 8, 8192 + 100])
def test_flipped_bytes(path: Path, place: int) -> None:
    damaged = bytearray(path.read_bytes())
    for n in range(place, place + 400):
        damaged[n] ^= 0xFF
    path.write_bytes(damaged)
    assert "is damaged" in refusal(path)


def test_a_cut_file(path: Path) -> None:
    path.write_bytes(path.read_bytes()[: 4096 * 3 + 17])
    assert "is damaged" in refusal(path)


def test_the_last_backup_is_named_with_the_command(path: Path, tmp_path: Path) -> None:
    backups = tmp_path / "backups"
    backups.mkdir()
    for age, name in enumerate(("b.sqlite3", "a.sqlite3")):
        (backups / name).touch()
        os.utime(backups / name, (age, age))
    path.write_bytes(b"x" * 5000)
    words = refusal(path, backups)
    assert f"cp '{backups / 'a.sqlite3'}' '{path}'" in words


def test_no_backup_is_said(path: Path) -> None:
    path.write_bytes(b"x" * 5000)
    assert "There is no backup" in refusal(path)


@pytest.mark.skipif(os.geteuid() != 0, reason="only root can become somebody else")
@pytest.mark.parametrize(("mode", "words"), [(0o644, "cannot be written"), (0o600, "be read")])
def test_a_file_of_somebody_else(path: Path, mode: int, words: str) -> None:
    path.chmod(mode)
    for folder in path.parents:
        if folder.stat().st_uid == os.geteuid() and not folder.stat().st_mode & 0o001:
            folder.chmod(0o711)
    code = (
        "import os, sys; from pathlib import Path;"
        "from quiz.store.files import look_over, DatabaseRefused\n"
        f"os.setuid({NOBODY})\n"
        "try: look_over(sys.argv[1], backups=Path('/nonexistent'))\n"
        "except DatabaseRefused as refused: print(refused)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, f"sqlite:///{path}"],
        capture_output=True,
        text=True,
        check=True,
    )
    assert words in done.stdout


@pytest.mark.parametrize(("mode", "log"), [("delete", "journal"), ("wal", "wal")])
def test_a_file_that_can_be_read_and_not_written(path: Path, mode: str, log: str) -> None:
    """A folder stands where SQLite keeps its log, which stops root as well."""
    with closing(sqlite3.connect(path)) as connection:
        connection.execute(f"PRAGMA journal_mode = {mode}")
    Path(f"{path}-{log}").mkdir()
    words = refusal(path)
    assert f"{path} cannot be written" in words
    assert "neither full nor read-only" in words
