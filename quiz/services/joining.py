"""A player in a room: come in, look, leave, come back, report.

One function a use case. `fan` is the hash of the player's cookie, `now` the moment the request
arrived.
"""

from __future__ import annotations

import secrets
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from random import Random

from quiz.game import codes, names
from quiz.game.engine import play, settle
from quiz.game.errors import MoveRefused, NotOpenYet, TakenOut
from quiz.game.events import SeatChanged, SeatTaken
from quiz.game.liveroom import LiveRoom, Seated
from quiz.game.model import Phase, SeatState
from quiz.game.moves import Join, Leave
from quiz.game.outcome import Outcome
from quiz.game.roompov import Audience
from quiz.game.snapshot import Plain
from quiz.services import moving, reporting, seatbook, showing
from quiz.services.live import Live
from quiz.services.rooms import known
from quiz.services.showing import Shown
from quiz.services.units import looking, writing
from quiz.store import counting, roombook, seats
from quiz.store.base import db
from quiz.store.batching import Connection
from quiz.store.glancing import glance

OFFERED = 3
"""So many names to choose from where names come from the server."""
RETURN_LENGTH = 8
_SEAT_BYTES = 12


class WrongReturnCode(MoveRefused):
    """No seat of the room has this return code."""

    words = "No seat in this room has that return code. It is shown on the device you played on."


@dataclass(frozen=True, slots=True, kw_only=True)
class Sight:
    """What is seen from a seat: what all players share, and what is the seat's own."""

    by: Seated
    shown: Shown
    own: Mapping[str, Plain]


@dataclass(frozen=True, slots=True, kw_only=True)
class Present:
    """A room, and what a browser sees of it from its seat; `None` while it has none.

    The seat may have been taken away.
    """

    room: LiveRoom
    sight: Sight | None


def find(live: Live, code: str, *, now: datetime) -> LiveRoom:
    """The room of this code as it stands at `now`. Raises: RoomUnknown."""
    live.wake_up(now)
    with looking():
        room = known(roombook.load(code))
        if not settle(room.session, now).events:
            return room
    return _settled(live, code, now)


def present(live: Live, code: str, *, fan: str, now: datetime) -> Present:
    """The room, the seat of this browser, and what is to be seen from it; in one look.

    Raises: RoomUnknown for the room.
    """
    live.wake_up(now)
    at_hand = _at_a_glance(live, code, fan, now)
    if at_hand is not None:
        return at_hand
    with looking():
        room = known(roombook.load(code))
        if not settle(room.session, now).events:
            return _present(live, room, fan, now)
    room = _settled(live, code, now)
    with looking():
        return _present(live, room, fan, now)


def join(
    live: Live,
    code: str,
    *,
    fan: str,
    name: str,
    team: str | None,
    now: datetime,
    is_bot: bool = False,
) -> Seated:
    """Take a seat, or one's own again; `team` is what was chosen, or what a table's card says.

    Raises: RoomUnknown, NameRefused, and every refusal of the engine, with nothing changed.
    """
    find(live, code, now=now)
    seat_id = secrets.token_urlsafe(_SEAT_BYTES)

    def work(connection: Connection) -> Seated:
        room = known(roombook.load_to_move(code, connection))
        earlier = seats.seat_of(connection, room.id, fan)
        if earlier is not None and earlier.seat.state is SeatState.KICKED:
            earlier = None  # may come in anew
        move = Join(
            seat_id=seat_id,
            name=name,
            team=team,
            teams=_sizes(connection, room),
            seats=seats.taken(connection, room.id),
            is_name_taken=seats.is_name_taken(connection, room.id, name),
            is_offered=name in offered(code, fan),
            is_banned=seats.is_banned(connection, room.id, fan),
            earlier=None if earlier is None else earlier.seat,
        )
        return _sit(connection, room, play(room.session, move, now), fan=fan, is_bot=is_bot)

    return live.commits.write(work)


def offered(code: str, fan: str) -> tuple[str, ...]:
    """The names this browser may choose from in this room; the same at each look."""
    rng = Random(f"{code} {fan}")  # noqa: S311 - names are no secret
    return tuple(names.suggestion(rng) for _ in range(OFFERED))


