"""The links of a room: kept, found, withdrawn."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Row, insert, select, update

from quiz.store.base import db
from quiz.store.rooms import LINKS, ROOMS

_L, _R = LINKS, ROOMS


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """A link of a room: "screen" or "co-host", with the rights it carries."""

    id: int
    room_code: str
    kind: str
    rights: tuple[str, ...]
    nonce: str
    created_at: datetime
    is_withdrawn: bool


def add(room_id: int, *, kind: str, rights: Sequence[str], nonce: str, now: datetime) -> int:
    """Keep a new link; its id."""
    statement = (
        insert(_L)
        .values(room_id=room_id, kind=kind, rights=list(rights), nonce=nonce, created_at=now)
        .returning(_L.c.id)
    )
    link_id: int = db.session.execute(statement).scalar_one()
    return link_id


def find(link_id: int) -> Link | None:
    """The link of this id, withdrawn or not."""
    row = db.session.execute(
        select(_L, _R.c.code).join(_R, _R.c.id == _L.c.room_id).where(_L.c.id == link_id)
    ).one_or_none()
    return None if row is None else _link(row)


def of_room(room_id: int) -> tuple[Link, ...]:
    """The links of a room that are good, the oldest first."""
    rows = db.session.execute(
        select(_L, _R.c.code)
        .join(_R, _R.c.id == _L.c.room_id)
        .where(_L.c.room_id == room_id, _L.c.withdrawn_at.is_(None))
        .order_by(_L.c.id)
    )
    return tuple(_link(row) for row in rows)


def withdraw(room_id: int, link_id: int, *, now: datetime) -> bool:
    """Let the link be good no more; whether it was one of this room and good."""
    done = db.session.execute(
        update(_L)
        .where(_L.c.id == link_id, _L.c.room_id == room_id, _L.c.withdrawn_at.is_(None))
        .values(withdrawn_at=now)
        .returning(_L.c.id)
    )
    return done.scalar_one_or_none() is not None


def _link(row: Row[Any]) -> Link:
    return Link(
        id=row.id,
        room_code=row.code,
        kind=row.kind,
        rights=tuple(row.rights),
        nonce=row.nonce,
        created_at=row.created_at,
        is_withdrawn=row.withdrawn_at is not None,
    )
