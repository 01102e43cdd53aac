"""What was done in a room, by whom and when: written together with what it tells, never changed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import insert, select

from quiz.store.base import db
from quiz.store.rooms import ROOM_LOG

_L = ROOM_LOG


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A line: `who` by name, `what` by the name of the move, `detail` as the move has it."""

    at: datetime
    who: str
    what: str
    detail: Mapping[str, Any]


def add(room_id: int, entry: Entry) -> None:
    """Note what was done."""
    db.session.execute(
        insert(_L).values(
            room_id=room_id,
            at=entry.at,
            who=entry.who,
            what=entry.what,
            detail=dict(entry.detail),
        )
    )


def of_room(room_id: int, *, most: int) -> tuple[Entry, ...]:
    """The latest entries of a room, the latest first."""
    rows = db.session.execute(
        select(_L.c.at, _L.c.who, _L.c.what, _L.c.detail)
        .where(_L.c.room_id == room_id)
        .order_by(_L.c.id.desc())
        .limit(most)
    )
    return tuple(Entry(at=row.at, who=row.who, what=row.what, detail=row.detail) for row in rows)
