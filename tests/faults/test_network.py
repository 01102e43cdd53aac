"""What a pub's network does to phones and to the host's laptop, and what two hosts do at once."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from time import time

import pytest

from tests.faults.loop import run
from tests.faults.night import Night, night
from tests.faults.people import Host, Player
from tests.faults.proxy import Proxy
from tests.faults.server import Program, Server
from tests.faults.wire import Address, Gone

OUTAGE_S = 2.0
LONG_OUTAGE_S = 30.0
LIMIT_S = 90.0
"""The question outlasts the outage, and what a busy machine needs to come back from it."""
BACK_S = 40.0


@asynccontextmanager
async def behind_proxy(server: Server, folder: Path) -> AsyncIterator[tuple[Night, Proxy]]:
    """A night whose people reach the server through a bad network."""
    proxy = Proxy(server.settings.port)
    await proxy.start()
    try:
        address = Address(port=proxy.port)
        async with night(server, folder, players=10, address=address, within_s=None) as there:
            yield there, proxy
    finally:
        await proxy.close()


def test_phones_that_were_cut_off_come_back_and_their_answers_count(
    server: Server, tmp_path: Path
) -> None:
    server.prepare(Program(questions=1, limit_s=12.0))
    server.start()

    async def play() -> None:
        async with behind_proxy(server, tmp_path) as (there, proxy):
            state = await there.host.to("open", 0)
            await there.everybody_at(state["version"])
            there.broke()
            proxy.cut()
            answers = [asyncio.create_task(p.answer(0, 1)) for p in there.players]
            await asyncio.sleep(OUTAGE_S)
            proxy.mend()
            await there.recovered()
            assert await asyncio.gather(*answers) == [200] * 10
            await there.everybody_at((await there.host.to("reveal", 0))["version"])
            await there.check()

    run(play())


def test_half_a_minute_without_network_costs_players_and_host_nothing_but_the_time(
    server: Server, tmp_path: Path
) -> None:
    """Who was not cut off plays on; the clock of the question ran all the while."""
    server.prepare(Program(questions=2, limit_s=LIMIT_S))
    server.start()

    async def play() -> None:
        async with behind_proxy(server, tmp_path) as (there, proxy):
            near = Player(server.address, server.code, "Near", there.history)
            await near.join()
            near.follow()
            await near.connected()
            state = await there.host.to("open", 0)
            await there.everybody_at(state["version"])
            there.broke()
            proxy.cut()
            cut_at = time()
            answers = [asyncio.create_task(p.answer(0, 1)) for p in there.players]
            with pytest.raises(Gone):
                await there.host.move("pause")
            assert await near.answer(0, 2) == 200
            assert len(await asyncio.to_thread(server.rows)) == 1
            await asyncio.sleep(cut_at + LONG_OUTAGE_S - time())
            assert not any(answer.done() for answer in answers)
            assert not any(player.is_connected for player in there.players)
            proxy.mend()
            async with asyncio.timeout(BACK_S):
                assert await asyncio.gather(*answers) == [200] * 10
            after = await there.host.state()
            assert (after["phase"], after["number"]) == ("open", 0)
            assert after["paused_at"] is None, "the host was told that nothing arrived"
            assert after["ends_at"] >= state["ends_at"]
            await asyncio.gather(*(player.connected(BACK_S) for player in there.players))
            for number, phase in ((0, "reveal"), (1, "open"), (1, "reveal")):
                version = (await there.host.to(phase, number))["version"]
                await there.everybody_at(version, BACK_S)
                await near.until(version, BACK_S)
            await there.check()
            assert len(await asyncio.to_thread(server.rows)) == 11
            await near.leave()

    run(play())


def test_an_answer_whose_acknowledgement_was_lost_is_one_answer(
    server: Server, tmp_path: Path
) -> None:
    server.prepare(Program(questions=2))
    server.start()

    async def play() -> None:
        async with behind_proxy(server, tmp_path) as (there, proxy):
            state = await there.host.to("open", 0)
            await there.everybody_at(state["version"])
            proxy.swallows = 10
            assert await asyncio.gather(*(p.answer(0, 2) for p in there.players)) == [200] * 10
            assert proxy.swallows == 0
            state = await there.host.to("open", 1)
            await there.everybody_at(state["version"])
            proxy.is_doubling, proxy.delay_s = True, 0.1
            assert await asyncio.gather(*(p.answer(1, 3) for p in there.players)) == [200] * 10
            proxy.is_doubling, proxy.delay_s = False, 0.0
            await there.everybody_at((await there.host.to("reveal", 1))["version"])
            await asyncio.sleep(0.5)
            await there.check()
        assert len(server.rows()) == 20

    run(play())


def test_a_half_closed_or_stalled_connection_ends_and_another_takes_over(
    server: Server, tmp_path: Path
) -> None:
    server.prepare(Program(questions=2))
    server.start()

    async def play() -> None:
        async with behind_proxy(server, tmp_path) as (there, proxy):
            there.broke()
            proxy.half_close()
            await asyncio.sleep(0.3)
            await there.recovered()
            proxy.stall()
            host = Host(server.address, server.code)  # by another way
            await host.sign_in()
            state = await host.to("open", 0)
            await asyncio.sleep(0.5)
            assert all(p.state["version"] < state["version"] for p in there.players)
            proxy.mend()
            await there.everybody_at(state["version"])
            await there.check()

    run(play())


def test_without_its_host_a_question_closes_and_the_host_goes_on_from_there(
    server: Server, tmp_path: Path
) -> None:
    server.prepare(Program(questions=2, limit_s=2.0))
    server.start()

    async def play() -> None:
        proxy = Proxy(server.settings.port)
        await proxy.start()
        async with night(server, tmp_path, players=10) as there:
            far = Host(Address(port=proxy.port), server.code)
            await far.sign_in()
            state = await far.to("open", 0)
            proxy.cut()
            try:
                await far.move("pause")
            except Gone:
                pass
            else:
                raise AssertionError("the cut let something through")
            await there.everybody_at(state["version"] + 1)
            assert {p.state["phase"] for p in there.players} == {"reveal"}
            proxy.mend()
            await far.to("open", 1)
            await far.to("over")
            await there.check()
        await proxy.close()

    run(play())


def test_two_hosts_who_press_next_at_once_a_hundred_times_go_on_once_each(
    server: Server, tmp_path: Path
) -> None:
    server.prepare(Program(questions=60, limit_s=60.0))
    server.start()

    async def play() -> None:
        async with night(server, tmp_path, players=3, within_s=None) as there:
            other = Host(server.address, server.code)
            await other.sign_in()
            state = await there.host.to("open", 0)
            for _ in range(100):
                leaving = ".".join(str(part) for part in state["host"]["step"])
                replies = await asyncio.gather(
                    *(tab.move("go_on", leaving=leaving) for tab in (there.host, other))
                )
                assert {reply.status for reply in replies} == {200}
                after = await other.state()
                was, now = state["host"]["step"], after["host"]["step"]
                is_open = was[0] == "open"
                assert now == (["reveal", was[1], 0] if is_open else ["open", was[1] + 1, 0])
                assert after["version"] == state["version"] + 1
                state = after
            await there.everybody_at(state["version"])
            await there.check()

    run(play())
