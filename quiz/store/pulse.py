"""When a server of this database was last awake: one row, written by all workers."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import select, update
from sqlalchemy.dialects import postgresql, sqlite

from quiz.store.base import db
from quiz.store.rooms import PULSE

_ONE = 1


def beat(now: datetime) -> datetime | None:
    """Note that a server is awake; when one was awake before, if ever.

    Workers that start together may all find nothing noted: one of them notes it.
    """
    connection = db.session.connection()
    before = connection.execute(select(PULSE.c.at)).scalar_one_or_none()
    if before is None:
        insert = sqlite.insert if connection.dialect.name == "sqlite" else postgresql.insert
        connection.execute(insert(PULSE).values(id=_ONE, at=now).on_conflict_do_nothing())
    elif before < now:
        connection.execute(update(PULSE).values(at=now))
    return before
