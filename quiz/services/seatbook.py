"""The seats of players as they were last seen, so that most requests need not ask for them."""

from __future__ import annotations

from quiz.game.liveroom import Seated
from quiz.services.rooms import RoomUnknown
from quiz.store import seats
from quiz.store.base import db
from quiz.store.batching import Connection
from quiz.store.shelf import Shelves

_MOST_KEPT = 20_000
_SEATS: Shelves[tuple[int, str], Seated] = Shelves(most=_MOST_KEPT)


def at_hand(room_id: int, fan: str) -> Seated | None:
    """The seat as it was when last seen, without asking the database."""
    return _SEATS.of(db.engine).find([(room_id, fan)]).get((room_id, fan))


def see(room_id: int, fan: str, seat: Seated) -> None:
    """Remember a seat as it is now."""
    _SEATS.of(db.engine).put({(room_id, fan): seat})


def of(room_id: int, fan: str, connection: Connection | None = None) -> Seated | None:
    """The seat as it is, if there is one."""
    found = seats.seat_of(connection or db.session.connection(), room_id, fan)
    if found is not None:
        see(room_id, fan, found)
    return found


def known(room_id: int, fan: str) -> Seated:
    """The seat as it is. Raises: RoomUnknown, where this browser has none."""
    found = of(room_id, fan)
    if found is None:
        raise RoomUnknown
    return found
