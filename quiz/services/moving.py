"""Keeps what came of a move in a room: the one way from an outcome into the tables of live play."""

from __future__ import annotations

from dataclasses import replace

from quiz.game.events import PointsAdjusted, SeatChanged
from quiz.game.liveroom import LiveRoom
from quiz.game.outcome import Outcome
from quiz.store import roombook, seats
from quiz.store.base import db


def keep(before: LiveRoom, outcome: Outcome) -> LiveRoom:
    """Store what a move, or time alone, brought about; the room as it stands then.

    The very same room when nothing changed. A seat that changed is seen by others (its name stands
    in the standings), so it makes a new version too. Runs inside the transaction that loaded
    `before` to move it.
    """
    session = outcome.session
    connection = db.session.connection()
    for event in outcome.events:
        match event:
            case SeatChanged():
                seats.change(connection, event.seat)
                session = replace(session, version=session.version + 1)
            case PointsAdjusted():
                seats.add_adjustment(connection, before.id, event.adjustment)
            case _:
                pass
    if session == before.session:
        return before
    after = replace(before, session=session)
    roombook.keep_move(before, after)
    return after
