"""Whether an answer counts, and with what time.

Pure, and blind to everybody else: the session, the player's own seat and earlier answer decide.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

from quiz.game import stages
from quiz.game.errors import (
    AlreadyAnswered,
    BadNumber,
    ClockStands,
    NoSuchOption,
    NoSuchQuestion,
    NotOpenYet,
    SessionIsOver,
    TakenOut,
    TooLate,
)
from quiz.game.events import (
    AnswerRepeated,
    AnswerTaken,
    GuessRepeated,
    GuessTaken,
)
from quiz.game.limits import FARTHEST_NUMBER
from quiz.game.model import Answer, Guess, Phase, Seat, Session
from quiz.game.moves import GiveAnswer, GuessNumber
from quiz.game.outcome import Outcome


def give_answer(session: Session, move: GiveAnswer, now: datetime) -> Outcome:
    """Take an answer to the open question, or tell the earlier one again.

    Alone, it closes the question. In a room it leaves the session as it is.
    """
    if not 0 <= move.number < len(session.questions):
        raise NoSuchQuestion
    if not 0 <= move.choice < session.questions[move.number].option_count:
        raise NoSuchOption
    if move.earlier is not None:
        if move.earlier.choice != move.choice:
            raise AlreadyAnswered
        return Outcome(session=session, events=(AnswerRepeated(answer=move.earlier),))
    _check_seat(move.seat)
    _check_open(session, move.number)
    answer = _answer(session, move, now)
    taken = Outcome(session=session, events=(AnswerTaken(answer=answer),))
    if session.rules.is_live:
        return taken
    closed = stages.advance(session, now)
    return taken.then(replace(closed, session=replace(closed.session, touched_at=now)))


def _check_seat(seat: Seat | None) -> None:
    if seat is not None and seat.is_out:
        raise TakenOut


def _check_open(session: Session, number: int) -> None:
    if session.phase is Phase.OVER:
        raise SessionIsOver
    is_ahead = number == session.position and session.phase is Phase.READING
    if number > session.position or is_ahead:
        raise NotOpenYet
    if number < session.position or session.phase is not Phase.OPEN:
        raise TooLate
    if session.paused_at is not None:
        raise ClockStands


def _answer(session: Session, move: GiveAnswer, now: datetime) -> Answer:
    """The answer with its time: never below nothing, never above the limit.

    Credit shortens the time that is scored; whether the answer was in time it does not touch.
    """
    factor = 1.0 if move.seat is None else move.seat.factor
    deadline = stages.own_deadline(session, factor)
    if deadline is not None and now > deadline + session.rules.grace:
        raise TooLate
    credit = min(max(move.credit, timedelta()), session.rules.most_credit)
    elapsed = max(now - (session.question.opened_at or now) - credit, timedelta())
    limit = stages.own_limit(session, factor)
    return Answer(
        number=move.number,
        choice=move.choice,
        received_at=now,
        elapsed=elapsed if limit is None else min(elapsed, limit),
        limit=limit if session.rules.is_live else None,
        credit=credit,
    )


def guess_number(session: Session, move: GuessNumber, now: datetime) -> Outcome:
    """Take a number for the tie-break on stage, or tell the earlier one again."""
    if abs(move.value) > FARTHEST_NUMBER:
        raise BadNumber
    if not 0 <= move.number < len(session.tie_breaks):
        raise NoSuchQuestion
    if move.earlier is not None:
        if move.earlier.value != move.value:
            raise AlreadyAnswered
        return Outcome(session=session, events=(GuessRepeated(guess=move.earlier),))
    _check_seat(move.seat)
    if session.phase is not Phase.TIE_BREAK or move.number + 1 != len(session.tie_breaks):
        raise TooLate
    if session.paused_at is not None:
        raise ClockStands
    elapsed = max(now - session.tie_breaks[-1].opened_at, timedelta())
    guess = Guess(number=move.number, value=move.value, received_at=now, elapsed=elapsed)
    return Outcome(session=session, events=(GuessTaken(guess=guess),))
