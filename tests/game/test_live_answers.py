"""An answer in a room: it counts by the session, the seat and the earlier answer alone."""

from __future__ import annotations

from datetime import timedelta

import pytest

from quiz.game import errors
from quiz.game.engine import Outcome, play, settle
from quiz.game.events import AnswerRepeated, AnswerTaken, GuessRepeated, GuessTaken, SeatChanged
from quiz.game.fairness import credit
from quiz.game.model import Answer, Guess, Phase, SeatState, Session
from quiz.game.moves import Extend, GrantTime, GuessNumber, OpenTieBreak, Pause
from quiz.game.rules import CREDIT, GRACE
from tests.game.makers import NOON, SECOND
from tests.game.rooms import give, make_seat, on, room_rules, up_to

OPEN = up_to(Phase.OPEN)
MS = timedelta(milliseconds=1)


def taken(outcome: Outcome) -> Answer:
    (event,) = outcome.events
    assert isinstance(event, AnswerTaken)
    return event.answer


def test_an_answer_leaves_the_session_as_it_is() -> None:
    outcome = play(OPEN, give(0, 2), NOON + 3 * SECOND)
    assert outcome.session == OPEN
    answer = taken(outcome)
    assert (answer.choice, answer.elapsed, answer.limit) == (2, 3 * SECOND, 20 * SECOND)


def test_the_same_again_is_told_again_and_another_is_refused() -> None:
    first = taken(play(OPEN, give(0, 2), NOON))
    assert play(OPEN, give(0, 2, earlier=first), NOON).events == (AnswerRepeated(answer=first),)
    with pytest.raises(errors.AlreadyAnswered):
        play(OPEN, give(0, 1, earlier=first), NOON)


@pytest.mark.parametrize(
    ("session", "number", "refusal"),
    [
        (up_to(Phase.READY, -1), 0, errors.NotOpenYet),
        (up_to(Phase.READING), 0, errors.NotOpenYet),
        (OPEN, 1, errors.NotOpenYet),
        (up_to(Phase.CLOSED), 0, errors.TooLate),
        (up_to(Phase.OPEN, 1), 0, errors.TooLate),
        (up_to(Phase.OVER, 2), 0, errors.SessionIsOver),
        (play(OPEN, Pause(), NOON).session, 0, errors.ClockStands),
    ],
)
def test_an_answer_out_of_its_time_is_refused(
    session: Session, number: int, refusal: type[errors.MoveRefused]
) -> None:
    with pytest.raises(refusal):
        play(session, give(number), NOON)


@pytest.mark.parametrize("state", [SeatState.KICKED, SeatState.BANNED])
def test_a_seat_taken_away_answers_nothing(state: SeatState) -> None:
    with pytest.raises(errors.TakenOut):
        play(OPEN, give(0, seat=make_seat(state=state)), NOON)


def test_extra_time_is_the_seats_own_and_stays_open_for_it() -> None:
    seat = make_seat()
    granted = play(up_to(Phase.REVEAL), GrantTime(seat=seat, factor=1.5, widest_other=1), NOON)
    (event,) = granted.events
    assert isinstance(event, SeatChanged)
    session = granted.session
    while session.phase is not Phase.OPEN:
        session = on(session).session
    assert session.question.deadline == NOON + 20 * SECOND
    moment = NOON + 28 * SECOND
    assert settle(session, moment).events == ()
    answer = taken(play(session, give(1, seat=event.seat), moment))
    assert (answer.elapsed, answer.limit) == (28 * SECOND, 30 * SECOND)
    with pytest.raises(errors.TooLate):
        play(session, give(1, seat=make_seat("bob")), moment)
    assert settle(session, NOON + 30 * SECOND + GRACE + MS).session.phase is Phase.CLOSED


def test_added_time_is_stretched_too() -> None:
    grant = GrantTime(seat=make_seat(), factor=2, widest_other=1)
    session = play(OPEN, grant, NOON).session
    longer = play(session, Extend(by=10 * SECOND, seen=NOON + 20 * SECOND), NOON).session
    answer = taken(play(longer, give(0, seat=make_seat(factor=2)), NOON + 60 * SECOND))
    assert (answer.elapsed, answer.limit) == (60 * SECOND, 60 * SECOND)


def test_a_clock_that_runs_is_never_cut_short() -> None:
    wide = play(OPEN, GrantTime(seat=make_seat(), factor=3, widest_other=1), NOON).session
    cut = play(wide, GrantTime(seat=make_seat(factor=3), factor=1, widest_other=1), NOON)
    assert cut == Outcome(session=wide)
    later = play(up_to(Phase.REVEAL), GrantTime(seat=make_seat(), factor=3, widest_other=1), NOON)
    back = play(later.session, GrantTime(seat=make_seat(factor=3), factor=1, widest_other=1), NOON)
    assert back.session.widest == 1


@pytest.mark.parametrize("factor", [0.5, 10.5, float("nan"), float("inf")])
def test_a_factor_has_bounds(factor: float) -> None:
    with pytest.raises(errors.BadTime):
        play(OPEN, GrantTime(seat=make_seat(), factor=factor, widest_other=1), NOON)


def test_fair_time_shortens_what_is_scored_and_never_lengthens_the_question() -> None:
    session = up_to(Phase.OPEN, 0, room_rules(is_time_fair=True))
    answer = taken(play(session, give(0, credit=SECOND), NOON + 5 * SECOND))
    assert (answer.elapsed, answer.credit) == (5 * SECOND - CREDIT, CREDIT)
    early = taken(play(session, give(0, credit=SECOND), NOON))
    assert early.elapsed == timedelta()
    with pytest.raises(errors.TooLate):
        play(session, give(0, credit=CREDIT), NOON + 20 * SECOND + GRACE + MS)


def test_without_fair_time_no_credit_counts() -> None:
    assert taken(play(OPEN, give(0, credit=SECOND), NOON + SECOND)).elapsed == SECOND


def test_credit_is_half_the_best_round_trip_within_the_bound() -> None:
    fair, plain = room_rules(is_time_fair=True), room_rules()
    assert credit(fair, 120 * MS) == 60 * MS
    assert credit(fair, 9000 * MS) == CREDIT
    assert credit(fair, None) == timedelta()
    assert credit(fair, -5 * MS) == timedelta()
    assert credit(plain, 100 * MS) == timedelta()


def guess(number: int, value: int, earlier: Guess | None = None) -> GuessNumber:
    return GuessNumber(number=number, value=value, earlier=earlier, seat=make_seat())


def test_a_tie_break_takes_one_number_of_each() -> None:
    last = up_to(Phase.REVEAL, 2)
    ask = OpenTieBreak(leaving=last.step, stem="?", key=1, among=0, limit=30 * SECOND)
    session = play(last, ask, NOON).session
    (event,) = play(session, guess(0, 7), NOON + SECOND).events
    assert isinstance(event, GuessTaken)
    assert event.guess.elapsed == SECOND
    again = play(session, guess(0, 7, event.guess), NOON)
    assert again == Outcome(session=session, events=(GuessRepeated(guess=event.guess),))
    wrong = [
        (session, guess(0, 8, event.guess), errors.AlreadyAnswered),
        (session, guess(1, 7), errors.NoSuchQuestion),
        (session, guess(0, 10**13), errors.BadNumber),
        (on(session).session, guess(0, 7), errors.TooLate),
        (play(session, Pause(), NOON).session, guess(0, 7), errors.ClockStands),
    ]
    for state, move, refusal in wrong:
        with pytest.raises(refusal):
            play(state, move, NOON)
