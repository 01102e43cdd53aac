"""One look at a room from a seat: whether what is at hand of both still holds, and what was chosen.

Law: one statement is one moment, so what it tells belongs together; whoever finds that anything
differs from what is at hand reads again, with care.
"""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import and_, bindparam, select

from quiz.game.liveroom import LiveRoom, Seated
from quiz.store.base import peeking
from quiz.store.rooms import ROOM_ANSWERS, ROOMS, SEATS

_R, _S, _A = ROOMS, SEATS, ROOM_ANSWERS
_GLANCE = (
    select(_R.c.version, _S.c.id, _S.c.stamp, _A.c.choice)
    .join(_S, _S.c.room_id == _R.c.id)
    .outerjoin(
        _A,
        and_(_A.c.room_id == _R.c.id, _A.c.number == _R.c.position, _A.c.seat_id == _S.c.id),
    )
    .where(_R.c.code == bindparam("code"), _S.c.fan == bindparam("fan"))
    .order_by(_S.c.joined_at.desc(), _S.c.id)
    .limit(1)
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Glance:
    """Where a room and a seat stand; `choice` is the answer stored to the question on stage."""

    version: int
    seat_id: str
    stamp: int
    choice: int | None

    def confirms(self, room: LiveRoom, by: Seated) -> bool:
        """Whether both are still as they are at hand."""
        at_hand = (room.session.version, by.seat.id, by.stamp)
        return at_hand == (self.version, self.seat_id, self.stamp)


def glance(code: str, fan: str) -> Glance | None:
    """The room of this code and the seat that this browser took last; `None` without either."""
    with peeking() as connection:
        row = connection.execute(_GLANCE, {"code": code, "fan": fan}).one_or_none()
    if row is None:
        return None
    version, seat_id, stamp, choice = row
    return Glance(version=version, seat_id=seat_id, stamp=stamp, choice=choice)
