"""A database of its own for each test: SQLite always, PostgreSQL where a server answers.

The server is the one at the standard port of this computer, or the one TEST_POSTGRES_URL names; the
tests make a database there and drop it. Where none answers they are skipped, unless CI is true.
"""

from __future__ import annotations

import os
import secrets
from collections.abc import Iterator
from pathlib import Path

import psycopg
import pytest
from psycopg import sql
from sqlalchemy import make_url

from quiz.store.base import Base, db
from quiz.store.opening import opened

SERVER = os.environ.get("TEST_POSTGRES_URL", "postgresql://127.0.0.1:5432/postgres")


@pytest.fixture(scope="session")
def postgres_url() -> Iterator[str]:
    """An empty PostgreSQL database, dropped in the end."""
    plain = SERVER.replace("postgresql+psycopg://", "postgresql://")
    try:
        server = psycopg.connect(plain, autocommit=True, connect_timeout=3)
    except psycopg.OperationalError as error:
        words = f"no PostgreSQL at {make_url(plain).render_as_string()}: {error}"
        if os.environ.get("CI") == "true":
            pytest.fail(words)
        pytest.skip(words)
    name = f"pubproof_test_{secrets.token_hex(6)}"
    with server:
        server.execute(sql.SQL("CREATE DATABASE {}").format(sql.Identifier(name)))
        url = make_url(plain).set(drivername="postgresql+psycopg", database=name)
        yield url.render_as_string(hide_password=False)
        server.execute(sql.SQL("DROP DATABASE {} WITH (FORCE)").format(sql.Identifier(name)))


@pytest.fixture(params=["sqlite", pytest.param("postgres", marks=pytest.mark.postgres)])
def database_url(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """The address of an empty database without tables."""
    if request.param == "sqlite":
        yield f"sqlite:///{tmp_path / 'test.sqlite3'}"
        return
    url = request.getfixturevalue("postgres_url")
    yield url
    with psycopg.connect(url.replace("+psycopg", ""), autocommit=True) as connection:
        connection.execute("DROP SCHEMA public CASCADE")
        connection.execute("CREATE SCHEMA public")


@pytest.fixture
def database(database_url: str) -> Iterator[str]:
    """An open database with all tables; its address."""
    with opened(database_url):
        Base.metadata.create_all(db.engine)
        yield database_url
