"""Who takes part in a night: players with a phone each, and the host who drives it."""

from __future__ import annotations

import asyncio
import json
from contextlib import aclosing, suppress
from random import Random
from time import time
from typing import Any

from tests.faults.history import LOST, History, Link, Sent, saw
from tests.faults.invariants import REFUSED, TAKEN
from tests.faults.server import HOST, PASSWORD
from tests.faults.wire import Address, Browser, Gone, Reply

AGAIN_S = 0.2
"""A phone asks again so soon; real ones wait longer."""
GIVE_UP_S = 60.0
STANDS = frozenset({"ready", "round", "reveal", "standings", "break", "podium"})
"""Phases that only a move ends."""


class Player:
    """Somebody with a phone: joins, follows the stream, answers until told that it is stored."""

    def __init__(self, address: Address, code: str, name: str, history: History | None) -> None:
        self.name = name
        self.browser = Browser(address)
        self.at = f"/room/{code}"
        self.state: dict[str, Any] = {"version": -1, "phase": "", "number": -1, "stage": {}}
        self.own: dict[str, Any] = {}
        self.is_connected = False
        self.changed = asyncio.Condition()
        self._done = -1
        self._history = history
        self._rng = Random(name)
        self._tasks: list[asyncio.Task[None]] = []

    async def join(self) -> None:
        """Take a seat, as often as it takes."""
        await insist(lambda: self.browser.get(self.at), 200)
        await insist(lambda: self.browser.post(f"{self.at}/join", {"name": self.name}), 200, 303)
        await insist(lambda: self.browser.get(self.at), 200)

    def follow(self) -> None:
        """Follow the stream from now on, and come back whenever it ends."""
        self._tasks.append(asyncio.create_task(self._follow()))

    def play(self, *, within_s: float) -> None:
        """Answer every question within so many seconds."""
        self._tasks.append(asyncio.create_task(self._play(within_s)))

    async def leave(self) -> None:
        """Put the phone away."""
        for task in self._tasks:
            task.cancel()
        for outcome in await asyncio.gather(*self._tasks, return_exceptions=True):
            if isinstance(outcome, Exception):
                raise outcome
        self._tasks.clear()

    async def until(self, version: int, seconds: float = 30.0) -> None:
        """Wait until the stream has brought this version."""
        async with asyncio.timeout(seconds), self.changed:
            await self.changed.wait_for(lambda: self.state["version"] >= version)

    async def connected(self, seconds: float = 30.0) -> None:
        """Wait until the stream is open."""
        async with asyncio.timeout(seconds), self.changed:
            await self.changed.wait_for(lambda: self.is_connected and self.own != {})

    async def answer(self, number: int, choice: int) -> int:
        """Answer until it is acknowledged or refused for good; the last status."""
        deadline = time() + GIVE_UP_S
        while True:
            status = await self.try_answer(number, choice)
            if status == TAKEN or status in REFUSED:
                return status
            assert time() < deadline, f"{self.name} gave up on question {number}: {status}"
            await asyncio.sleep(AGAIN_S)

    async def try_answer(self, number: int, choice: int) -> int:
        """Answer once; the status, `LOST` when no answer came back."""
        began = time()
        try:
            form = {"number": number, "choice": choice}
            reply = await self.browser.post(f"{self.at}/answer", form)
            status = reply.status
            if status == TAKEN:
                told = reply.json()
                assert (told["number"], told["choice"]) == (number, choice), told
            else:
                assert status != 500, reply.text
        except Gone:
            status = LOST
        if self._history:
            sent = Sent(
                who=self.name,
                number=number,
                choice=choice,
                t_send=began,
                t_ack=time(),
                status=status,
            )
            self._history.add(sent)
        return status

    async def look(self) -> dict[str, Any]:
        """State and own part as a poll brings them."""
        reply = await insist(lambda: self.browser.get(f"{self.at}/state"), 200)
        told: dict[str, Any] = reply.json()
        return told

    async def _play(self, within_s: float) -> None:
        while True:
            async with self.changed:
                await self.changed.wait_for(self._is_asked)
            done = self._done = self.state["number"]
            options = len(self.state["stage"]["options"])
            await asyncio.sleep(self._rng.uniform(0, within_s))
            choice = self._rng.randrange(options)
            await self.answer(done, choice)
            if self._rng.random() < 0.1:  # a nervous finger
                await self.try_answer(done, choice)

    def _is_asked(self) -> bool:
        return self.state["phase"] == "open" and int(self.state["number"]) > self._done

    async def _follow(self) -> None:
        while True:
            with suppress(Gone):
                await self._listen()
            await self._link(is_open=False)
            await asyncio.sleep(self._rng.uniform(0.1, 1.0))

    async def _listen(self) -> None:
        seen = self.state["version"] if self.state["version"] >= 0 else None
        async with aclosing(self.browser.stream(f"{self.at}/stream", seen=seen)) as stream:
            async for pushed in stream:
                if pushed is None:
                    await self._link(is_open=True)
                elif pushed.event in {"state", "own"}:
                    await self._take(pushed.event, json.loads(pushed.data))

    async def _take(self, event: str, told: dict[str, Any]) -> None:
        async with self.changed:
            setattr(self, event, told)
            self.changed.notify_all()
        is_of_now = self.own.get("version") == self.state["version"]
        if self._history and self.state["version"] >= 0:
            self._history.add(saw(self.name, self.state, self.own if is_of_now else None))

    async def _link(self, *, is_open: bool) -> None:
        async with self.changed:
            if self.is_connected == is_open:
                return
            self.is_connected = is_open
            self.changed.notify_all()
        if self._history:
            version = self.state["version"]
            self._history.add(Link(who=self.name, t=time(), is_open=is_open, version=version))


