"""A browser of the simplest sort: HTTP/1.1 with cookies, forms and event streams, on asyncio.

Each request has a connection of its own, as the faults need them; `tap` hears every byte.
"""

from __future__ import annotations

import asyncio
import json
import re
import ssl
from collections.abc import AsyncGenerator, AsyncIterator, Callable, Mapping
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass
from typing import Any, NamedTuple
from urllib.parse import urlencode

PATIENCE_S = 15.0
QUIET_S = 45.0
"""A stream has a heartbeat every 15 seconds; one that is silent for longer is dead."""
_TOKEN = re.compile(r'name="csrf_token"[^>]*value="([^"]+)"')


class Gone(Exception):
    """The other side hung up, did not answer in time, or is not there."""


class Address(NamedTuple):
    """Where a server listens, and what it is called there."""

    port: int
    host: str = "127.0.0.1"
    name: str = ""
    tls: ssl.SSLContext | None = None

    @property
    def called(self) -> str:
        """The `Host` header."""
        return self.name or f"{self.host}:{self.port}"

    @property
    def origin(self) -> str:
        """What a browser sends as `Origin`."""
        return f"{'https' if self.tls else 'http'}://{self.called}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Reply:
    """An answer of the server."""

    status: int
    headers: Mapping[str, str]
    body: bytes

    @property
    def text(self) -> str:
        """The body as text."""
        return self.body.decode()

    def json(self) -> Any:
        """The body as JSON."""
        return json.loads(self.body)


@dataclass(frozen=True, slots=True, kw_only=True)
class Pushed:
    """An event of a stream; `version` is its id, if it has one."""

    event: str
    data: str
    version: int | None


def _silent(_: bytes) -> None:
    pass


class Browser:
    """Keeps cookies and the token of the last page; asks, sends forms, follows streams."""

    def __init__(self, address: Address, *, tap: Callable[[bytes], None] = _silent) -> None:
        self.address = address
        self.cookies: dict[str, str] = {}
        self.token = ""
        self._tap = tap

    async def get(self, path: str, **headers: str) -> Reply:
        """Ask for a page. Raises: Gone."""
        reply = await self._ask("GET", path, b"", headers)
        if found := _TOKEN.search(reply.body.decode(errors="replace")):
            self.token = found[1]
        return reply

    async def post(
        self, path: str, form: Mapping[str, object] | None = None, *, page: bool = False
    ) -> Reply:
        """Send a form; as the page's script does, or (with `page`) as a browser. Raises: Gone."""
        body = urlencode({"csrf_token": self.token, **(form or {})}, doseq=True).encode()
        headers = {"Content-Type": "application/x-www-form-urlencoded"}
        if not page:
            headers["Accept"] = "application/json"
        return await self._ask("POST", path, body, headers)

    def request(self, method: str, path: str, body: bytes, headers: Mapping[str, str]) -> bytes:
        """The bytes of a request."""
        lines = [f"{method} {path} HTTP/1.1", f"Host: {self.address.called}", "Connection: close"]
        if self.cookies:
            lines.append("Cookie: " + "; ".join(f"{k}={v}" for k, v in self.cookies.items()))
        if method != "GET":
            lines += [f"Origin: {self.address.origin}", f"Content-Length: {len(body)}"]
        lines += [f"{name.replace('_', '-')}: {value}" for name, value in headers.items()]
        return "\r\n".join(lines).encode() + b"\r\n\r\n" + body

    async def _ask(self, method: str, path: str, body: bytes, headers: Mapping[str, str]) -> Reply:
        async with self._connection(PATIENCE_S) as (reader, writer):
            writer.write(self.request(method, path, body, headers))
            status, found = await self._head(reader)
            chunks = [chunk async for chunk in _body(reader, found)]
            self._tap(b"".join(chunks))
            return Reply(status=status, headers=found, body=b"".join(chunks))

    @asynccontextmanager
    async def _connection(
        self, seconds: float | None
    ) -> AsyncIterator[tuple[asyncio.StreamReader, asyncio.StreamWriter]]:
        writer = None
        try:
            async with asyncio.timeout(seconds):
                reader, writer = await asyncio.open_connection(
                    self.address.host,
                    self.address.port,
                    ssl=self.address.tls,
                    server_hostname=self.address.called if self.address.tls else None,
                    limit=1 << 22,
                )
                yield reader, writer
        except (OSError, TimeoutError, asyncio.IncompleteReadError) as error:
            raise Gone(repr(error)) from error
        finally:
            if writer is not None:
                if self.address.tls:
                    writer.transport.abort()  # or it waits for the other side to say goodbye
                writer.close()
                with suppress(OSError):
                    await writer.wait_closed()

    async def _head(self, reader: asyncio.StreamReader) -> tuple[int, dict[str, str]]:
        head = await reader.readuntil(b"\r\n\r\n")
        self._tap(head)
        first, *lines = head.decode("latin-1").split("\r\n")
        pairs = [line.split(":", 1) for line in lines if ":" in line]
        for name, value in pairs:
            if name.lower() == "set-cookie":
                key, _, kept = value.strip().partition(";")[0].partition("=")
                self.cookies[key] = kept
        return int(first.split(" ", 2)[1]), {n.lower(): v.strip() for n, v in pairs}

    async def stream(
        self, path: str, *, seen: int | None = None
    ) -> AsyncGenerator[Pushed | None, None]:
        """Follow a stream: `None` once it is open, then each event, until it ends.

        Raises: Gone, also when the server does not open it.
        """
        headers = {"Accept": "text/event-stream"}
        if seen is not None:
            headers["Last-Event-ID"] = str(seen)
        async with self._connection(None) as (reader, writer):
            writer.write(self.request("GET", path, b"", headers))
            async with asyncio.timeout(PATIENCE_S):
                status, found = await self._head(reader)
            if status != 200:
                raise Gone(f"no stream: {status}")
            yield None
            rest = b""
            async for chunk in _body(reader, found, quiet=QUIET_S):
                self._tap(chunk)
                *blocks, rest = (rest + chunk).split(b"\n\n")
                for block in blocks:
                    if pushed := _event(block.decode()):
                        yield pushed


async def _body(
    reader: asyncio.StreamReader, headers: Mapping[str, str], *, quiet: float | None = None
) -> AsyncIterator[bytes]:
    """The body as it comes, by whatever way it is framed."""
    if headers.get("transfer-encoding", "").lower() == "chunked":
        while size := int((await _in_time(reader.readuntil(b"\r\n"), quiet)).split(b";")[0], 16):
            yield (await reader.readexactly(size + 2))[:-2]
    elif "content-length" in headers:
        yield await reader.readexactly(int(headers["content-length"]))
    else:
        while chunk := await _in_time(reader.read(65536), quiet):
            yield chunk


async def _in_time(read: Any, seconds: float | None) -> bytes:
    async with asyncio.timeout(seconds):
        got: bytes = await read
        return got


def _event(block: str) -> Pushed | None:
    """One event; `None` for a comment or a `retry`."""
    fields: dict[str, list[str]] = {}
    for line in block.split("\n"):
        name, _, value = line.partition(":")
        fields.setdefault(name, []).append(value.removeprefix(" "))
    if "event" not in fields:
        return None
    version = fields.get("id", [""])[0]
    return Pushed(
        event=fields["event"][0],
        data="\n".join(fields.get("data", [])),
        version=int(version) if version else None,
    )
