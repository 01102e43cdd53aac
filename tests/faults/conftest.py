"""Servers and services of each test's own; they end with it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.faults.server import Server
from tests.faults.services import OwnPostgres, OwnRedis

Serve = Callable[..., Server]
HERE = Path(__file__).parent
ALONE = {"test_invariants.py", "test_proxy.py"}
"""These need no server."""


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Everything here starts real processes."""
    for item in items:
        if item.path.parent == HERE and item.path.name not in ALONE:
            item.add_marker(pytest.mark.process)


@pytest.fixture
def serve(tmp_path: Path) -> Iterator[Serve]:
    """Makes servers, not started, by their settings."""
    made: list[Server] = []

    def make(**environ: str) -> Server:
        made.append(Server(tmp_path / f"server{len(made)}", **environ))
        return made[-1]

    yield make
    for server in made:
        server.close()


@pytest.fixture
def server(serve: Serve) -> Server:
    """One worker on SQLite, not started."""
    return serve()


@pytest.fixture(scope="module")
def redis(tmp_path_factory: pytest.TempPathFactory) -> Iterator[OwnRedis]:
    """A Redis to break."""
    redis = OwnRedis(tmp_path_factory.mktemp("redis"))
    yield redis
    redis.stop()


@pytest.fixture(scope="module")
def postgres() -> Iterator[OwnPostgres]:
    """A PostgreSQL to break."""
    postgres = OwnPostgres()
    yield postgres
    postgres.close()


@pytest.fixture
def workers(serve: Serve, redis: OwnRedis, postgres: OwnPostgres) -> Server:
    """Two workers on PostgreSQL and Redis, not started."""
    database = postgres.database()
    return serve(WORKERS="2", DATABASE_URL=database, REDIS_URL=redis.url, THREADS="8")