class Host:
    """The one who drives the night."""

    def __init__(self, address: Address, code: str) -> None:
        self.browser = Browser(address)
        self.at = f"/host/rooms/{code}"

    async def sign_in(self) -> None:
        """Come in, and open the cockpit."""
        await self.browser.get("/sign-in")
        form = {"name": HOST, "password": PASSWORD}
        reply = await self.browser.post("/sign-in", form, page=True)
        assert reply.status == 303, reply.text
        await insist(lambda: self.browser.get(self.at), 200)

    async def state(self) -> dict[str, Any]:
        """The state as the cockpit has it, asked for until there is an answer."""
        reply = await insist(lambda: self.browser.get(f"{self.at}/state"), 200)
        state: dict[str, Any] = reply.json()["state"]
        return state

    async def move(self, move: str, **fields: object) -> Reply:
        """Send one move, once. Raises: Gone."""
        return await self.browser.post(f"{self.at}/move", {"move": move, **fields})

    async def go_on(self, state: dict[str, Any] | None = None) -> dict[str, Any]:
        """Leave the phase on stage, as often as it takes; the state after it."""
        state = state or await self.state()
        leaving = ".".join(str(part) for part in state["host"]["step"])
        await insist(lambda: self.move("go_on", leaving=leaving), 200)
        return await self.state()

    async def to(self, phase: str, number: int | None = None) -> dict[str, Any]:
        """Go on until this phase is on stage."""
        state = await self.state()
        while state["phase"] != phase or number not in {None, state["number"]}:
            assert state["phase"] != "over", "the night ended before that"
            state = await self.go_on(state)
        return state

    async def drive(self, *, apart_s: float, until: str = "over") -> None:
        """Play the night to its end: questions close by themselves, the host does the rest."""
        while (state := await self.state())["phase"] != until:
            if state["phase"] in STANDS:
                await self.go_on(state)
            await asyncio.sleep(apart_s)


async def insist(ask: Any, *wanted: int) -> Reply:
    """Ask until the answer is one of these; what is refused for good is a failure."""
    deadline = time() + GIVE_UP_S
    while True:
        try:
            reply: Reply = await ask()
            if reply.status in wanted:
                return reply
            said = f"{reply.status}: {reply.text[:2000]}"
            assert reply.status in {429, 502, 503, 504}, said
        except Gone as gone:
            said = str(gone)
        assert time() < deadline, f"the server stays away: {said}"
        await asyncio.sleep(AGAIN_S)
