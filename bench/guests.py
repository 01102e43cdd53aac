"""Guests for a room, to try a machine and its Wi-Fi: `python -m bench.guests ADDRESS NUMBER`.

ADDRESS is that of the room, such as http://192.168.1.20:8000/room/CDF347. The guests take seats,
follow their streams, answer each question at random within five seconds, and tell how it went. Open
the room as a dry run: they are seats like all others. Stop with Ctrl+C; they end with the night.
"""

from __future__ import annotations

import asyncio
import json
import re
import sys
from dataclasses import dataclass, field
from http.cookies import SimpleCookie
from random import Random
from time import perf_counter
from urllib.parse import urlencode, urlsplit

from bench.figures import percentile

WITHIN_S = 5.0
_TOKEN = re.compile(r'name="csrf_token"[^>]*value="([^"]+)"')


@dataclass(slots=True)
class Heard:
    """What all guests saw of one question, in seconds since the start of the program."""

    opened: list[float] = field(default_factory=list)
    took: list[float] = field(default_factory=list)
    failed: int = 0


class Guest:
    """One of them, with cookies of its own."""

    def __init__(self, address: str, number: int, heard: dict[int, Heard]) -> None:
        parts = urlsplit(address)
        self._host, self._port = parts.hostname or "", parts.port or 80
        self._origin, self._path = f"http://{parts.netloc}", parts.path.rstrip("/")
        self._number = number
        self._heard = heard
        self._cookies: dict[str, str] = {}
        self._token = ""
        self._rng = Random(number)  # noqa: S311 - where they tap
        self._answers: set[asyncio.Task[None]] = set()

    async def play(self) -> None:
        """Take a seat and play to the end of the night."""
        await self._page()
        reply = await self._ask("POST", "/join", {"name": f"Guest {self._number:b}"})
        if " 303 " not in reply.splitlines()[0]:
            raise SystemExit(f"A guest was not let in: {reply.splitlines()[0]}")
        await self._page()
        reader, writer = await self._send("GET", "/stream")
        asked, phase = -1, ""
        while phase != "over" and (line := await reader.readline()):
            if not line.startswith(b'data: {"version"') or b'"phase"' not in line:
                continue
            state = json.loads(line[6:])
            number, phase = state["number"], state["phase"]
            if phase == "open" and number > asked:
                asked = number
                self._heard.setdefault(number, Heard()).opened.append(perf_counter())
                options = len(state["stage"]["options"])
                task = asyncio.create_task(self._answer(number, self._rng.randrange(options)))
                self._answers.add(task)
                task.add_done_callback(self._answers.discard)
            elif phase == "reveal" and self._number == 0:
                _tell(number, self._heard[number])
        writer.close()

    async def _answer(self, number: int, choice: int) -> None:
        await asyncio.sleep(self._rng.uniform(0, WITHIN_S))
        began = perf_counter()
        heard = self._heard[number]
        try:
            reply = await self._ask(
                "POST", "/answer", {"number": str(number), "choice": str(choice)}
            )
        except OSError:
            reply = "\n"
        if " 200 " in reply.splitlines()[0]:
            heard.took.append(perf_counter() - began)
        else:
            heard.failed += 1

    async def _page(self) -> None:
        found = _TOKEN.search(await self._ask("GET", "", {}))
        if found is None:
            raise SystemExit("That is not the address of a room.")
        self._token = found[1]

    async def _ask(self, method: str, path: str, form: dict[str, str]) -> str:
        reader, writer = await self._send(method, path, form)
        text = (await reader.read()).decode(errors="replace")
        writer.close()
        for name, value in re.findall(r"(?im)^(set-cookie): (.*)$", text.partition("\r\n\r\n")[0]):
            del name
            self._cookies |= {each.key: each.value for each in SimpleCookie(value).values()}
        return text

    async def _send(
        self, method: str, path: str, form: dict[str, str] | None = None
    ) -> tuple[asyncio.StreamReader, asyncio.StreamWriter]:
        body = urlencode({"csrf_token": self._token, **form}).encode() if form else b""
        lines = [
            f"{method} {self._path}{path} HTTP/1.1",
            f"Host: {self._origin.removeprefix('http://')}",
            f"Origin: {self._origin}",
            "Connection: close",
            "Cookie: " + "; ".join(f"{name}={value}" for name, value in self._cookies.items()),
            "Content-Type: application/x-www-form-urlencoded",
            f"Content-Length: {len(body)}",
        ]
        if path == "/answer":
            lines.append("Accept: application/json")
        reader, writer = await asyncio.open_connection(self._host, self._port, limit=1 << 22)
        writer.write("\r\n".join(lines).encode() + b"\r\n\r\n" + body)
        return reader, writer


def _tell(number: int, heard: Heard) -> None:
    apart = (max(heard.opened) - min(heard.opened)) * 1000
    slow = percentile(heard.took, 0.99) * 1000 if heard.took else 0
    print(
        f"question {number + 1}: seen by {len(heard.opened)} within {apart:.0f} ms; "
        f"{len(heard.took)} answers stored, p99 {slow:.0f} ms; {heard.failed} failed",
        flush=True,
    )


async def _all(address: str, number: int) -> None:
    heard: dict[int, Heard] = {}
    await asyncio.gather(*(Guest(address, n, heard).play() for n in range(number)))


if __name__ == "__main__":
    if len(sys.argv) != 3 or not sys.argv[1].startswith("http://"):
        raise SystemExit((__doc__ or "").strip())
    asyncio.run(_all(sys.argv[1], int(sys.argv[2])))
