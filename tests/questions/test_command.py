"""The command, inside this process and on a terminal."""

from __future__ import annotations

import os
import pty
import subprocess
import sys
from pathlib import Path

from click.testing import CliRunner

from questions.__main__ import main

ROOT = Path(__file__).parents[2]
GOOD = (
    "Dark Water\n\nThe series Dark Water was released on Netflix on January 28, 2022. It was "
    "directed by Ann Roe. Netflix's series Dark Water has 12 episodes.\n"
)


def test_it_writes_items_and_refusals(tmp_path: Path) -> None:
    (tmp_path / "good.txt").write_text(GOOD, encoding="utf-8")
    out, rejected = tmp_path / "items.jsonl", tmp_path / "rejected.jsonl"
    done = CliRunner().invoke(main, [str(tmp_path), "--out", str(out), "--rejected", str(rejected)])
    assert done.exit_code == 0, done.output
    assert "1 articles" in done.output
    assert "Asking about" in done.stderr
    assert out.read_bytes().endswith(b"\n")
    assert rejected.exists()


def test_it_names_what_it_cannot_read(tmp_path: Path) -> None:
    (tmp_path / "good.txt").write_text(GOOD, encoding="utf-8")
    (tmp_path / "empty.txt").write_text("", encoding="utf-8")
    done = CliRunner().invoke(main, [str(tmp_path), "--out", str(tmp_path / "items.jsonl")])
    assert done.exit_code == 1
    assert "empty.txt" in done.stderr
    assert "1 articles" in done.output


def test_it_refuses_a_broken_table_of_origins(tmp_path: Path) -> None:
    (tmp_path / "good.txt").write_text(GOOD, encoding="utf-8")
    (tmp_path / "sources.toml").write_text("not [toml", encoding="utf-8")
    done = CliRunner().invoke(main, [str(tmp_path), "--out", str(tmp_path / "items.jsonl")])
    assert done.exit_code == 1
    assert "sources.toml" in done.stderr
    assert not (tmp_path / "items.jsonl").exists()


def test_it_says_when_there_is_nothing_or_nowhere_to_write(tmp_path: Path) -> None:
    done = CliRunner().invoke(main, [str(tmp_path), "--out", str(tmp_path / "items.jsonl")])
    assert done.exit_code == 1
    assert "no article here" in done.stderr
    done = CliRunner().invoke(main, [str(tmp_path / "x"), "--out", str(tmp_path / "items.jsonl")])
    assert done.exit_code == 1
    assert "no such file" in done.stderr
    done = CliRunner().invoke(main, [str(tmp_path), "--out", str(tmp_path / "x" / "items.jsonl")])
    assert done.exit_code == 1
    assert "cannot be written" in done.stderr


def test_on_a_terminal_it_shows_a_bar(tmp_path: Path) -> None:
    ours, theirs = pty.openpty()
    with subprocess.Popen(
        [sys.executable, "-m", "questions", "seeds/", "--out", str(tmp_path / "items.jsonl")],
        cwd=ROOT,
        stdout=subprocess.DEVNULL,
        stderr=theirs,
    ) as process:
        os.close(theirs)
        shown = b""
        while part := _read(ours):
            shown += part
        assert process.wait() == 0
    os.close(ours)
    assert b"Asking about" in shown
    assert b"100%" in shown
    assert b"\r" in shown


def _read(terminal: int) -> bytes:
    try:
        return os.read(terminal, 4096)
    except OSError:  # the other side has gone: the end on Linux
        return b""
