"""Every byte to every role on every channel, until the reveal: nothing tells the answer.

The right option must not be told from a wrong one by how often it is named, and the sentence that
proves it must not be there at all. After the reveal it must, or the listening was in vain.
"""

from __future__ import annotations

import asyncio
import re
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import aclosing, asynccontextmanager, suppress
from html import unescape
from pathlib import Path
from typing import Any

from quiz.services.nightfiles import SHEETS
from tests.faults.loop import run
from tests.faults.night import Night, night
from tests.faults.server import Program, Server
from tests.faults.wire import Browser, Gone

PROOF = r"film number {} the lead is played by"
"""Of the sentences of `tests.factories`, by the number in the stem."""
VERDICT = re.compile(r'"(keys|proof|shares)":|"(is_right|gained)": ?(?!null| )')


CO_HOSTS: dict[str, dict[str, str]] = {
    "driver": {"may_drive": "1"},
    "moderator": {"may_moderate": "1"},
    "both": {"may_drive": "1", "may_moderate": "1"},
    "onlooker": {},
}


class Listener:
    """Keeps every byte that reached somebody."""

    def __init__(self, server: Server, name: str) -> None:
        self.name = name
        self.bytes: list[bytes] = []
        self.browser = Browser(server.address, tap=self.bytes.append)
        self.pages: list[str] = []
        self.stream = ""
        self.cockpit = f"/host/rooms/{server.code}"

    @property
    def text(self) -> str:
        """All of it, as text."""
        return unescape(b"".join(self.bytes).decode(errors="replace"))

    async def follow(self) -> None:
        """Follow the stream, and come back."""
        while True:
            with suppress(Gone):
                async with aclosing(self.browser.stream(self.stream)) as stream:
                    async for _ in stream:
                        pass
            await asyncio.sleep(0.1)

    async def look(self) -> None:
        """Open every page there is for this role."""
        for page in self.pages:
            await self.browser.get(page)


@asynccontextmanager
async def listening(there: Night) -> AsyncIterator[list[Listener]]:
    """A player, a host, a co-host of each kind, the screen and two strangers: all their channels.

    The pages are those that a browser without script asks for, the states those of who polls.
    """
    server, code = there.server, there.server.code
    room, cockpit = f"/room/{code}", f"/host/rooms/{code}"
    names = ("player", "host", *CO_HOSTS, "screen", "guest", "stranger")
    everybody = {name: Listener(server, name) for name in names}
    forms = [{"kind": "co-host", **granted} for granted in CO_HOSTS.values()]
    for form in ({"kind": "screen"}, *forms):
        reply = await there.host.browser.post(f"{cockpit}/links", form, page=True)
        assert reply.status == 303
    page = (await there.host.browser.get(cockpit)).text
    screen = re.search(r"/screen/[\w~.-]+", page)
    assert screen
    by_links = list(dict.fromkeys(re.findall(r"/with/[\w~.-]+", page)))
    assert len(by_links) == len(CO_HOSTS)
    player = everybody["player"].browser
    player.cookies = dict(there.players[0].browser.cookies)
    everybody["host"].browser.cookies = dict(there.host.browser.cookies)
    for name, link in zip(CO_HOSTS, by_links, strict=True):
        await everybody[name].browser.get(link)
    sights = [cockpit, f"{cockpit}/state", f"{cockpit}/seats"]
    results = f"{cockpit}/results"
    sheets = [f"{results}.csv?sheet={sheet}" for sheet in SHEETS]
    for name, at, pages in (
        ("player", room, [room, f"{room}/state", f"{room}/return", f"{room}/review", "/join"]),
        (
            "host",
            cockpit,
            [*sights, "/host", results, *sheets, f"{cockpit}/log"],
        ),
        *((name, cockpit, [*sights, results, f"{cockpit}/log"]) for name in CO_HOSTS),
        ("screen", screen[0], [screen[0], f"{screen[0]}/state"]),
        ("guest", "", [room, f"{room}/return", f"{room}/state", cockpit]),
        ("stranger", "", ["/", "/join", "/leaderboards", "/host"]),
    ):
        everybody[name].pages = pages
        everybody[name].stream = f"{at}/stream" if at else ""
    tasks = [asyncio.create_task(each.follow()) for each in everybody.values() if each.stream]
    try:
        yield list(everybody.values())
    finally:
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)


