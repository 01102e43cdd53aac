"""`quiz work` as a real process: killed at any moment, taken up by the next, run by the server."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path
from random import Random
from time import monotonic, sleep

import pytest
from sqlalchemy import select

from quiz.clock import utc_now
from quiz.services import jobs, working
from quiz.services.jobs import Given, JobState, JobView, PartState
from quiz.services.units import looking, writing
from quiz.store import people
from quiz.store.base import db
from quiz.store.items import Decision, Item, ItemRevision
from quiz.store.migrating import migrate
from quiz.store.opening import opened

SEEDS = Path(__file__).resolve().parents[2] / "seeds"
SERVE = """
import os
from quiz.cli.serving import serve
from quiz.config import Settings
serve(Settings.from_environ(os.environ))
"""
KILLS = 10
LEASE_S = 1
PATIENCE_S = 120.0

pytestmark = pytest.mark.process


def given() -> list[Given]:
    """The seeds, each twice: as text, and as a page that a process of its own has to read."""
    found = []
    for path in sorted(SEEDS.glob("*.txt")):
        text = path.read_text(encoding="utf-8")
        page = "".join(f"<p>{line}</p>" for line in text.splitlines())
        found.append(Given(name=path.name, data=text.encode()))
        found.append(
            Given(
                name=f"{path.stem}-page.html",
                data=f"<html><body><article>{page}</article></body></html>".encode(),
            )
        )
    return found


@pytest.fixture
def free_port() -> int:
    """A port that was free a moment ago."""
    with closing(socket.create_server(("127.0.0.1", 0))) as server:
        return int(server.getsockname()[1])


@pytest.fixture
def environ(tmp_path: Path) -> dict[str, str]:
    folder = tmp_path / "instance"
    folder.mkdir(mode=0o700)
    return {
        **os.environ,
        "INSTANCE_DIR": str(folder),
        "DATABASE_URL": f"sqlite:///{tmp_path / 'work.sqlite3'}",
    }


@pytest.fixture
def bank(environ: dict[str, str], tmp_path: Path) -> Iterator[int]:
    """An open database; the account of a curator."""
    url = environ["DATABASE_URL"]
    migrate(url, backups=tmp_path / "backups", now=utc_now(), tell=lambda _line: None)
    with opened(url):
        with writing():
            account_id = people.add_account(
                name="Cora", name_key="cora", role="curator", password_hash="none", now=utc_now()
            )
        assert account_id is not None
        yield account_id


def start(environ: dict[str, str], *more: str) -> subprocess.Popen[bytes]:
    command = [sys.executable, "-m", "quiz.cli", "work", "--lease", str(LEASE_S), *more]
    return subprocess.Popen(command, env=environ, stdin=subprocess.PIPE, start_new_session=True)


def kill(process: subprocess.Popen[bytes]) -> None:
    os.killpg(process.pid, signal.SIGKILL)
    process.communicate()


def until(happened: Callable[[], bool]) -> None:
    deadline = monotonic() + PATIENCE_S
    while not happened():
        assert monotonic() < deadline, "nothing happened"
        sleep(0.05)


def content() -> tuple[list[str], list[tuple[str, str, str]]]:
    """Every item by fingerprint, and every wording; equal for equal banks."""
    with looking():
        items = sorted(db.session.scalars(select(Item.fingerprint)))
        rows = db.session.execute(
            select(ItemRevision.stem, ItemRevision.key, ItemRevision.distractors)
        )
        words = sorted((stem, key, repr(wrong)) for stem, key, wrong in rows)
    return items, words


def opened_articles(job: JobView) -> int:
    return sum(part.state is not PartState.WAITING for part in job.parts)


def test_killed_again_and_again_it_makes_what_it_would_have_made_undisturbed(
    bank: int, environ: dict[str, str], tmp_path: Path
) -> None:
    rng = Random(20)
    job_id = jobs.add(given(), by=bank, now=utc_now())
    kept = 0
    for _ in range(KILLS):
        process = start(environ)
        sleep(rng.uniform(0.3, 2.5))
        kill(process)
        job = jobs.look(job_id)
        assert opened_articles(job) >= kept  # what was read stays read
        kept = opened_articles(job)
        sleep(rng.uniform(0, LEASE_S))
    until(lambda: jobs.is_any_free(now=utc_now()) or jobs.look(job_id).line.state == "done")
    last = start(environ)
    last.communicate(timeout=PATIENCE_S)
    assert last.returncode == 0
    disturbed = content()
    with looking():
        histories = len(db.session.scalars(select(Decision.id)).all())
    assert histories == len(disturbed[0])  # each item was taken in once
    job = jobs.look(job_id)
    assert (job.line.state, opened_articles(job)) == (JobState.DONE, len(given()))
    assert job.report
    assert job.report["taken_in"] == len(disturbed[0]) > 20

    url = f"sqlite:///{tmp_path / 'calm.sqlite3'}"
    migrate(url, backups=tmp_path / "backups", now=utc_now(), tell=lambda _line: None)
    with opened(url):
        with writing():
            people.add_account(
                name="Cora", name_key="cora", role="curator", password_hash="none", now=utc_now()
            )
        calm_id = jobs.add(given(), by=bank, now=utc_now())
        assert working.work_once(clock=utc_now)
        assert content() == disturbed
        assert jobs.look(calm_id).report == job.report


def test_two_at_once_do_each_job_once(bank: int, environ: dict[str, str]) -> None:
    job_ids = [jobs.add(given()[n : n + 2], by=bank, now=utc_now()) for n in (0, 2, 4)]
    both = [start(environ), start(environ)]
    for process in both:
        process.communicate(timeout=PATIENCE_S)
        assert process.returncode == 0
    assert [jobs.look(each).line.state for each in job_ids] == [JobState.DONE] * 3


def test_it_ends_with_whoever_started_it(bank: int, environ: dict[str, str]) -> None:
    jobs.add(given() * 3, by=bank, now=utc_now())
    process = start(environ, "--beside")
    until(lambda: jobs.recent()[0].stage != "")
    assert process.stdin
    process.stdin.close()
    process.wait(timeout=PATIENCE_S)
    assert jobs.recent()[0].state is JobState.RUNNING


def test_the_server_has_it_done_and_goes_on_when_it_is_killed(
    bank: int, environ: dict[str, str], free_port: int
) -> None:
    server = subprocess.Popen(
        [
            sys.executable,
            "-c",
            SERVE,
        ],
        env={**environ, "PORT": str(free_port)},
        start_new_session=True,
    )
    try:
        job_id = jobs.add(given(), by=bank, now=utc_now())
        until(lambda: jobs.look(job_id).line.stage != "")
        for pid in helpers_of(server.pid):
            os.kill(pid, signal.SIGKILL)
        until(lambda: jobs.look(job_id).line.state == JobState.DONE)
        assert server.poll() is None
    finally:
        os.killpg(server.pid, signal.SIGTERM)
        server.wait()
    until(lambda: not helpers_of(server.pid))


def helpers_of(server: int) -> list[int]:
    """The processes at the jobs that descend from the server."""
    listed = subprocess.run(
        ["ps", "-eo", "pid=,ppid=,args="], capture_output=True, text=True, check=True
    ).stdout
    rows = [line.split(None, 2) for line in listed.splitlines()]
    family = {server}
    for _ in rows:
        family |= {int(pid) for pid, parent, _ in rows if int(parent) in family}
    return [int(pid) for pid, _, args in rows if "quiz.cli work" in args and int(pid) in family]
