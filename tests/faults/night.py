"""A night as a whole: everybody in it, what they saw, and whether every promise was kept."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from time import time

from tests.faults.history import Broke, History, Recovered
from tests.faults.invariants import CONVERGED_S, violations
from tests.faults.people import Host, Player
from tests.faults.server import Server
from tests.faults.wire import Address


@dataclass(frozen=True, slots=True, kw_only=True)
class Night:
    """Everybody who is there."""

    server: Server
    host: Host
    players: list[Player]
    history: History

    def broke(self) -> None:
        """Note that something is about to break."""
        self.history.add(Broke(t=time()))

    async def recovered(self) -> float:
        """Everything works again: wait until everybody is where the room is; how long it took.

        Raises: TimeoutError after five seconds.
        """
        state, began = await self.host.state(), time()
        self.history.add(Recovered(t=began, version=state["version"]))
        await asyncio.gather(
            *(player.connected(CONVERGED_S) for player in self.players),
            *(player.until(state["version"], CONVERGED_S) for player in self.players),
        )
        return time() - began

    async def everybody_at(self, version: int, seconds: float = 10.0) -> None:
        """Wait until every player’s stream has brought this version."""
        await asyncio.gather(*(player.until(version, seconds) for player in self.players))

    async def check(self) -> None:
        """Every promise was kept, and the server found no fault with itself."""
        points = {player.name: (await player.look())["own"]["points"] for player in self.players}
        found = violations(self.history, await asyncio.to_thread(self.server.stored, points))
        assert not found, "\n".join(found[:20])


@asynccontextmanager
async def night(
    server: Server,
    folder: Path,
    *,
    players: int,
    address: Address | None = None,
    within_s: float | None = 0.8,
) -> AsyncIterator[Night]:
    """Host and players at a running server; they follow, and (with `within_s`) answer by chance."""
    at = address or server.address
    history = History(folder / "history.jsonl")
    host = Host(at, server.code)
    await host.sign_in()
    there = [Player(at, server.code, f"Player {n}", history) for n in range(players)]
    try:
        for some in (there[start : start + 10] for start in range(0, players, 10)):
            await asyncio.gather(*(player.join() for player in some))
        for player in there:
            player.follow()
        await asyncio.gather(*(player.connected() for player in there))
        if within_s is not None:
            for player in there:
                player.play(within_s=within_s)
        yield Night(server=server, host=host, players=there, history=history)
    finally:
        await asyncio.gather(*(player.leave() for player in there))
        history.close()
