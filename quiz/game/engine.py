"""The rules at work: a session, a move and the present moment make the next session.

Pure: the caller reads the clock, keeps the result and tells the players. Time decides by itself:
`play` settles the session first, so that a late timer delays a notice and never a result.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import assert_never

from quiz.game.errors import (
    AlreadyAnswered,
    NoSuchOption,
    NoSuchQuestion,
    NotOpenYet,
    SessionIsOver,
    StillOpen,
    TooLate,
)
from quiz.game.events import (
    AnswerRepeated,
    AnswerTaken,
    Event,
    QuestionClosed,
    QuestionOpened,
    SessionOver,
)
from quiz.game.model import Answer, Phase, Question, Session
from quiz.game.moves import GiveAnswer, GiveUp, Move, OpenNext
from quiz.game.rules import ABANDONED_AFTER


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """The session afterwards, and what happened, in order; no event means nothing changed."""

    session: Session
    events: tuple[Event, ...] = ()


def play(session: Session, move: Move, now: datetime) -> Outcome:
    """Settle `session` at `now`, then grant `move`.

    Raises: a `MoveRefused` that says why; what settling found stays true and is found again.
    """
    settled = settle(session, now)
    match move:
        case OpenNext():
            granted = _open_next(settled.session, move, now)
        case GiveAnswer():
            granted = _give_answer(settled.session, move, now)
        case GiveUp():
            granted = _end(settled.session, now)
        case _:
            assert_never(move)
    return Outcome(session=granted.session, events=(*settled.events, *granted.events))


def settle(session: Session, now: datetime) -> Outcome:
    """Close what is overdue at `now`: the open question at its deadline, an abandoned session.

    A question closes only when its grace has passed too, so an answer under way still counts.
    """
    events: tuple[Event, ...] = ()
    if session.phase is Phase.OPEN and _is_overdue(session, now):
        session = _closed(session)
        events = (QuestionClosed(number=session.position),)
    if session.phase is not Phase.OVER and now - session.touched_at > ABANDONED_AFTER:
        ended = _end(session, now)
        return Outcome(session=ended.session, events=(*events, *ended.events))
    return Outcome(session=session, events=events)


def _is_overdue(session: Session, now: datetime) -> bool:
    deadline = session.question.deadline
    return deadline is not None and now > deadline + session.rules.grace


def _open_next(session: Session, move: OpenNext, now: datetime) -> Outcome:
    leaving = -1 if move.leaving is None else move.leaving
    if leaving >= len(session.questions):
        raise NoSuchQuestion
    if leaving < session.position or session.phase is Phase.OVER:
        return Outcome(session=session)  # a second tap on "next"
    if leaving > session.position:
        raise NotOpenYet
    if session.phase is Phase.OPEN:
        raise StillOpen
    if leaving + 1 == len(session.questions):
        return _end(session, now)
    limit = session.rules.time_limit
    opened = replace(
        session.questions[leaving + 1],
        opened_at=now,
        deadline=None if limit is None else now + limit,
    )
    moved = _with_question(session, opened)
    moved = replace(moved, position=opened.number, phase=Phase.OPEN, touched_at=now)
    return Outcome(session=moved, events=(QuestionOpened(number=opened.number),))


def _give_answer(session: Session, move: GiveAnswer, now: datetime) -> Outcome:
    if not 0 <= move.number < len(session.questions):
        raise NoSuchQuestion
    if not 0 <= move.choice < session.questions[move.number].option_count:
        raise NoSuchOption
    if move.earlier is not None:
        if move.earlier.choice != move.choice:
            raise AlreadyAnswered
        return Outcome(session=session, events=(AnswerRepeated(answer=move.earlier),))
    if session.phase is Phase.OVER:
        raise SessionIsOver
    if move.number > session.position:
        raise NotOpenYet
    if move.number < session.position or session.phase is not Phase.OPEN:
        raise TooLate
    answer = _answer(session, move, now)
    moved = replace(_closed(session), touched_at=now)
    closed = QuestionClosed(number=move.number)
    return Outcome(session=moved, events=(AnswerTaken(answer=answer), closed))


def _answer(session: Session, move: GiveAnswer, now: datetime) -> Answer:
    """The answer with its time: never below nothing, never above the limit."""
    elapsed = max(now - (session.question.opened_at or now), timedelta())
    limit = session.rules.time_limit
    return Answer(
        number=move.number,
        choice=move.choice,
        received_at=now,
        elapsed=elapsed if limit is None else min(elapsed, limit),
    )


def _closed(session: Session) -> Session:
    return replace(session, phase=Phase.REVEAL, version=session.version + 1)


def _end(session: Session, now: datetime) -> Outcome:
    """End the session; a question still open closes with it, unanswered."""
    if session.phase is Phase.OVER:
        return Outcome(session=session)
    events: tuple[Event, ...] = (SessionOver(),)
    if session.phase is Phase.OPEN:
        events = (QuestionClosed(number=session.position), *events)
        session = _closed(session)
    over = replace(
        session, phase=Phase.OVER, finished_at=now, touched_at=now, version=session.version + 1
    )
    return Outcome(session=over, events=events)


def _with_question(session: Session, question: Question) -> Session:
    questions = (
        *session.questions[: question.number],
        question,
        *session.questions[question.number + 1 :],
    )
    return replace(session, questions=questions, version=session.version + 1)