def test_before_the_reveal_no_byte_tells_the_answer(server: Server, tmp_path: Path) -> None:
    server.prepare(Program(questions=4, limit_s=60.0))
    server.start()
    keys = server.keys()

    async def play() -> None:
        async with (
            night(server, tmp_path, players=8, within_s=None) as there,
            listening(there) as everybody,
        ):
            for number, key in enumerate(keys):
                state = await there.host.to("open", number)
                await _in_the_dark(there, everybody, state, key)
                state = await there.host.to("reveal", number)
                await there.everybody_at(state["version"])
                for each in everybody:
                    await each.look()
                    is_shown = bool(each.stream)
                    is_told = _proof(state).search(each.text) is not None
                    assert is_told == is_shown, f"{each.name}: {number}"
            await there.check()

    run(play())


async def _in_the_dark(
    there: Night, everybody: list[Listener], state: dict[str, Any], key: int
) -> None:
    for each in everybody:
        each.bytes.clear()
    reply = await there.host.browser.get(f"{there.host.at}/state")
    options: list[str] = reply.json()["state"]["stage"]["options"]
    wrong = next(place for place in range(len(options)) if place != key)
    sizes = set()
    for player, choice in zip(there.players, (key, wrong) * 4, strict=True):
        heard: list[bytes] = []
        player.browser._tap = heard.append
        assert await player.answer(state["number"], choice) == 200
        sizes.add(len(b"".join(heard)))
        form = {"number": state["number"], "choice": choice}
        assert (await player.browser.post(f"{player.at}/answer", form, page=True)).status == 303
        await player.browser.get(player.at)
        plain = unescape(b"".join(heard).decode(errors="replace"))
        assert not _proof(state).search(plain), f"{player.name} could read the sentence"
        assert not VERDICT.search(plain), f"{player.name} was told a verdict"
        player.browser._tap = lambda _: None
    await _again(there.host.move, ("pause", "resume"))
    for each in everybody:
        await each.look()
    await _no_ruling(everybody, state["number"], len(options))
    host = next(each for each in everybody if each.name == "host")
    told = await host.browser.get(f"{host.cockpit}/results.csv?sheet=questions")
    assert told.status == 200
    assert state["stage"]["stem"] not in told.text, "the results name the key of an open question"
    await asyncio.sleep(0.6)  # counts
    assert len(sizes) == 1, f"right and wrong are acknowledged differently: {sizes}"
    for each in everybody:
        assert not _proof(state).search(each.text), f"{each.name} could read the sentence"
        assert not VERDICT.search(each.text), f"{each.name} was told a verdict"
        named = {len(re.findall(rf"\b{re.escape(option)}\b", each.text)) for option in options}
        assert len(named) == 1, f"{each.name} was told the options {named} times"
        assert each.stream == "" or named != {0}


def _proof(state: dict[str, Any]) -> re.Pattern[str]:
    """The sentence that proves the question on stage."""
    number = re.search(r"film number (\d+)", state["stage"]["stem"])
    assert number
    return re.compile(PROOF.format(number[1]))


async def _no_ruling(everybody: list[Listener], number: int, options: int) -> None:
    """Nobody learns by a ruling on an open question whose points it would change."""
    for each in everybody:
        for key in range(options):
            path = f"{each.cockpit}/ruling?move=rekey&number={number}&keys={key}"
            reply = await each.browser.get(path)
            assert reply.status in {403, 404, 409}, f"{each.name}: {reply.status}"


async def _again(move: Callable[[str], Awaitable[Any]], moves: tuple[str, ...]) -> None:
    for each in moves:
        assert (await move(each)).status == 200
