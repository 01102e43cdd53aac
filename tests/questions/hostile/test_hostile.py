"""Hostile and broken files are refused by name, in time, in little memory; the others go on."""

from __future__ import annotations

import os
import resource
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from questions import articles
from questions.articles import child, guard
from questions.articles.errors import Refused
from tests.questions.hostile.files import CONTENTS, SORTS, scripted

GOOD = "The lighthouse of Aberdour was built in 1890 by the engineer John Doe."
MOST_SECONDS = 10


def _names(case: tuple[str, object, str]) -> str:
    return case[0]


@pytest.mark.process
@pytest.mark.parametrize("case", CONTENTS, ids=_names)
def test_a_hostile_file_is_refused_by_name_and_the_good_one_read(
    tmp_path: Path, case: tuple[str, Callable[[], bytes], str]
) -> None:
    name, made, words = case
    (tmp_path / name).write_bytes(made())
    (tmp_path / "good.txt").write_text(GOOD, encoding="utf-8")

    began = time.monotonic()
    found = articles.read_folder(tmp_path)
    took = time.monotonic() - began

    assert [article.text for article in found.articles] == [GOOD]
    (line,) = found.unreadable
    assert name in line
    assert words in line
    assert took < MOST_SECONDS
    print(f"{name}: {took:.1f} s; {line.partition(': ')[2]}")


@pytest.mark.process
def test_a_script_in_a_pdf_is_neither_run_nor_read(tmp_path: Path) -> None:
    touched = tmp_path / "touched"
    lines = [GOOD, "It has been lit every night since that year, in peace and in war."]
    (tmp_path / "a.pdf").write_bytes(scripted(lines, touched))

    found = articles.read_folder(tmp_path)

    assert [article.text for article in found.articles] == [" ".join(lines) + "\n"]
    assert not touched.exists()


@pytest.mark.parametrize("case", SORTS, ids=_names)
def test_what_is_no_file_is_refused_by_name(
    tmp_path: Path, case: tuple[str, Callable[[Path], None], str]
) -> None:
    name, make, words = case
    if name.startswith("secret") and os.geteuid() == 0:
        pytest.skip("root may read everything")
    make(tmp_path / name)
    (tmp_path / "good.txt").write_text(GOOD, encoding="utf-8")

    found = articles.read_folder(tmp_path)

    assert len(found.articles) == 1
    (line,) = found.unreadable
    assert name in line
    assert words in line


@pytest.mark.process
def test_no_reader_had_more_memory_than_it_may(tmp_path: Path) -> None:
    """The most any child of this process held, the hostile ones above among them."""
    for name, made, _ in CONTENTS:
        if name in {"bomb.pdf", "endless.pdf", "deeper.html"}:
            (tmp_path / name).write_bytes(made())
    assert len(articles.read_folder(tmp_path).unreadable) == 3
    most = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss * 1024
    assert most <= child.MAX_MEMORY
    print(f"{most / 1024**2:.0f} MB")


@pytest.mark.process
def test_the_reader_of_pages_stays_out_of_this_process(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_text(f"<h1>Aberdour</h1><p>{GOOD}</p>", encoding="utf-8")
    code = (
        "import sys, pathlib; from questions import articles;"
        f"print(articles.read_folder(pathlib.Path({str(tmp_path)!r})).articles[0].slug,"
        "[m for m in ('lxml', 'trafilatura', 'pypdf', 'markdown_it') if m in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert done.stdout == "a []\n", done.stderr


@pytest.mark.process
@pytest.mark.parametrize(
    ("reader", "words"),
    [
        ("bytearray(1 << 30)", "needs more than 512 MB"),
        ("open('written', 'w')", "broken: "),
        ("(f := lambda: f())()", "nested too deeply"),
        ("[x for x in iter(int, 1)]", "not read within|needs more"),
    ],
)
def test_a_reader_that_wants_too_much_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, reader: str, words: str
) -> None:
    (tmp_path / "greedy.py").write_text(
        f"import os, sys; sys.path.append({str(guard._ROOT)!r}); os.chdir({str(tmp_path)!r})\n"
        "from questions.articles import child\n"
        f"child.serve(lambda raw: {reader}.write('a' * 9999))\n"
    )
    monkeypatch.setattr(guard, "_ROOT", tmp_path)
    with pytest.raises(Refused, match=words):
        guard.parse("greedy", b"")


@pytest.mark.process
@pytest.mark.parametrize(
    ("body", "words"),
    [
        ("import time; time.sleep(60)", "not read within 1 seconds"),
        ("import os; os.fork(); import time; time.sleep(60)", "not read within 1 seconds"),
        ("import os; os.kill(os.getpid(), 11)", "made to break programs"),
        ("import os, signal; os.kill(os.getpid(), signal.SIGXCPU)", "not read within"),
    ],
    ids=["sleeps", "forks", "crashes", "computes"],
)
def test_a_reader_that_hangs_or_crashes_is_ended(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, body: str, words: str
) -> None:
    (tmp_path / "unruly.py").write_text(body)
    monkeypatch.setattr(guard, "_ROOT", tmp_path)
    began = time.monotonic()
    with pytest.raises(Refused, match=words):
        guard.parse("unruly", b"", seconds=1)
    assert time.monotonic() - began < 5
