"""Two workers on PostgreSQL and Redis: a worker dies, Redis comes and goes, PostgreSQL restarts."""

from __future__ import annotations

import asyncio
import os
import signal
from contextlib import suppress
from pathlib import Path

from tests.faults.history import Link
from tests.faults.loop import run
from tests.faults.night import Night, night
from tests.faults.server import Program, Server
from tests.faults.services import OwnPostgres, OwnRedis, until


async def ask(there: Night, number: int, *, patience_s: float = 10.0) -> None:
    """Put a question on stage, let everybody answer it, and reveal it."""
    state = await there.host.to("open", number)
    await there.everybody_at(state["version"], patience_s)
    answers = [player.answer(number, n % 4) for n, player in enumerate(there.players)]
    assert set(await asyncio.gather(*answers)) == {200}
    state = await there.host.to("reveal", number)
    await there.everybody_at(state["version"], patience_s)


def _sockets(worker: int) -> int:
    """How many sockets a process has open: the streams of its phones, and some of its own."""
    found = 0
    for each in Path(f"/proc/{worker}/fd").iterdir():
        with suppress(OSError):  # closed meanwhile
            found += str(each.readlink()).startswith("socket:")
    return found


def test_one_of_two_workers_is_killed_and_the_others_phones_notice_nothing(
    workers: Server, tmp_path: Path
) -> None:
    workers.prepare(Program(questions=3, limit_s=20.0))
    workers.start()

    async def play() -> None:
        async with night(workers, tmp_path, players=40, within_s=None) as there:
            await ask(there, 0)
            state = await there.host.to("open", 1)
            await there.everybody_at(state["version"])
            before = workers.workers
            busiest = max(before, key=_sockets)
            held = _sockets(busiest)
            there.broke()
            os.kill(busiest, signal.SIGKILL)
            answers = [player.answer(1, n % 4) for n, player in enumerate(there.players)]
            assert set(await asyncio.gather(*answers)) == {200}
            await asyncio.to_thread(
                until, lambda: len(set(workers.workers) - set(before)) == 1, "no new worker"
            )
            await there.recovered()
            lost = {e.who for e in there.history if isinstance(e, Link) and not e.is_open}
            assert 0 < len(lost) <= held, f"{len(lost)} of 40 streams ended, {held} were its own"
            await ask(there, 2)
            await there.check()

    run(play())


def test_redis_stops_is_flushed_slows_down_and_comes_back(
    workers: Server, redis: OwnRedis, tmp_path: Path
) -> None:
    workers.prepare(Program(questions=5, limit_s=30.0))
    workers.start()

    async def play() -> None:
        async with night(workers, tmp_path, players=20, within_s=None) as there:
            await ask(there, 0)
            await asyncio.to_thread(redis.stop)
            await ask(there, 1)
            await asyncio.to_thread(redis.start)
            await ask(there, 2)
            await asyncio.to_thread(redis.command, "FLUSHALL")
            await ask(there, 3)
            await asyncio.to_thread(redis.command, "CLIENT", "PAUSE", "4000", "ALL")
            await ask(there, 4)
            await there.check()

    run(play())
    assert "Traceback" not in workers.said


def test_postgresql_restarts_and_no_acknowledged_answer_is_lost(
    workers: Server, postgres: OwnPostgres, tmp_path: Path
) -> None:
    workers.prepare(Program(questions=3, limit_s=20.0))
    workers.start()

    async def play() -> None:
        async with night(workers, tmp_path, players=20, within_s=None) as there:
            await ask(there, 0)
            state = await there.host.to("open", 1)
            await there.everybody_at(state["version"])
            some, others = there.players[:10], there.players[10:]
            assert set(await asyncio.gather(*(p.answer(1, 1) for p in some))) == {200}
            there.broke()
            await asyncio.to_thread(postgres.stop)
            waiting = [asyncio.create_task(player.answer(1, 2)) for player in others]
            await asyncio.sleep(1)
            assert not any(each.done() for each in waiting)
            await asyncio.to_thread(postgres.start)
            assert set(await asyncio.gather(*waiting)) == {200}
            await there.recovered()
            await ask(there, 2)
            await there.check()

    run(play())


def test_all_workers_killed_at_once_come_back_to_the_same_question(
    workers: Server, tmp_path: Path
) -> None:
    workers.prepare(Program(questions=2, limit_s=15.0))
    workers.start()

    async def play() -> None:
        async with night(workers, tmp_path, players=20, within_s=None) as there:
            state = await there.host.to("open", 0)
            await there.everybody_at(state["version"])
            some, others = there.players[:10], there.players[10:]
            assert set(await asyncio.gather(*(p.answer(0, 1) for p in some))) == {200}
            there.broke()
            await asyncio.to_thread(workers.kill)
            await asyncio.to_thread(workers.start)
            await there.recovered()
            after = await there.host.state()
            assert (after["phase"], after["number"]) == ("open", 0)
            assert set(await asyncio.gather(*(p.answer(0, 2) for p in others))) == {200}
            await there.everybody_at((await there.host.to("reveal", 0))["version"])
            await there.check()

    run(play())
