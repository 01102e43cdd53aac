"""Work spread over processes: the same outcome, in order, and a lost process is told of."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from random import Random

import pytest

from questions import articles, jsonl, pipeline, workers
from questions.model import Generation
from tests.questions.gate.gold import ROOT, read_all
from tests.questions.hostile import files

EVERYTHING = [article for excerpt in read_all() for article in excerpt.articles]


def doubled(number: int) -> int:
    time.sleep(0.01 * (number % 3))  # so that later tasks are done before earlier ones
    return 2 * number


def deadly(number: int) -> int:
    if number == 7:
        os.kill(os.getpid(), signal.SIGKILL)
    return number


def broken(number: int) -> int:
    raise ValueError(f"no work for {number}")


@pytest.mark.parametrize("jobs", [1, 2, 3])
def test_results_come_in_the_order_of_the_tasks(jobs: int) -> None:
    assert list(workers.spread(doubled, range(40), jobs=jobs)) == list(range(0, 80, 2))
    assert list(workers.spread(doubled, (), jobs=jobs)) == []


def test_tasks_are_taken_as_they_are_needed() -> None:
    taken = 0

    def tasks() -> Iterator[int]:
        nonlocal taken
        while True:
            taken += 1
            yield taken

    done = workers.spread(doubled, tasks(), jobs=2)
    assert next(done) == 2
    assert taken < 20
    done.close()  # type: ignore[attr-defined]  # it is a generator


def test_a_process_ended_from_outside_is_told_of() -> None:
    with pytest.raises(workers.WorkerLost, match="ended from outside"):
        list(workers.spread(deadly, range(40), jobs=2))


@pytest.mark.parametrize("jobs", [1, 2])
def test_an_error_is_the_same_wherever_it_happens(jobs: int) -> None:
    with pytest.raises(ValueError, match="no work for 0"):
        list(workers.spread(broken, range(40), jobs=jobs))


def written(made: Generation) -> str:
    lines = [*map(jsonl.write, made.items), *map(jsonl.write_rejected, made.rejected)]
    return "\n".join((*lines, *made.knowledge.notes))


@pytest.fixture(scope="module")
def alone() -> str:
    return written(pipeline.generate(EVERYTHING, Random(0)))


@pytest.mark.parametrize("jobs", [2, 3])
def test_items_and_refusals_do_not_depend_on_the_number_of_processes(jobs: int, alone: str) -> None:
    assert written(pipeline.generate(EVERYTHING, Random(0), jobs=jobs)) == alone


def test_hostile_files_are_refused_by_any_process(tmp_path: Path) -> None:
    (tmp_path / "bomb.pdf").write_bytes(files.bomb())
    (tmp_path / "torn.pdf").write_bytes(b"%PDF-1.4 torn")
    for at in range(6):
        (tmp_path / f"good-{at}.txt").write_text(EVERYTHING[0].text, encoding="utf-8")
    one, two = (articles.read_folder(tmp_path, jobs=jobs) for jobs in (1, 2))
    assert one == two
    assert len(one.articles) == 6
    assert [line.partition(": ")[0].rpartition("/")[2] for line in one.unreadable] == [
        "bomb.pdf",
        "torn.pdf",
    ]


@pytest.fixture
def many(tmp_path: Path) -> Path:
    folder = tmp_path / "articles"
    folder.mkdir()
    for at in range(20):
        for article in EVERYTHING:
            (folder / f"{article.slug}-{at}.txt").write_text(article.text, encoding="utf-8")
    return folder


def started(folder: Path, out: Path) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-m", "questions", str(folder), "--jobs", "2", "--out", str(out)],
        cwd=ROOT,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        text=True,
    )


def children(pid: int) -> list[int]:
    listed = Path(f"/proc/{pid}/task/{pid}/children").read_text(encoding="ascii")
    return [int(each) for each in listed.split()]


def wait_for_facts(command: subprocess.Popen[str]) -> list[int]:
    """The worker processes, once they are at the longest of their work.

    On a busy machine that may be over when its beginning is read; the next stage has some as well.
    """
    assert command.stderr is not None
    for line in command.stderr:
        if line.startswith("Finding facts"):
            break
    while not (found := children(command.pid)) and command.poll() is None:
        time.sleep(0.01)
    return found


@pytest.mark.skipif(sys.platform != "linux", reason="children are found in /proc")
def test_the_command_says_that_a_process_was_lost_and_writes_nothing(
    many: Path, tmp_path: Path
) -> None:
    out = tmp_path / "items.jsonl"
    with started(many, out) as command:
        os.kill(wait_for_facts(command)[0], signal.SIGKILL)
        _, said = command.communicate()
    assert command.returncode == 1
    assert "Error: One of the processes that share the work was ended from outside" in said
    assert "Traceback" not in said
    assert not out.exists()


@pytest.mark.skipif(sys.platform != "linux", reason="children are found in /proc")
def test_no_process_outlives_a_command_that_is_killed(many: Path, tmp_path: Path) -> None:
    with started(many, tmp_path / "items.jsonl") as command:
        left = wait_for_facts(command)
        assert left
        command.kill()
        command.communicate()
    deadline = time.monotonic() + 10
    while any(map(is_running, left)) and time.monotonic() < deadline:
        time.sleep(0.05)
    assert not any(map(is_running, left))


def is_running(pid: int) -> bool:
    """Whether there is such a process, not counting one that has ended and nobody asked after."""
    try:
        told = Path(f"/proc/{pid}/stat").read_text(encoding="utf-8")
    except OSError:
        return False
    return told.rpartition(")")[2].split()[0] != "Z"
