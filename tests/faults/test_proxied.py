"""The second way to run it, as `deploy/` has it: nginx with TLS, two workers, PostgreSQL, Redis."""

from __future__ import annotations

import asyncio
import ssl
from pathlib import Path

from tests.faults.conftest import Serve
from tests.faults.history import Link
from tests.faults.loop import run
from tests.faults.night import night
from tests.faults.server import Program
from tests.faults.services import OwnNginx, OwnPostgres, OwnRedis
from tests.faults.wire import Address, Browser

PASSED_ON_S = 8.0
"""For two busy cores; an nginx that buffers would keep an event until 4 KB are full, minutes."""


def test_a_round_through_nginx_and_two_workers_with_every_event_passed_on_at_once(
    serve: Serve, redis: OwnRedis, postgres: OwnPostgres, tmp_path: Path
) -> None:
    server = serve(
        WORKERS="2",
        DATABASE_URL=postgres.database(),
        REDIS_URL=redis.url,
        RATE_LIMIT_STORAGE=redis.url,
        RATE_LIMITS="on",
        TLS="on",
        TRUSTED_PROXIES="1",
    )
    server.prepare(Program(questions=3))
    server.start()
    folder = tmp_path / "nginx"
    folder.mkdir()
    nginx = OwnNginx(folder, server.settings.port)
    trusting = ssl.create_default_context(cafile=str(nginx.certificate))
    address = Address(port=nginx.port, name=nginx.NAME, tls=trusting)

    async def play() -> None:
        async with night(server, tmp_path, players=20, address=address, within_s=None) as there:
            for number in range(3):
                for phase in ("open", "reveal"):
                    state = await there.host.to(phase, number)
                    await there.everybody_at(state["version"], PASSED_ON_S)
                    if phase == "open":
                        answers = [p.answer(number, n % 4) for n, p in enumerate(there.players)]
                        assert set(await asyncio.gather(*answers)) == {200}
            await there.check()
            assert all(e.is_open for e in there.history if isinstance(e, Link)), "a stream ended"
            page = await there.players[0].browser.get(f"/room/{server.code}")
            assert "max-age=" in page.headers["strict-transport-security"]
            assert set(there.players[0].browser.cookies) >= {"__Host-session", "__Host-fan"}
            stranger = Browser(address)
            stranger.cookies = dict(there.players[0].browser.cookies)
            spoofed = await stranger.get(
                f"/room/{server.code}", X_Forwarded_Host="evil.example", X_Forwarded_Proto="http"
            )
            assert "evil.example" not in spoofed.text

    try:
        run(play())
    finally:
        nginx.stop()
