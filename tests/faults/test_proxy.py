"""The bad network itself: it passes on, cuts, swallows, doubles and delays."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from time import monotonic

import pytest

from tests.faults.loop import run
from tests.faults.proxy import Proxy
from tests.faults.wire import Address, Browser, Gone

OK = b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\nConnection: close\r\n\r\nok"


@asynccontextmanager
async def behind(heard: list[bytes]) -> AsyncIterator[tuple[Proxy, Browser]]:
    async def answer(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        heard.append(await reader.readuntil(b"\r\n\r\n"))
        writer.write(OK)
        writer.close()
        await writer.wait_closed()

    async with await asyncio.start_server(answer, "127.0.0.1", 0) as server:
        proxy = Proxy(server.sockets[0].getsockname()[1])
        await proxy.start()
        yield proxy, Browser(Address(port=proxy.port))
        await proxy.close()


async def passes(proxy: Proxy, browser: Browser, heard: list[bytes]) -> None:
    assert (await browser.get("/")).body == b"ok"
    assert heard[0].startswith(b"GET / ")


async def cuts(proxy: Proxy, browser: Browser, heard: list[bytes]) -> None:
    proxy.cut()
    with pytest.raises(Gone):
        await browser.get("/")
    assert not heard
    proxy.mend()
    assert (await browser.get("/")).status == 200


async def swallows(proxy: Proxy, browser: Browser, heard: list[bytes]) -> None:
    proxy.swallows = 1
    with pytest.raises(Gone):
        await browser.get("/")
    assert len(heard) == 1
    assert (await browser.get("/")).status == 200


async def doubles(proxy: Proxy, browser: Browser, heard: list[bytes]) -> None:
    proxy.is_doubling = True
    await browser.post("/answer")
    await asyncio.sleep(0.3)
    assert heard[0] == heard[1]


async def delays(proxy: Proxy, browser: Browser, heard: list[bytes]) -> None:
    proxy.delay_s = 0.1
    began = monotonic()
    await browser.get("/")
    assert monotonic() - began >= 0.2


@pytest.mark.parametrize("fault", [passes, cuts, swallows, doubles, delays])
def test_the_proxy_does_what_it_is_told(
    fault: Callable[[Proxy, Browser, list[bytes]], Awaitable[None]],
) -> None:
    async def play() -> None:
        heard: list[bytes] = []
        async with behind(heard) as (proxy, browser):
            await fault(proxy, browser, heard)

    run(play())
