"""The database: its handle, how SQLite is opened, and the types and names every table shares.

Law: a writing transaction begins with `BEGIN IMMEDIATE`, so that two writers queue instead of
losing one another's updates (with pysqlite's default, 8 threads × 50 read-modify-writes kept 50 of
400); a unit of work that only reads says so with `reading()` and never waits for a writer.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from threading import Lock
from typing import Any, ClassVar
from weakref import WeakKeyDictionary

from flask_sqlalchemy import SQLAlchemy
from sqlalchemy import JSON, Connection, DateTime, Engine, MetaData, Text, TypeDecorator, event
from sqlalchemy.exc import OperationalError
from sqlalchemy.orm import DeclarativeBase, registry

SQLITE_PRAGMAS = ("journal_mode=WAL", "synchronous=FULL", "foreign_keys=ON", "busy_timeout=5000")

DatabaseAway = OperationalError
"""The database did not answer: locked for too long, full, restarting. Nothing was kept; ask again.
"""


class UtcDateTime(TypeDecorator[datetime]):
    """An aware UTC `datetime`, kept to the microsecond on SQLite and PostgreSQL alike."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Any) -> datetime | None:  # noqa: ARG002
        """Refuse naive times: they would be read back as something else."""
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError("a naive datetime cannot be stored")
        return value.astimezone(UTC)

    def process_result_value(self, value: datetime | None, dialect: Any) -> datetime | None:  # noqa: ARG002
        """SQLite forgets the zone; it was UTC when it was written."""
        if value is None:
            return None
        return value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)


class Base(DeclarativeBase):
    """The root of all tables; constraints are named so that migrations can name them too."""

    metadata = MetaData(
        naming_convention={
            "ix": "ix_%(column_0_N_label)s",
            "uq": "uq_%(table_name)s_%(column_0_N_name)s",
            "ck": "ck_%(table_name)s_%(constraint_name)s",
            "fk": "fk_%(table_name)s_%(column_0_N_name)s_%(referred_table_name)s",
            "pk": "pk_%(table_name)s",
        }
    )
    registry: ClassVar[registry] = registry(
        metadata=metadata,
        type_annotation_map={
            datetime: UtcDateTime(),
            str: Text(),
            list[str]: JSON(),
            list[int]: JSON(),
        },
    )


db = SQLAlchemy(model_class=Base, disable_autonaming=True)


def tune(engine: Engine) -> None:
    """Open every SQLite connection of `engine` the durable way; other databases are left alone."""
    if engine.dialect.name != "sqlite":
        return

    @event.listens_for(engine, "connect")
    def _open(connection: Any, _record: Any) -> None:
        connection.isolation_level = None  # SQLAlchemy, not pysqlite, decides about BEGIN
        for pragma in SQLITE_PRAGMAS:
            connection.execute(f"PRAGMA {pragma}")

    @event.listens_for(engine, "begin")
    def _begin(connection: Any) -> None:
        mode = connection.get_execution_options().get("sqlite_begin", "IMMEDIATE")
        if mode:
            connection.exec_driver_sql(f"BEGIN {mode}")


_TURNS: WeakKeyDictionary[Engine, Lock] = WeakKeyDictionary()
_LONGEST_WAIT_S = 5.0  # as SQLite's busy_timeout


@contextmanager
def turn_to_write(engine: Engine) -> Iterator[None]:
    """Let the writers of this process come one after another; all at once where not on SQLite.

    SQLite has one writer at a time anyway, but lets the others sleep up to 100 ms between looks.
    Queued here, the p99 of 16 players answering at once fell from 261 to 94 ms.

    Raises: DatabaseAway when the turn does not come in time.
    """
    if engine.dialect.name != "sqlite":
        yield
        return
    turn = _TURNS.setdefault(engine, Lock())
    if not turn.acquire(timeout=_LONGEST_WAIT_S):
        raise DatabaseAway("BEGIN IMMEDIATE", {}, TimeoutError("the queue of writers is too long"))
    try:
        yield
    finally:
        turn.release()


def reading() -> None:
    """Make the unit of work that begins here read-only in spirit: it takes no write lock on SQLite.

    Call it before the first query of a request that writes nothing.
    """
    db.session.connection(execution_options={"sqlite_begin": "DEFERRED"})


def reading_one_moment() -> None:
    """The same, and every query sees what the first one saw, as on SQLite they always do."""
    how: dict[str, Any] = {"sqlite_begin": "DEFERRED"}
    if db.engine.dialect.name != "sqlite":
        how["isolation_level"] = "REPEATABLE READ"
    db.session.connection(execution_options=how)


@contextmanager
def peeking() -> Iterator[Connection]:
    """A connection to read by one statement, which is a moment of its own.

    On SQLite no transaction is begun or ended around it: those are two thirds of its cost.
    """
    with db.engine.connect().execution_options(sqlite_begin="") as connection:
        yield connection
