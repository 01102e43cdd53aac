"""From phase to phase: which one follows, what entering it means, and when it passes by itself.

Pure. A phase that passes by itself is left at the moment it ended, not when somebody looked, so
looking late or often comes to the same.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

from quiz.game.events import (
    Event,
    PhaseBegan,
    QuestionClosed,
    QuestionOpened,
    QuestionSkipped,
    SessionOver,
    TieBreakClosed,
)
from quiz.game.model import Phase, Question, Session
from quiz.game.outcome import Outcome

_OPTIONAL = {Phase.ROUND: Phase.READING, Phase.OPEN: Phase.CLOSED}
_ALWAYS = {
    Phase.ROUND: Phase.OPEN,
    Phase.READING: Phase.OPEN,
    Phase.OPEN: Phase.REVEAL,
    Phase.CLOSED: Phase.REVEAL,
    Phase.PODIUM: Phase.OVER,
    Phase.OVER: Phase.OVER,
}


def following(session: Session) -> Phase:
    """The phase after the one on stage, as the rules have it."""
    passes = session.rules.passes
    optional = _OPTIONAL.get(session.phase)
    if optional in passes:
        return optional
    match session.phase:
        case Phase.READY | Phase.BREAK:
            return _towards(session)
        case Phase.REVEAL if _has_standings(session):
            return Phase.STANDINGS
        case Phase.REVEAL | Phase.STANDINGS:
            return _after_standings(session)
        case Phase.TIE_BREAK:
            return _ending(session)
        case _:
            return _ALWAYS[session.phase]


def _towards(session: Session) -> Phase:
    """The first phase of the next question, or the end where there is none."""
    number = session.position + 1
    if number >= len(session.questions):
        return _ending(session)
    is_first = number == 0 or session.rules.is_last_of_round(number - 1)
    if is_first and session.rules.rounds and Phase.ROUND in session.rules.passes:
        return Phase.ROUND
    return Phase.READING if Phase.READING in session.rules.passes else Phase.OPEN


def _ending(session: Session) -> Phase:
    return Phase.PODIUM if Phase.PODIUM in session.rules.passes else Phase.OVER


def _has_standings(session: Session) -> bool:
    """Whether standings follow here; before the podium they would spoil it."""
    rules = session.rules
    if Phase.STANDINGS not in rules.passes:
        return False
    if is_at_last(session) and Phase.PODIUM in rules.passes:
        return False
    return rules.has_standings_between or rules.is_last_of_round(session.position)


def _after_standings(session: Session) -> Phase:
    rules, number = session.rules, session.position
    block = rules.round_of(number) if number >= 0 else None
    has_break = Phase.BREAK in rules.passes and block is not None and block.pause is not None
    if has_break and rules.is_last_of_round(number) and not is_at_last(session):
        return Phase.BREAK
    return _towards(session)


def is_at_last(session: Session) -> bool:
    """Whether no question is left to come."""
    return session.position + 1 >= len(session.questions)


def advance(session: Session, at: datetime) -> Outcome:
    """Pass to the phase that follows, at the moment `at`."""
    left = _leaving(session)
    return Outcome(session=session, events=left).then(enter(session, following(session), at))


def _leaving(session: Session) -> tuple[Event, ...]:
    """What ends with the phase on stage."""
    match session.phase:
        case Phase.OPEN:
            return (QuestionClosed(number=session.position),)
        case Phase.TIE_BREAK:
            return (TieBreakClosed(number=len(session.tie_breaks) - 1),)
        case _:
            return ()


def enter(session: Session, phase: Phase, at: datetime) -> Outcome:
    """Put `phase` on stage at the moment `at`; from outside a question, the next one's."""
    match phase:
        case Phase.OPEN:
            return _open(session, at)
        case Phase.OVER:
            return over(session, at)
        case Phase.REVEAL if session.phase is Phase.OPEN:
            events: tuple[Event, ...] = ()  # closing has revealed it
        case _:
            number = session.position + (phase is Phase.READING)
            events = (PhaseBegan(phase=phase, number=number),)
    moved = replace(
        session,
        phase=phase,
        position=session.position + (phase is Phase.READING),
        until=_until(session, phase, at),
        version=session.version + 1,
    )
    return Outcome(session=moved, events=events)


def _until(session: Session, phase: Phase, at: datetime) -> datetime | None:
    if phase is Phase.BREAK:
        block = session.rules.round_of(session.position)
        wait = block.pause if block else None
    else:
        wait = session.rules.pace.of(phase)
    return None if wait is None else at + wait


def _open(session: Session, at: datetime) -> Outcome:
    number = session.position + (session.phase is not Phase.READING)
    limit = session.rules.limit_of(number)
    opened = replace(
        session.questions[number],
        opened_at=at,
        deadline=None if limit is None else at + limit,
    )
    moved = replace(with_question(session, opened), position=number, phase=Phase.OPEN, until=None)
    return Outcome(session=moved, events=(QuestionOpened(number=number),))


def over(session: Session, at: datetime) -> Outcome:
    """End the session; what is still open closes with it."""
    if session.phase is Phase.OVER:
        return Outcome(session=session)
    ended = replace(
        session,
        phase=Phase.OVER,
        finished_at=at,
        until=None,
        paused_at=None,
        version=session.version + 1,
    )
    return Outcome(session=ended, events=(*_leaving(session), SessionOver()))


def skip(session: Session, at: datetime) -> Outcome:
    """Leave the question on stage void and go on as if it had been revealed."""
    voided = replace(session.question, is_void=True)
    left = replace(with_question(session, voided), phase=Phase.REVEAL)
    skipped = Outcome(session=left, events=(QuestionSkipped(number=voided.number),))
    return skipped.then(enter(left, following(left), at))


def passes_at(session: Session) -> datetime | None:
    """When the phase on stage passes by itself; `None` while only a move ends it."""
    if session.paused_at is not None or session.phase is Phase.OVER:
        return None
    if session.phase is Phase.OPEN:
        return last_call(session)
    if session.phase is Phase.TIE_BREAK:
        return session.tie_breaks[-1].deadline + session.rules.grace
    return session.until


def last_call(session: Session) -> datetime | None:
    """The last moment at which any seat's answer to the open question counts."""
    deadline = own_deadline(session, session.widest)
    return None if deadline is None else deadline + session.rules.grace


def own_deadline(session: Session, factor: float) -> datetime | None:
    """The deadline of the question on stage on a clock stretched by `factor`, 1 for most."""
    deadline, limit = session.question.deadline, own_limit(session, 1.0)
    if deadline is None or limit is None:
        return None
    return deadline + limit * max(factor - 1, 0)


def own_limit(session: Session, factor: float) -> timedelta | None:
    """The time for the question on stage on a clock stretched by `factor`, added time included."""
    limit = session.rules.limit_of(session.position)
    return None if limit is None else (limit + session.question.added) * max(factor, 1)


def with_question(session: Session, question: Question) -> Session:
    """The session with `question` in its place."""
    questions = (
        *session.questions[: question.number],
        question,
        *session.questions[question.number + 1 :],
    )
    return replace(session, questions=questions, version=session.version + 1)
