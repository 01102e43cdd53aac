"""A pov as plain values for JSON: the same for load, reconnect, late join, screen and take-over.

Pure. The shared part depends on session, texts and standings alone, never on when it is made, so it
is serialised once for each version and audience. What the moment and the seat decide is in the own
part, which also tells the server's time: a phone counts down from it and needs no right clock.
Times are milliseconds since 1970 by the server's clock; `_ms` alone is a duration.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import fields, is_dataclass
from datetime import UTC, datetime, timedelta
from enum import Enum

from quiz.game.model import Session
from quiz.game.roompov import Audience, Crowd, Duty, Own
from quiz.game.roomstaging import Known, host_room, room
from quiz.game.scoring import SENTENCES

Plain = None | bool | int | str | list["Plain"] | dict[str, "Plain"]

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MILLISECOND = timedelta(milliseconds=1)


def shared(session: Session, audience: Audience, known: Known) -> dict[str, Plain]:
    """The shared part of `audience`."""
    seen = room(session, known)
    out = _fields(seen, but="stage")
    out["scoring_words"] = SENTENCES[seen.scoring]
    out["stage"] = {} if seen.stage is None else _fields(seen.stage)
    if audience is Audience.HOSTS:
        out["host"] = _fields(host_room(session, known), but="room")
    return out


def personal(seen: Own, now: datetime) -> dict[str, Plain]:
    """The own part of a seat at `now`."""
    seat = seen.seat
    told: dict[str, Plain] = {
        "name": seat.name,
        "team": seat.team,
        "state": str(seat.state),
        "is_approved": seat.is_approved,
        "joined_before": seat.joined_before,
        "has_more_time": seat.factor > 1,
    }
    return {"now": _plain(now), "seat": told, **_fields(seen, but="seat")}


def duty(seen: Duty, now: datetime) -> dict[str, Plain]:
    """The own part of a host at `now`."""
    return {"now": _plain(now), "rights": [str(right) for right in sorted(seen.rights)]}


def clock(now: datetime) -> dict[str, Plain]:
    """The own part of a screen at `now`."""
    return {"now": _plain(now)}


def crowd(seen: Crowd) -> dict[str, Plain]:
    """The counts for hosts and screen."""
    return _fields(seen)


def _fields(value: object, *, but: str = "") -> dict[str, Plain]:
    """The fields of a frozen value, in their order; a duration's name ends in `_ms`."""
    if not is_dataclass(value):
        raise TypeError(value)
    out: dict[str, Plain] = {}
    for field in fields(value):
        if field.name == but:
            continue
        held = getattr(value, field.name)
        is_duration = "timedelta" in str(field.type)
        out[f"{field.name}_ms" if is_duration else field.name] = _plain(held)
    return out


def _plain(value: object) -> Plain:
    if isinstance(value, datetime | timedelta):
        since = value - _EPOCH if isinstance(value, datetime) else value
        return since // _MILLISECOND
    match value:
        case Enum():
            return str(value.value)
        case None | bool() | int() | str():
            return value
        case Sequence():
            return [_plain(each) for each in value]
        case _:
            return _fields(value)
