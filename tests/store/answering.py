"""A process that writes through the group commit and says which writes were acknowledged.

`python -m tests.store.answering FILE THREADS NUMBER SYNCHRONOUS`: one line "ack N" each.
"""

from __future__ import annotations

import os
import sys
from concurrent.futures import ThreadPoolExecutor
from typing import Any

from sqlalchemy import Column, Connection, Engine, Integer, MetaData, Table, create_engine, event
from sqlalchemy.dialects.postgresql import insert as postgres_insert
from sqlalchemy.dialects.sqlite import insert as sqlite_insert

from quiz.store.base import tune
from quiz.store.batching import GroupCommit

TABLES = MetaData()
TAPS = Table("tap", TABLES, Column("player", Integer, primary_key=True), Column("choice", Integer))


def tap(connection: Connection, player: int, choice: int = 1) -> bool:
    """Store the first answer of `player`; `False` if there was one."""
    insert = sqlite_insert if connection.dialect.name == "sqlite" else postgres_insert
    statement = (
        insert(TAPS)
        .values(player=player, choice=choice)
        .on_conflict_do_nothing()
        .returning(TAPS.c.player)
    )
    return connection.execute(statement).first() is not None


def tuned(url: str, *pragmas: str) -> Engine:
    """The database as the product opens it, with further pragmas."""
    engine = create_engine(url, pool_size=2, pool_pre_ping=not url.startswith("sqlite"))
    tune(engine)
    if pragmas:

        @event.listens_for(engine, "connect")
        def _more(connection: Any, _record: Any) -> None:
            for pragma in pragmas:
                connection.execute(f"PRAGMA {pragma}")

    return engine


def main(file: str, threads: str, number: str, synchronous: str) -> None:
    """Write taps 0 to `number`, and acknowledge each to standard output."""
    engine = tuned(f"sqlite:///{file}", f"synchronous={synchronous}")
    TABLES.create_all(engine)
    writer = GroupCommit(engine)

    def write(share: range) -> None:
        for player in share:
            writer.write(lambda connection, player=player: tap(connection, player))  # type: ignore[misc]
            os.write(1, b"ack %d\n" % player)

    shares = [range(start, int(number), int(threads)) for start in range(int(threads))]
    with ThreadPoolExecutor(len(shares)) as pool:
        list(pool.map(write, shares))


if __name__ == "__main__":
    main(*sys.argv[1:])
