"""Many at once: answers in one instant, a race, a flood at the door, phones that never read."""

from __future__ import annotations

import asyncio
import json
import secrets
import signal
import socket
from collections.abc import Iterable
from contextlib import ExitStack, closing
from pathlib import Path
from statistics import median
from time import monotonic, sleep
from urllib.parse import urlencode

from quiz.services.hosting import RoomOptions
from quiz.store.rooms import SEATS
from tests.faults.conftest import Serve
from tests.faults.loop import run
from tests.faults.night import night
from tests.faults.people import Player
from tests.faults.server import Program, Server
from tests.faults.wire import Browser, Gone

FORM = {"Content-Type": "application/x-www-form-urlencoded", "Accept": "application/json"}
FLOOD = 5000
LOBBY = 400
NOTICED_S = 1.5
"""An answer beside a flood, on two busy cores; on a quiet machine it takes a tenth."""


def at_once(server: Server, requests: Iterable[bytes]) -> list[tuple[int, bytes]]:
    """The replies to requests that the server finds all there in one moment.

    It stands still while they are sent, so that a slow sender makes no gaps between them.
    """
    with ExitStack() as stack:
        sockets = []
        for request in requests:
            phone = socket.create_connection(("127.0.0.1", server.settings.port), timeout=30)
            sockets.append((stack.enter_context(closing(phone)), request))
        sleep(0.5)
        server.tell(signal.SIGSTOP)
        try:
            for phone, request in sockets:
                phone.sendall(request)
        finally:
            server.tell(signal.SIGCONT)
        return [_reply(phone) for phone, _ in sockets]


def _reply(phone: socket.socket) -> tuple[int, bytes]:
    data = b""
    while chunk := phone.recv(65536):
        data += chunk
    head, _, body = data.partition(b"\r\n\r\n")
    return int(head.split(b" ", 2)[1]), body


def tap(player: Player, number: int, choice: int) -> bytes:
    """The bytes of an answer."""
    form = {"csrf_token": player.browser.token, "number": number, "choice": choice}
    body = urlencode(form).encode()
    return player.browser.request("POST", f"{player.at}/answer", body, FORM)


def test_three_hundred_answers_in_one_moment_are_three_hundred_rows(
    server: Server, tmp_path: Path
) -> None:
    server.prepare(Program(questions=1, limit_s=60.0))
    server.start()

    async def play() -> None:
        async with night(server, tmp_path, players=300, within_s=None) as there:
            await there.host.to("open", 0)
            requests = [tap(player, 0, n % 4) for n, player in enumerate(there.players)]
            replies = await asyncio.to_thread(at_once, server, requests)
            assert {status for status, _ in replies} == {200}
            rows = await asyncio.to_thread(server.rows)
            assert len(rows) == 300
            assert sorted(row.choice for row in rows) == sorted(n % 4 for n in range(300))

    run(play())


def test_fifty_taps_of_one_seat_are_one_answer(server: Server, tmp_path: Path) -> None:
    server.prepare(Program(questions=1, limit_s=60.0))
    server.start()

    async def play() -> None:
        async with night(server, tmp_path, players=1, within_s=None) as there:
            await there.host.to("open", 0)
            requests = [tap(there.players[0], 0, n % 4) for n in range(50)]
            replies = await asyncio.to_thread(at_once, server, requests)
            assert {status for status, _ in replies} == {200, 409}
            told = {json.loads(body)["choice"] for status, body in replies if status == 200}
            (row,) = await asyncio.to_thread(server.rows)
            assert told == {row.choice}
            firsts = [b for status, b in replies if status == 200 and b'"is_repeated":false' in b]
            assert len(firsts) == 1

    run(play())


def test_a_flood_at_the_door_stays_outside_and_players_notice_little(
    serve: Serve, tmp_path: Path
) -> None:
    server = serve(RATE_LIMITS="on")
    options = RoomOptions(lead_s=0, most_players=LOBBY)
    server.prepare(Program(questions=1, limit_s=120.0, options=options))
    server.start()

    async def flood(path: str, browser: Browser, numbers: Iterable[int]) -> list[int]:
        statuses = []
        for number in numbers:
            one = Browser(browser.address)
            one.token = browser.token
            one.cookies = {**browser.cookies, "fan_lan": secrets.token_urlsafe(32)}
            try:
                statuses.append((await one.post(path, {"name": f"Bot {number}"})).status)
            except Gone:
                statuses.append(0)
        return statuses

    async def play() -> None:
        async with night(server, tmp_path, players=20, within_s=None) as there:
            stranger = Browser(server.address)
            await stranger.get(f"/room/{server.code}")
            stranger.cookies = {
                name: value for name, value in stranger.cookies.items() if "session" in name
            }
            before = server.resident_kib
            path = f"/room/{server.code}/join"
            floods = [
                asyncio.create_task(flood(path, stranger, range(start, FLOOD, 20)))
                for start in range(20)
            ]
            state = await there.host.to("open", 0)
            waits = []
            for player in there.players:
                await asyncio.sleep(0.1)
                began = monotonic()
                assert await player.answer(0, 1) == 200
                waits.append(monotonic() - began)
            statuses = [status for some in await asyncio.gather(*floods) for status in some]
            assert median(waits) < NOTICED_S, waits
            assert {200, 303} & set(statuses)
            assert set(statuses) <= {200, 303, 409, 429, 0}
            assert statuses.count(409) + statuses.count(429) > FLOOD - LOBBY - 100
            assert len(await asyncio.to_thread(server.rows, SEATS)) == LOBBY
            assert server.resident_kib - before < 50_000
            await there.everybody_at(state["version"])
            await there.everybody_at((await there.host.to("reveal", 0))["version"])
            await there.check()

    run(play())


def test_two_hundred_streams_that_nobody_reads_harm_nobody(server: Server, tmp_path: Path) -> None:
    server.prepare(Program(questions=1, limit_s=120.0))
    server.start()

    async def play() -> None:
        async with night(server, tmp_path, players=60, within_s=None) as there:
            reading, silent = there.players[:10], there.players[10:]
            await asyncio.gather(*(player.leave() for player in silent))
            with ExitStack() as stack:
                for number in range(200):
                    player = silent[number % 50]
                    stack.enter_context(closing(_never_reads(player)))
                await asyncio.sleep(1)
                state = await there.host.to("open", 0)
                resident, waits = [], []
                for move in ("pause", "resume") * 200:
                    began = monotonic()
                    reply = await there.host.move(move)
                    await asyncio.gather(*(p.until(reply.json()["version"]) for p in reading))
                    waits.append(monotonic() - began)
                    resident.append(server.resident_kib)
                assert resident[-1] - resident[len(resident) // 2] < 4096, resident[::40]
                assert median(waits) < NOTICED_S
            assert state["phase"] == "open"
            assert set(await asyncio.gather(*(p.answer(0, 1) for p in reading))) == {200}

    run(play())


def _never_reads(player: Player) -> socket.socket:
    phone = socket.socket()
    phone.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
    phone.connect((player.browser.address.host, player.browser.address.port))
    phone.sendall(player.browser.request("GET", f"{player.at}/stream", b"", {}))
    return phone
