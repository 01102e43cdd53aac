"""A player in a room: come in, answer, guess, leave, come back, report.

One function a use case. `fan` is the hash of the player's cookie, `now` the moment the request
arrived. Acknowledged means on disk: an answer is stored by a group commit before anybody hears of
it, and whoever is not sure sends the same again and is told the same.
"""

from __future__ import annotations

import secrets
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from random import Random

from quiz.game import codes, fairness, names
from quiz.game.engine import play, settle
from quiz.game.errors import MoveRefused, NotOpenYet, TakenOut
from quiz.game.events import (
    AnswerRepeated,
    AnswerTaken,
    GuessRepeated,
    GuessTaken,
    SeatChanged,
    SeatTaken,
)
from quiz.game.liveroom import LiveRoom, Seated
from quiz.game.model import Answer, Guess, Phase, SeatState
from quiz.game.moves import GiveAnswer, GuessNumber, Join, Leave
from quiz.game.outcome import Outcome
from quiz.game.roompov import Audience
from quiz.game.snapshot import Plain
from quiz.services import moving, reporting, showing
from quiz.services.live import Live
from quiz.services.rooms import RoomUnknown, known
from quiz.services.showing import Shown
from quiz.services.units import looking, writing
from quiz.store import counting, roombook, seats
from quiz.store.base import db, peeking
from quiz.store.batching import Connection, Write
from quiz.store.glancing import glance
from quiz.store.shelf import Shelves

OFFERED = 3
"""So many names to choose from where names come from the server."""
RETURN_LENGTH = 8
_SEAT_BYTES = 12
_MOST_SEATS_KEPT = 20_000
_SEATS: Shelves[tuple[int, str], Seated] = Shelves(most=_MOST_SEATS_KEPT)


class WrongReturnCode(MoveRefused):
    """No seat of the room has this return code."""

    words = "No seat in this room has that return code. It is shown on the device you played on."


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """An answer or a guess as it is stored; `is_repeated` if it was before."""

    number: int
    value: int
    is_repeated: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class OnItsWay:
    """An answer that was handed in; once `write` is done, `given` waits for no other's answer.

    Without a `write` it has to be looked at more closely, which `given` does.
    """

    write: Write[bool] | None
    given: Callable[[], Given]


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


def answer(
    live: Live,
    code: str,
    *,
    fan: str,
    number: int,
    choice: int,
    now: datetime,
    round_trip: timedelta | None = None,
) -> Given:
    """Store an answer, or tell the one stored before; see `hand_in`."""
    return hand_in(
        live, code, fan=fan, number=number, choice=choice, now=now, round_trip=round_trip
    ).given()


def hand_in(
    live: Live,
    code: str,
    *,
    fan: str,
    number: int,
    choice: int,
    now: datetime,
    round_trip: timedelta | None = None,
) -> OnItsWay:
    """Have an answer stored; what comes of it, `given` says.

    `round_trip` is the way to the player and back as the server measured it; where the room has
    fair time, half of it is given back, within bounds, and stands in the stored answer.

    It can be taken at once if what is at hand says so: the statement that stores it sees whether
    room and seat are still as they were here. Otherwise `given` takes a closer look.

    `given` raises: RoomUnknown, and every refusal of the engine, with nothing changed.
    """
    live.wake_up(now)
    tap = _Tap(number=number, choice=choice, round_trip=round_trip)
    room, by = _at_hand(code, fan)
    taken = None if room is None or by is None else _judged(room, by, tap, now)

    def with_care() -> Given:
        return _answer_with_care(live, code, tap, fan=fan, now=now)

    if room is None or by is None or taken is None:
        return OnItsWay(write=None, given=with_care)
    write = live.commits.hand_in(
        lambda connection: seats.take_answer(connection, room, by, taken), is_one_statement=True
    )
    at_once = Given(number=taken.number, value=taken.choice, is_repeated=False)
    return OnItsWay(write=write, given=lambda: at_once if write.result() else with_care())


def guess(live: Live, code: str, *, fan: str, number: int, value: int, now: datetime) -> Given:
    """Store a number for a tie-break, or tell the one stored before.

    Raises: RoomUnknown, and every refusal of the engine, with nothing changed.
    """
    live.wake_up(now)
    with writing():
        room = known(roombook.load_to_move(code))
        by = _seated(room.id, fan)
        connection = db.session.connection()
        earlier = seats.guess_of(connection, room.id, number, by.seat.id)
        move = GuessNumber(number=number, value=value, earlier=earlier, seat=by.seat)
        outcome = play(room.session, move, now)
        for event in outcome.events:
            if isinstance(event, GuessTaken):
                seats.add_guess(connection, room.id, by.seat.id, event.guess)
                return _guessed(event.guess, is_repeated=False)
            if isinstance(event, GuessRepeated):
                return _guessed(event.guess, is_repeated=True)
    raise AssertionError("a guess is taken, repeated or refused")


