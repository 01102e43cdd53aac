"""A database of its own for each test: SQLite always, PostgreSQL where a server answers.

The server is the one at the standard port of this computer, or the one TEST_POSTGRES_URL names; the
tests make a database there and drop it. Where none answers they are skipped, unless CI is true.
"""

from __future__ import annotations

import os
import secrets
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import psycopg
import pytest
from psycopg import sql
from sqlalchemy import make_url

from quiz.store.base import Base, db
from quiz.store.opening import opened

SERVER = os.environ.get("TEST_POSTGRES_URL", "postgresql://127.0.0.1:5432/postgres")


@contextmanager
def _on_postgres() -> Iterator[str]:
    """The address of an empty PostgreSQL database, dropped in the end."""
    plain = SERVER.replace("postgresql+psycopg://", "postgresql://")
    try:
        server = psycopg.connect(plain, autocommit=True, connect_timeout=10)
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


@pytest.fixture(scope="session")
def postgres_url() -> Iterator[str]:
    """A PostgreSQL database without tables."""
    with _on_postgres() as url:
        yield url


@pytest.fixture(scope="session")
def postgres_tables() -> Iterator[str]:
    """A PostgreSQL database with all tables, made once: they take ten times as long as a test."""
    with _on_postgres() as url:
        with opened(url):
            Base.metadata.create_all(db.engine)
        yield url


@pytest.fixture(scope="session")
def sqlite_tables(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An SQLite file with all tables, made once and copied for each test."""
    path = tmp_path_factory.mktemp("tables") / "test.sqlite3"
    with opened(f"sqlite:///{path}"):
        Base.metadata.create_all(db.engine)
    return path


@pytest.fixture(params=["sqlite", pytest.param("postgres", marks=pytest.mark.postgres)])
def database_url(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """The address of an empty database; it has tables where the test asks for `database`."""
    has_tables = "database" in request.fixturenames
    if request.param == "sqlite":
        path = tmp_path / "test.sqlite3"
        if has_tables:
            shutil.copyfile(request.getfixturevalue("sqlite_tables"), path)
        yield f"sqlite:///{path}"
        return
    url = request.getfixturevalue("postgres_tables" if has_tables else "postgres_url")
    yield url
    with psycopg.connect(url.replace("+psycopg", ""), autocommit=True) as connection:
        connection.execute(_EMPTIED if has_tables else _DROPPED)


_DROPPED = "DROP SCHEMA public CASCADE; CREATE SCHEMA public"
_EMPTIED = "; ".join(
    [
        "BEGIN",
        *(str(table.delete()) for table in reversed(Base.metadata.sorted_tables)),
        "SELECT setval(oid::regclass, 1, false) FROM pg_class WHERE relkind = 'S'",
        "COMMIT",
    ]
)


@pytest.fixture
def database(database_url: str) -> Iterator[str]:
    """An open database with all tables; its address."""
    with opened(database_url):
        yield database_url
