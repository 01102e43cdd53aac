"""A player answers a question, or guesses the number of a tie-break.

`fan` is the hash of the player's cookie, `now` the moment the answer arrived. Acknowledged means on
disk: an answer is stored by a group commit before anybody hears of it, and whoever is not sure
sends the same again and is told the same.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta

from quiz.game import fairness
from quiz.game.engine import play
from quiz.game.errors import MoveRefused
from quiz.game.events import AnswerRepeated, AnswerTaken, GuessRepeated, GuessTaken
from quiz.game.liveroom import LiveRoom, Seated
from quiz.game.model import Answer, Guess
from quiz.game.moves import GiveAnswer, GuessNumber
from quiz.game.outcome import Outcome
from quiz.services import moving, seatbook
from quiz.services.live import Live
from quiz.services.rooms import known
from quiz.services.units import looking, writing
from quiz.store import roombook, seats
from quiz.store.base import db, peeking
from quiz.store.batching import Write


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
        by = seatbook.known(room.id, fan)
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
    by = seatbook.at_hand(room.id, fan)
    if by is None:
        with peeking() as connection:
            by = seatbook.of(room.id, fan, connection)
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
        by = seatbook.known(room.id, fan)
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
    seatbook.see(room.id, fan, by)
    if settled is not room:
        live.changed(settled)
    return Given(number=tap.number, value=given.choice, is_repeated=repeated is not None)


def _taken(outcome: Outcome) -> Answer | None:
    return next((e.answer for e in outcome.events if isinstance(e, AnswerTaken)), None)


def _guessed(stored: Guess, *, is_repeated: bool) -> Given:
    return Given(number=stored.number, value=stored.value, is_repeated=is_repeated)
