"""A bad network between browser and server: cuts, delays, swallows, half-closes, sends twice."""

from __future__ import annotations

import asyncio
from contextlib import suppress

_CHUNK = 65536


class Proxy:
    """Passes connections on to `target`; its attributes may change at any time."""

    def __init__(self, target: int) -> None:
        self.port = 0
        self.delay_s = 0.0
        self.is_cut = False
        """No connection comes through, and those that were there are gone."""
        self.swallows = 0
        """So many answers of the server are lost on their way back, with their connection."""
        self.is_doubling = False
        """Every request that was answered is sent again, and its second answer thrown away."""
        self._target = target
        self._flows = asyncio.Event()
        self._flows.set()
        self._open: set[asyncio.StreamWriter] = set()
        self._tasks: set[asyncio.Task[None]] = set()

    async def start(self) -> None:
        """Listen."""
        self._server = await asyncio.start_server(self._serve, "127.0.0.1", 0)
        self.port = self._server.sockets[0].getsockname()[1]

    def cut(self) -> None:
        """Cut every connection, and let none through until `mend`."""
        self.is_cut = True
        for writer in self._open:
            writer.transport.abort()

    def stall(self) -> None:
        """Keep what arrives, and tell nobody, until `mend`."""
        self._flows.clear()

    def mend(self) -> None:
        """Let everything through again."""
        self.is_cut = False
        self._flows.set()

    def half_close(self) -> None:
        """Tell every server-side connection that the phone says nothing more."""
        for writer in self._open:
            if writer.can_write_eof() and not writer.is_closing():
                writer.write_eof()

    async def close(self) -> None:
        """End it and all that runs through it."""
        self._server.close()
        self.cut()
        for task in list(self._tasks):
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)
        await self._server.wait_closed()

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        task = asyncio.current_task()
        assert task
        self._tasks.add(task)
        self._open.add(writer)
        try:
            if not self.is_cut:
                await self._pass_on(reader, writer)
        except (OSError, asyncio.CancelledError):
            pass
        finally:
            self._tasks.discard(task)
            await self._end(writer)

    async def _pass_on(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        from_server, to_server = await asyncio.open_connection("127.0.0.1", self._target)
        self._open.add(to_server)
        asked = bytearray()
        try:
            upwards = asyncio.create_task(self._pump(reader, to_server, kept=asked))
            await self._pump(from_server, writer, is_answer=True)
            upwards.cancel()
            await asyncio.gather(upwards, return_exceptions=True)
        finally:
            await self._end(to_server)
        if self.is_doubling and asked.startswith(b"POST"):
            await self._again(bytes(asked))

    async def _pump(
        self,
        reader: asyncio.StreamReader,
        writer: asyncio.StreamWriter,
        *,
        kept: bytearray | None = None,
        is_answer: bool = False,
    ) -> None:
        while data := await reader.read(_CHUNK):
            if self.delay_s:
                await asyncio.sleep(self.delay_s)
            await self._flows.wait()
            if is_answer and self.swallows > 0 and b"event-stream" not in data:
                self.swallows -= 1
                return
            if kept is not None:
                kept += data
            writer.write(data)
            await writer.drain()

    async def _again(self, request: bytes) -> None:
        reader, writer = await asyncio.open_connection("127.0.0.1", self._target)
        writer.write(request)
        await reader.read()
        await self._end(writer)

    async def _end(self, writer: asyncio.StreamWriter) -> None:
        self._open.discard(writer)
        writer.close()
        with suppress(OSError):
            await writer.wait_closed()
