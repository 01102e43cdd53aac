"""The server dies or stands still in the middle of a night, and nobody loses anything."""

from __future__ import annotations

import asyncio
import signal
from pathlib import Path
from random import Random

from tests.faults.loop import run
from tests.faults.night import night
from tests.faults.server import Program, Server

KILLS = 20
PLAYERS = 50


def test_killed_at_twenty_random_moments_a_night_loses_nothing(
    server: Server, tmp_path: Path
) -> None:
    server.prepare(Program(questions=60, limit_s=2.0))
    server.start()
    rng = Random(20)

    async def play() -> None:
        async with night(server, tmp_path, players=PLAYERS) as there:
            drive = asyncio.create_task(there.host.drive(apart_s=0.1))
            for _ in range(KILLS):
                await asyncio.sleep(rng.uniform(0.0, 1.5))
                there.broke()
                await asyncio.to_thread(server.kill)
                await asyncio.to_thread(server.start)
                if rng.random() < 0.5:  # otherwise it is killed again while they come back
                    await there.recovered()
            await there.recovered()
            assert not drive.done(), "the night was over before the last kill"
            drive.cancel()
            await asyncio.sleep(3.5)  # the question on stage closes
            await there.check()

    run(play())


def test_a_server_that_stood_still_gives_the_time_back(server: Server, tmp_path: Path) -> None:
    server.prepare(Program(questions=3, limit_s=4.0))
    server.start()

    async def play() -> None:
        async with night(server, tmp_path, players=20, within_s=None) as there:
            state = await there.host.to("open", 0)
            await there.everybody_at(state["version"])
            first, *others = there.players
            assert await first.answer(0, 1) == 200
            there.broke()
            server.tell(signal.SIGSTOP)
            waiting = [asyncio.create_task(player.answer(0, 2)) for player in others[:10]]
            await asyncio.sleep(5)
            server.tell(signal.SIGCONT)
            after = await there.host.state()
            await there.recovered()
            assert after["phase"] == "open", "the question closed while the server stood"
            given_back = after["ends_at"] - state["ends_at"]
            assert 4000 < given_back < 8000, given_back
            assert await asyncio.gather(*waiting) == [200] * 10
            assert await asyncio.gather(*(p.answer(0, 3) for p in others[10:])) == [200] * 9
            await there.everybody_at((await there.host.to("reveal", 0))["version"])
            await there.check()

    run(play())
