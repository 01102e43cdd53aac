"""The disk: who is acknowledged is on it; locked, full and restarted it costs no answer."""

from __future__ import annotations

import asyncio
import re
import resource
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from time import monotonic

import pytest

from tests.faults.loop import run
from tests.faults.night import night
from tests.faults.server import Program, Server
from tests.faults.services import program

NO_LIMIT = (resource.RLIM_INFINITY, resource.RLIM_INFINITY)
ANSWERS = 12
_CALL = re.compile(r"\b(recvfrom|pwrite64|fdatasync|sendto)\(\d+<([^>]*)>(.*)")


def on_disk_before_told(trace: str) -> list[bool]:
    """For each answer acknowledged in an strace log: whether it was written and flushed before.

    Between the request and its acknowledgement the log has to be written to, and flushed after
    that. Calls of other threads may come between.
    """
    verdicts: list[bool] = []
    stage = ""
    for name, file, rest in _calls(trace):
        if name == "recvfrom" and "/answer" in rest:
            stage = "asked"
        elif name == "sendto" and "HTTP/1.1 200" in rest and stage:
            verdicts.append(stage == "flushed")
            stage = ""
        elif name == "pwrite64" and file.endswith("-wal") and stage == "asked":
            stage = "written"
        elif name == "fdatasync" and file.endswith("-wal") and stage == "written":
            stage = "flushed" if rest.rstrip().endswith("= 0") else stage
    return verdicts


def _calls(trace: str) -> Iterator[tuple[str, str, str]]:
    """Name, file and the rest of each call of an strace log, in the order in which they count.

    A call that strace tells in two parts counts when it ended; a message, when it began.
    """
    begun: dict[str, str] = {}
    for line in trace.splitlines():
        thread, _, call = line.partition(" ")
        if "unfinished ..." in call:
            begun[thread] = call.partition("<unfinished")[0]
            whole = call if "sendto(" in call else ""
        elif "resumed>" in call:
            first = begun.pop(thread, "")
            whole = "" if "sendto(" in first else first + call.partition("resumed>")[2]
        else:
            whole = call
        if found := _CALL.search(whole):
            yield found[1], found[2], found[3]


ASKED = '7 recvfrom(9<TCP:[1]>, "POST /room/ABC234/answer HTTP/1.1", 8192, 0, NULL, NULL) = 700\n'
WROTE = '8 pwrite64(5</x/pubproof.sqlite3-wal>, "..."..., 4096, 56) = 4096\n'
FLUSHED = "8 fdatasync(5</x/pubproof.sqlite3-wal>) = 0\n"
TOLD = '7 sendto(9<TCP:[1]>, "HTTP/1.1 200 OK\\r\\nServer"..., 200, 0, NULL, 0) = 200\n'


@pytest.mark.parametrize(
    ("trace", "verdicts"),
    [
        (ASKED + WROTE + FLUSHED + TOLD, [True]),
        (ASKED + WROTE + TOLD + FLUSHED, [False]),
        (ASKED + FLUSHED + WROTE + TOLD, [False]),
        (ASKED + WROTE + FLUSHED.replace("= 0", "= -1 EIO (Input/output error)") + TOLD, [False]),
        (
            ASKED
            + WROTE
            + "8 fdatasync(5</x/pubproof.sqlite3-wal> <unfinished ...>\n"
            + TOLD
            + "8 <... fdatasync resumed>) = 0\n",
            [False],
        ),
        (
            ASKED
            + WROTE
            + "8 fdatasync(5</x/pubproof.sqlite3-wal> <unfinished ...>\n"
            + "8 <... fdatasync resumed>) = 0\n"
            + TOLD,
            [True],
        ),
    ],
)
def test_the_proof_finds_an_acknowledgement_that_came_too_early(
    trace: str, verdicts: list[bool]
) -> None:
    assert on_disk_before_told(trace) == verdicts


def test_every_acknowledged_answer_was_flushed_to_the_disk_before(
    server: Server, tmp_path: Path
) -> None:
    trace = tmp_path / "trace"
    calls = "trace=recvfrom,pwrite64,fdatasync,sendto"
    server.prepare(Program(questions=1, limit_s=120.0))
    server.start(wrap=(program("strace"), "-f", "-y", "-s", "64", "-e", calls, "-o", str(trace)))

    async def play() -> None:
        async with night(server, tmp_path, players=ANSWERS, within_s=None) as there:
            state = await there.host.to("open", 0)
            await there.everybody_at(state["version"], 30)
            for player in there.players:
                assert await player.answer(0, 1) == 200

    run(play())
    server.stop()
    assert on_disk_before_told(trace.read_text(errors="replace")) == [True] * ANSWERS


def test_a_locked_database_is_said_and_the_same_answer_counts_later(
    server: Server, tmp_path: Path
) -> None:
    server.prepare(Program(questions=1, limit_s=30.0))
    server.start()
    file = server.folder / "pubproof.sqlite3"

    async def play() -> None:
        async with night(server, tmp_path, players=6, within_s=None) as there:
            state = await there.host.to("open", 0)
            await there.everybody_at(state["version"])
            first, *others = there.players
            with closing(sqlite3.connect(file, isolation_level=None)) as other:
                other.execute("BEGIN IMMEDIATE")
                began = monotonic()
                answers = [asyncio.create_task(player.answer(0, 2)) for player in others]
                form = {"number": 0, "choice": 1}
                reply = await first.browser.post(f"{first.at}/answer", form)
                assert reply.status == 503, reply.text
                assert int(reply.headers["retry-after"]) > 0
                assert "error" in reply.json()
                assert (await first.browser.get(f"{first.at}/state")).status == 200
                await asyncio.sleep(max(0.0, 10 - (monotonic() - began)))
                assert not any(answer.done() for answer in answers)
                other.execute("ROLLBACK")
            assert await first.answer(0, 1) == 200
            assert await asyncio.gather(*answers) == [200] * 5
            assert await first.answer(0, 1) == 200
            await there.everybody_at((await there.host.to("reveal", 0))["version"])
            await there.check()

    run(play())


def test_a_full_disk_is_said_and_ends_without_a_restart(server: Server, tmp_path: Path) -> None:
    server.prepare(Program(questions=1, limit_s=60.0))
    server.start()

    async def play() -> None:
        async with night(server, tmp_path, players=12, within_s=None) as there:
            state = await there.host.to("open", 0)
            await there.everybody_at(state["version"])
            first, *others = there.players
            assert await first.answer(0, 1) == 200
            (worker,) = server.workers
            size = (server.folder / "pubproof.sqlite3-wal").stat().st_size
            resource.prlimit(worker, resource.RLIMIT_FSIZE, (size, resource.RLIM_INFINITY))
            refused = await asyncio.gather(*(player.try_answer(0, 2) for player in others))
            assert set(refused) == {503}
            assert await first.try_answer(0, 1) in {200, 503}
            assert (await first.browser.get(first.at)).status == 200, "it can still be read"
            resource.prlimit(worker, resource.RLIMIT_FSIZE, NO_LIMIT)
            assert await asyncio.gather(*(p.answer(0, 3) for p in others)) == [200] * 11
            await there.everybody_at((await there.host.to("reveal", 0))["version"])
            await there.check()

    run(play())
    with closing(sqlite3.connect(server.folder / "pubproof.sqlite3")) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
