"""The command, inside this process and on a terminal."""

from __future__ import annotations

import json
import os
import pty
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from questions import jsonl
from questions.__main__ import main
from questions.lexicon import precision

ROOT = Path(__file__).parents[2]
GOOD = (
    "Dark Water\n\nThe series Dark Water was released on Netflix on January 28, 2022. It was "
    "directed by Ann Roe. Netflix's series Dark Water has 12 episodes.\n"
)


def run(*arguments: str) -> Result:
    return CliRunner().invoke(main, arguments)


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


def test_it_writes_a_sheet_and_scores_the_marks(tmp_path: Path) -> None:
    folder = tmp_path / "films"
    folder.mkdir()
    (folder / "good.txt").write_text(GOOD, encoding="utf-8")
    (folder / "sources.toml").write_text('[good]\ngenre = "film"\n', encoding="utf-8")
    out, sheet = tmp_path / "items.jsonl", tmp_path / "sheet.html"
    done = run(str(folder), "--out", str(out), "--sheet", str(sheet), "--sample", "1")
    assert done.exit_code == 0, done.output
    assert sheet.read_text(encoding="utf-8").count("<article") == 1
    items = [jsonl.parse(line) for line in out.read_text(encoding="utf-8").splitlines()]
    assert {item.genre for item in items} == {"film"}
    paths = [tmp_path / name for name in ("one.json", "two.json")]
    for path, verdict in zip(paths, ("bad", "good"), strict=True):
        marks = {item.uid: verdict for item in items}
        path.write_text(json.dumps({"items": out.name, "marks": marks}), encoding="utf-8")
    done = run("--score", *map(str, paths))
    assert done.exit_code == 0, done.output
    assert f"{len(items)} items marked: one, two" in done.output
    assert "by genre" in done.output
    assert "100.0%" in done.output


def test_it_explains_in_a_file_or_at_once(tmp_path: Path) -> None:
    (tmp_path / "good.txt").write_text(GOOD, encoding="utf-8")
    target = tmp_path / "why.md.text"
    assert run(str(tmp_path), "--explain", str(target)).exit_code == 0
    why = target.read_text(encoding="utf-8")
    assert why.startswith("Articles: 1\n\ngood\n   topic: ")
    assert "\nItems: " in why
    assert "rank 0." in why
    done = run(str(tmp_path), "--explain")
    assert done.exit_code == 0
    assert why in done.stdout


def test_it_keeps_the_texts_in_which_offsets_count(tmp_path: Path) -> None:
    folder, out, texts = tmp_path / "in", tmp_path / "items.jsonl", tmp_path / "texts"
    folder.mkdir()
    title, body = GOOD.strip().split("\n\n")
    (folder / "page.html").write_text(f"<h1>{title}</h1>\n<p>{body}</p>", encoding="utf-8")
    (folder / "plain.txt").write_text(GOOD, encoding="utf-8")
    done = run(str(folder), "--out", str(out), "--texts", str(texts))
    assert done.exit_code == 0, done.output
    assert [path.name for path in texts.iterdir()] == ["page.txt"]
    text = (texts / "page.txt").read_text(encoding="utf-8")
    assert text == f"{title}\n{body}\n"
    items = [jsonl.parse(line) for line in out.read_text(encoding="utf-8").splitlines()]
    sources = [each for item in items for each in item.sources if each.article == "page"]
    assert sources
    for source in sources:
        assert text[source.start : source.end] == source.sentence
    done = run(str(folder), "--out", str(out), "--texts", str(folder / "plain.txt"))
    assert done.exit_code == 2


def test_a_web_address_inside_the_house_is_refused_and_nothing_written(tmp_path: Path) -> None:
    out = tmp_path / "items.jsonl"
    done = run("http://127.0.0.1/", "--fetch", "--out", str(out))
    assert done.exit_code == 1
    assert "http://127.0.0.1/: 127.0.0.1 is not a public address" in done.stderr
    assert not out.exists()


def test_it_keeps_the_precision_when_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    table = tmp_path / "precision.json"
    monkeypatch.setattr(precision, "PATH", table)
    marks = tmp_path / "marks.json"
    marks.write_text('{"marks": [], "sample": "none", "marked_on": "2026-03-14"}', encoding="utf-8")
    assert run("--score", str(marks)).exit_code == 0
    assert not table.exists()
    done = run("--score", str(marks), "--write-precision")
    assert done.exit_code == 0, done.output
    assert precision.load(table.read_text(encoding="utf-8")).samples[0].name == "none"


def test_marks_that_are_none_are_refused_by_name_and_nothing_kept(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    table = tmp_path / "precision.json"
    monkeypatch.setattr(precision, "PATH", table)
    good, bad = tmp_path / "good.json", tmp_path / "bad.json"
    good.write_text('{"marks": []}', encoding="utf-8")
    bad.write_text("[]", encoding="utf-8")
    done = run("--score", str(good), str(bad), "--write-precision")
    assert done.exit_code == 1
    assert "bad.json: no object" in done.stderr
    assert not table.exists()


def test_what_marks_speak_against_is_offered_only_when_asked_for(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "good.txt").write_text(GOOD, encoding="utf-8")
    out = tmp_path / "items.jsonl"
    run(str(tmp_path), "--out", str(out), "--ignore-precision")
    before = out.read_text(encoding="utf-8")
    items = [jsonl.parse(line) for line in before.splitlines()]
    poor = {(item.relation, item.pattern): precision.Tally(bad=20) for item in items}
    monkeypatch.setattr(precision, "MEASURED", precision.Precision(rows=poor))
    done = run(str(tmp_path), "--out", str(out))
    assert out.read_text(encoding="utf-8") == ""
    assert f"{len(items)} × pattern-precision" in done.stdout
    run(str(tmp_path), "--out", str(out), "--ignore-precision")
    assert out.read_text(encoding="utf-8") == before


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["--score"], "Give one file of marks"),
        (["--out", "x"], "Give one folder"),
        (["a", "b", "--out", "x"], "Give one folder"),
        (["https://example.org/", "--out", "x"], "--fetch belong together"),
        (["a", "--fetch", "--out", "x"], "--fetch belong together"),
        (["a"], "Say where the items go"),
        (["a", "--out", "x", "--write-precision"], "belongs to --score"),
        (["a", "--sheet", "x", "--sample", "0"], "--sample"),
    ],
)
def test_what_makes_no_sense_is_said(arguments: list[str], words: str) -> None:
    done = run(*arguments)
    assert done.exit_code == 2
    assert words in done.stderr


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