def leave(live: Live, code: str, *, fan: str, now: datetime) -> None:
    """Get up; the seat is kept. Raises: RoomUnknown, TakenOut."""
    find(live, code, now=now)
    with writing():
        room = known(roombook.load_to_move(code))
        by = _seated(room.id, fan)
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
        if _seated(room.id, fan).seat.is_out:
            raise TakenOut
        if number >= room.session.revealed:
            raise NotOpenYet
        reporting.keep(room.revisions[number], fan=fan, reason=words, now=now)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Tap:
    """What came from a phone."""

    number: int
    choice: int
    round_trip: timedelta | None

    def move(self, room: LiveRoom, by: Seated, earlier: Answer | None) -> GiveAnswer:
        """The move it asks for."""
        return GiveAnswer(
            number=self.number,
            choice=self.choice,
            earlier=earlier,
            seat=by.seat,
            credit=fairness.credit(room.session.rules, self.round_trip),
        )


def _at_hand(code: str, fan: str) -> tuple[LiveRoom | None, Seated | None]:
    """Room and seat as they were when last seen, or read.

    A worker that has not seen the seat, because its stream is another's, reads it: on the careful
    way, one after another, would else go half the answers of two workers.
    """
    room = roombook.at_hand(code)
    if room is None:
        with looking():
            room = roombook.load(code)
    if room is None:
        return None, None
    by = _seat_at_hand(room.id, fan)
    if by is None:
        with peeking() as connection:
            by = _seat_of(room.id, fan, connection)
    return room, by


def _judged(room: LiveRoom, by: Seated, tap: _Tap, now: datetime) -> Answer | None:
    """The answer if it is taken and leaves the stage as it is."""
    try:
        outcome = play(room.session, tap.move(room, by, None), now)
    except MoveRefused:
        return None
    return _taken(outcome) if outcome.session == room.session else None


def _answer_with_care(live: Live, code: str, tap: _Tap, *, fan: str, now: datetime) -> Given:
    with writing():
        room = known(roombook.load_to_move(code))
        by = _seated(room.id, fan)
        connection = db.session.connection()
        earlier = seats.answer_of(connection, room.id, tap.number, by.seat.id)
        outcome = play(room.session, tap.move(room, by, earlier), now)
        settled = moving.keep(room, outcome)
        repeated = next((e for e in outcome.events if isinstance(e, AnswerRepeated)), None)
        given = _taken(outcome) or (repeated.answer if repeated else None)
        if given is None:
            raise AssertionError("an answer is taken, repeated or refused")
        if repeated is None:
            seats.take_answer(connection, settled, by, given)
    _SEATS.of(db.engine).put({(room.id, fan): by})
    if settled is not room:
        live.changed(settled)
    return Given(number=tap.number, value=given.choice, is_repeated=repeated is not None)


def _taken(outcome: Outcome) -> Answer | None:
    return next((e.answer for e in outcome.events if isinstance(e, AnswerTaken)), None)


def _guessed(stored: Guess, *, is_repeated: bool) -> Given:
    return Given(number=stored.number, value=stored.value, is_repeated=is_repeated)


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
    by = None if room is None else _seat_at_hand(room.id, fan)
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
    by = _seat_of(room.id, fan)
    if by is None:
        return Present(room=room, sight=None)
    shown = live.gallery.shown(room, Audience.PLAYERS)
    return Present(room=room, sight=Sight(by=by, shown=shown, own=showing.own(room, by, now)))


def _seat_at_hand(room_id: int, fan: str) -> Seated | None:
    """The seat as it was when last seen, without asking the database."""
    return _SEATS.of(db.engine).find([(room_id, fan)]).get((room_id, fan))


def _seat_of(room_id: int, fan: str, connection: Connection | None = None) -> Seated | None:
    found = seats.seat_of(connection or db.session.connection(), room_id, fan)
    if found is not None:
        _SEATS.of(db.engine).put({(room_id, fan): found})
    return found


def _seated(room_id: int, fan: str) -> Seated:
    found = _seat_of(room_id, fan)
    if found is None:
        raise RoomUnknown
    return found
