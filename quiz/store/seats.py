"""The seats of a room, and what comes from them: answers, guesses; and points given or taken.

Law: an answer is stored by one statement that also sees that neither room nor seat has changed
since they were read; if that stores nothing, the caller reads again. Every function takes the
connection, because answers go through a group commit (`quiz.store.batching`).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Sequence
from dataclasses import replace
from datetime import timedelta
from typing import Any

from sqlalchemy import (
    Connection,
    Row,
    bindparam,
    func,
    insert,
    select,
    update,
)
from sqlalchemy.dialects import postgresql, sqlite

from quiz.game import names
from quiz.game.liveroom import LiveRoom, Seated
from quiz.game.model import Adjustment, Answer, Guess, Seat, SeatState
from quiz.store.rooms import ADJUSTMENTS, GUESSES, ROOM_ANSWERS, ROOMS, SEATS

_MICROSECOND = timedelta(microseconds=1)
_R, _S, _A, _G, _P = ROOMS, SEATS, ROOM_ANSWERS, GUESSES, ADJUSTMENTS
_OUT = (SeatState.KICKED, SeatState.BANNED)

_OF_FAN = (
    select(_S)
    .where(_S.c.room_id == bindparam("room"), _S.c.fan == bindparam("fan"))
    .order_by(_S.c.joined_at.desc(), _S.c.id)
    .limit(1)
)
_OF_ID = select(_S).where(_S.c.room_id == bindparam("room"), _S.c.id == bindparam("seat"))
_ANSWER_OF = select(_A).where(
    _A.c.room_id == bindparam("room"),
    _A.c.number == bindparam("number"),
    _A.c.seat_id == bindparam("seat"),
)
_ANSWERED = select(func.count()).where(
    _A.c.room_id == bindparam("room"), _A.c.number == bindparam("number")
)
_CENSUS = select(func.count(), func.coalesce(func.sum(_S.c.stamp), 0)).where(
    _S.c.room_id == bindparam("room")
)
_COLUMNS = (
    "room_id",
    "number",
    "seat_id",
    "choice",
    "received_at",
    "elapsed_us",
    "limit_us",
    "credit_us",
)
_UNCHANGED = (
    select(
        _R.c.id,
        bindparam("number", type_=_A.c.number.type),
        bindparam("seat", type_=_A.c.seat_id.type),
        bindparam("choice", type_=_A.c.choice.type),
        bindparam("received_at", type_=_A.c.received_at.type),
        bindparam("elapsed_us", type_=_A.c.elapsed_us.type),
        bindparam("limit_us", type_=_A.c.limit_us.type),
        bindparam("credit_us", type_=_A.c.credit_us.type),
    )
    .join(_S, _S.c.room_id == _R.c.id)
    .where(
        _R.c.id == bindparam("room"),
        _R.c.version == bindparam("version"),
        _S.c.id == bindparam("seat"),
        _S.c.stamp == bindparam("stamp"),
    )
)
_TAKE = {
    "sqlite": sqlite.insert(_A).from_select(_COLUMNS, _UNCHANGED).prefix_with("OR IGNORE"),
    "postgresql": postgresql.insert(_A)
    .from_select(_COLUMNS, _UNCHANGED.with_for_update(read=True, of=_R))
    .on_conflict_do_nothing()
    .execution_options(preserve_rowcount=True),  # or SQLAlchemy forgets it where rows may come
}


def seat_of(connection: Connection, room_id: int, fan: str) -> Seated | None:
    """The seat this browser took last."""
    row = connection.execute(_OF_FAN, {"room": room_id, "fan": fan}).one_or_none()
    return None if row is None else _seated(row)


def seat(connection: Connection, room_id: int, seat_id: str) -> Seated | None:
    """The seat of this id, if it is one of the room."""
    row = connection.execute(_OF_ID, {"room": room_id, "seat": seat_id}).one_or_none()
    return None if row is None else _seated(row)


def all_seats(connection: Connection, room_id: int) -> tuple[Seated, ...]:
    """All seats of a room in the order they were taken, those taken away too."""
    rows = connection.execute(
        select(_S).where(_S.c.room_id == room_id).order_by(_S.c.joined_at, _S.c.id)
    )
    return tuple(_seated(row) for row in rows)


def census(connection: Connection, room_id: int) -> tuple[int, int]:
    """Seats and changes of seats there ever were: two equal ones mean the very same seats.

    No seat is ever removed, and each change raises a stamp, so neither number ever falls.
    """
    seats, changes = connection.execute(_CENSUS, {"room": room_id}).one()
    return seats, int(changes)


def taken(connection: Connection, room_id: int) -> int:
    """How many seats are taken; those taken away are not."""
    return connection.execute(
        select(func.count()).where(_S.c.room_id == room_id, _S.c.state.not_in(_OUT))
    ).scalar_one()


def team_sizes(connection: Connection, room_id: int) -> dict[str, int]:
    """How many seats each team has that anybody is in; those taken away do not count."""
    rows = connection.execute(
        select(_S.c.team, func.count())
        .where(_S.c.room_id == room_id, _S.c.team.is_not(None), _S.c.state.not_in(_OUT))
        .group_by(_S.c.team)
        .order_by(_S.c.team)
    )
    return {team: size for team, size in rows}  # noqa: C416 - rows are not pairs to mypy


def latest_names(connection: Connection, room_id: int, most: int) -> tuple[str, ...]:
    """The approved names of those who came last and are still here, the latest first."""
    rows = connection.execute(
        select(_S.c.name)
        .where(
            _S.c.room_id == room_id,
            _S.c.is_approved.is_(True),
            _S.c.state == SeatState.PLAYING,
        )
        .order_by(_S.c.joined_at.desc(), _S.c.id)
        .limit(most)
    )
    return tuple(rows.scalars())


def is_name_taken(connection: Connection, room_id: int, name: str, *, but: str = "") -> bool:
    """Whether a seat other than `but` has this name, or one that cannot be told from it."""
    found = connection.execute(
        select(_S.c.id).where(
            _S.c.room_id == room_id, _S.c.skeleton == names.skeleton(name), _S.c.id != but
        )
    )
    return found.first() is not None


def is_banned(connection: Connection, room_id: int, fan: str) -> bool:
    """Whether this browser was banned from the room."""
    found = connection.execute(
        select(_S.c.id).where(
            _S.c.room_id == room_id, _S.c.fan == fan, _S.c.state == SeatState.BANNED
        )
    )
    return found.first() is not None


def widest_other(connection: Connection, room_id: int, seat_id: str) -> float:
    """The greatest factor of all other seats, at least 1."""
    found = connection.execute(
        select(func.max(_S.c.factor)).where(_S.c.room_id == room_id, _S.c.id != seat_id)
    ).scalar_one()
    return float(found or 1)


def add(connection: Connection, room_id: int, new: Seat, *, fan: str, is_bot: bool = False) -> None:
    """Keep a new seat."""
    connection.execute(
        insert(_S).values(
            id=new.id,
            room_id=room_id,
            fan=fan,
            is_bot=is_bot,
            joined_at=new.joined_at,
            joined_before=new.joined_before,
            stamp=0,
            **_manner(new),
        )
    )


def change(connection: Connection, changed: Seat) -> None:
    """Keep a seat that changed."""
    connection.execute(
        update(_S).where(_S.c.id == changed.id).values(stamp=_S.c.stamp + 1, **_manner(changed))
    )


def move_to(connection: Connection, seat_id: str, fan: str) -> None:
    """Let another browser sit there."""
    connection.execute(update(_S).where(_S.c.id == seat_id).values(stamp=_S.c.stamp + 1, fan=fan))


def vacate(connection: Connection, left: Seat) -> None:
    """Let nobody sit there any more; what was won from it stays."""
    move_to(connection, left.id, f"nobody {left.id}")
    if not left.is_out:
        change(connection, replace(left, state=SeatState.LEFT))


def take_answer(connection: Connection, room: LiveRoom, by: Seated, answer: Answer) -> bool:
    """Store `answer` if room and seat are still as read and the seat has given none; whether."""
    done = connection.execute(
        _TAKE[connection.dialect.name],
        {
            "room": room.id,
            "version": room.session.version,
            "seat": by.seat.id,
            "stamp": by.stamp,
            "number": answer.number,
            "choice": answer.choice,
            "received_at": answer.received_at,
            "elapsed_us": answer.elapsed // _MICROSECOND,
            "limit_us": None if answer.limit is None else answer.limit // _MICROSECOND,
            "credit_us": answer.credit // _MICROSECOND,
        },
    )
    return done.rowcount == 1


def answer_of(connection: Connection, room_id: int, number: int, seat_id: str) -> Answer | None:
    """What a seat answered to question `number`."""
    row = connection.execute(
        _ANSWER_OF, {"room": room_id, "number": number, "seat": seat_id}
    ).one_or_none()
    return None if row is None else _answer(row)


def answers(
    connection: Connection, room_id: int, numbers: Collection[int] | None = None
) -> list[tuple[str, Answer]]:
    """All answers of a room, or those to questions `numbers`, by seat id."""
    query = select(_A).where(_A.c.room_id == room_id)
    if numbers is not None:
        query = query.where(_A.c.number.in_(numbers))
    return [(row.seat_id, _answer(row)) for row in connection.execute(query)]


def answered(connection: Connection, room_id: int, number: int) -> int:
    """How many answered question `number`."""
    found: int = connection.execute(_ANSWERED, {"room": room_id, "number": number}).scalar_one()
    return found


def guess_of(connection: Connection, room_id: int, number: int, seat_id: str) -> Guess | None:
    """What a seat guessed in tie-break `number`."""
    row = connection.execute(
        select(_G).where(_G.c.room_id == room_id, _G.c.number == number, _G.c.seat_id == seat_id)
    ).one_or_none()
    return None if row is None else _guess(row)


def add_guess(connection: Connection, room_id: int, seat_id: str, guess: Guess) -> None:
    """Store a guess."""
    connection.execute(
        insert(_G).values(
            room_id=room_id,
            number=guess.number,
            seat_id=seat_id,
            value=guess.value,
            received_at=guess.received_at,
            elapsed_us=guess.elapsed // _MICROSECOND,
        )
    )


def guesses(connection: Connection, room_id: int) -> dict[str, dict[int, Guess]]:
    """All guesses of a room, by seat and tie-break."""
    out: dict[str, dict[int, Guess]] = defaultdict(dict)
    for row in connection.execute(select(_G).where(_G.c.room_id == room_id)):
        out[row.seat_id][row.number] = _guess(row)
    return dict(out)


def add_adjustment(connection: Connection, room_id: int, given: Adjustment) -> None:
    """Store points given or taken."""
    connection.execute(
        insert(_P).values(
            room_id=room_id,
            id=given.id,
            seat_id=given.seat_id,
            points=given.points,
            reason=given.reason,
        )
    )


def adjustments(connection: Connection, room_id: int) -> Sequence[Adjustment]:
    """All points given or taken in a room."""
    rows = connection.execute(select(_P).where(_P.c.room_id == room_id).order_by(_P.c.id))
    return [
        Adjustment(id=row.id, seat_id=row.seat_id, points=row.points, reason=row.reason)
        for row in rows
    ]


def _manner(held: Seat) -> dict[str, Any]:
    """What may change of a seat."""
    return {
        "name": held.name,
        "skeleton": names.skeleton(held.name),
        "team": held.team,
        "factor": held.factor,
        "state": held.state,
        "is_approved": held.is_approved,
    }


def _seated(row: Row[Any]) -> Seated:
    return Seated(
        seat=Seat(
            id=row.id,
            name=row.name,
            team=row.team,
            joined_at=row.joined_at,
            joined_before=row.joined_before,
            factor=row.factor,
            state=SeatState(row.state),
            is_approved=row.is_approved,
        ),
        fan=row.fan,
        is_bot=row.is_bot,
        stamp=row.stamp,
    )


def _answer(row: Row[Any]) -> Answer:
    return Answer(
        number=row.number,
        choice=row.choice,
        received_at=row.received_at,
        elapsed=row.elapsed_us * _MICROSECOND,
        limit=None if row.limit_us is None else row.limit_us * _MICROSECOND,
        credit=row.credit_us * _MICROSECOND,
    )


def _guess(row: Row[Any]) -> Guess:
    return Guess(
        number=row.number,
        value=row.value,
        received_at=row.received_at,
        elapsed=row.elapsed_us * _MICROSECOND,
    )
