"""A room that is asked for by its code: it is there, or there is none."""

from __future__ import annotations

from quiz.game.liveroom import LiveRoom


class RoomUnknown(Exception):
    """There is no room of this code, or who asks has no place in it."""


def known(room: LiveRoom | None) -> LiveRoom:
    """The room that was found. Raises: RoomUnknown."""
    if room is None:
        raise RoomUnknown
    return room