def leave(live: Live, code: str, *, fan: str, now: datetime) -> None:
    """Get up; the seat is kept. Raises: RoomUnknown, TakenOut."""
    find(live, code, now=now)
    with writing():
        room = known(roombook.load_to_move(code))
        by = seatbook.known(room.id, fan)
        for event in play(room.session, Leave(seat=by.seat), now).events:
            if isinstance(event, SeatChanged):
                seats.change(db.session.connection(), event.seat)


def return_code(code: str, seat_id: str, *, secret: bytes) -> str:
    """What lets another device take over this seat: short enough to type, known to nobody else."""
    return codes.derived(secret, f"return {code} {seat_id}", RETURN_LENGTH)


def come_back(
    live: Live, code: str, *, typed: str, fan: str, secret: bytes, now: datetime
) -> Seated:
    """Move the seat with this return code to this browser.

    A seat that this browser took in the meantime is left for good: it would be found instead.

    Raises: RoomUnknown, WrongReturnCode; TakenOut also for who was banned.
    """
    find(live, code, now=now)
    with writing():
        room = known(roombook.load_to_move(code))
        connection = db.session.connection()
        all_seats = seats.all_seats(connection, room.id)
        for each in all_seats:
            if codes.is_same(return_code(code, each.seat.id, secret=secret), typed):
                play(room.session, Leave(seat=each.seat), now)  # refuses a seat taken away
                if seats.is_banned(connection, room.id, fan):
                    raise TakenOut
                for other in all_seats:
                    if other.fan == fan and other.seat.id != each.seat.id:
                        seats.vacate(connection, other.seat)
                seats.move_to(connection, each.seat.id, fan)
                return each
        raise WrongReturnCode


def report(live: Live, code: str, *, fan: str, number: int, reason: int, now: datetime) -> None:
    """Keep the player's report about a question that was revealed.

    Raises: RoomUnknown, TakenOut, NotOpenYet; IndexError for no such reason.
    """
    words = reporting.REASONS[reason]
    room = find(live, code, now=now)
    with writing():
        if seatbook.known(room.id, fan).seat.is_out:
            raise TakenOut
        if number >= room.session.revealed:
            raise NotOpenYet
        reporting.keep(room.revisions[number], fan=fan, reason=words, now=now)


def _sizes(connection: Connection, room: LiveRoom) -> dict[str, int]:
    """The teams that the host named, in order, with how many seats each has."""
    if not room.team_names:
        return {}
    known = seats.team_sizes(connection, room.id)
    return {name: known.get(name, 0) for name in room.team_names}


def _sit(
    connection: Connection, room: LiveRoom, outcome: Outcome, *, fan: str, is_bot: bool
) -> Seated:
    """Store who sat down or came back; the seat as it is now."""
    for event in outcome.events:
        if isinstance(event, SeatTaken):
            seats.add(connection, room.id, event.seat, fan=fan, is_bot=is_bot)
        if isinstance(event, SeatChanged):
            seats.change(connection, event.seat)
    found = seats.seat_of(connection, room.id, fan)
    if found is None:
        raise AssertionError("who was let in has a seat")
    return found


def _settled(live: Live, code: str, now: datetime) -> LiveRoom:
    with writing():
        room = known(roombook.load_to_move(code))
        settled = moving.keep(room, settle(room.session, now))
    if settled is not room:
        live.changed(settled)
    return settled


def _at_a_glance(live: Live, code: str, fan: str, now: datetime) -> Present | None:
    """What `present` answers if all of it is at hand and one look at the database confirms it."""
    room = roombook.at_hand(code)
    by = None if room is None else seatbook.at_hand(room.id, fan)
    if room is None or by is None or settle(room.session, now).events:
        return None
    if room.session.phase is Phase.TIE_BREAK:
        return None  # a number that was given is no part of what is looked at
    shown = live.gallery.at_hand(room, Audience.PLAYERS)
    counted = counting.at_hand(room)
    if shown is None or counted is None:
        return None
    seen = glance(code, fan)
    if seen is None or not seen.confirms(room, by):
        return None
    own = showing.told(room, by, now, counted, seen.choice)
    return Present(room=room, sight=Sight(by=by, shown=shown, own=own))


def _present(live: Live, room: LiveRoom, fan: str, now: datetime) -> Present:
    by = seatbook.of(room.id, fan)
    if by is None:
        return Present(room=room, sight=None)
    shown = live.gallery.shown(room, Audience.PLAYERS)
    return Present(room=room, sight=Sight(by=by, shown=shown, own=showing.own(room, by, now)))
