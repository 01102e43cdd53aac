"""What the host does with the stage: go on, reveal, skip, lock the door, break a tie.

Pure. A move for a moment that has passed changes nothing, so two taps or two hosts are one.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

from quiz.game import stages
from quiz.game.errors import (
    BadNumber,
    BadTime,
    ClockStands,
    NoSuchQuestion,
    NoTieYet,
    NotOpenYet,
    SessionIsOver,
    StillOpen,
)
from quiz.game.events import DoorLocked, TieBreakOpened
from quiz.game.limits import FARTHEST_NUMBER, LONGEST_ADDED
from quiz.game.model import Phase, Session, TieBreak
from quiz.game.moves import GoOn, Lock, OpenNext, OpenTieBreak, RevealNow, Skip
from quiz.game.outcome import Outcome

_BEFORE_REVEAL = frozenset({Phase.READING, Phase.OPEN, Phase.CLOSED})
_AFTER_LAST = frozenset({Phase.REVEAL, Phase.STANDINGS, Phase.PODIUM})


def open_next(session: Session, move: OpenNext, now: datetime) -> Outcome:
    """Solo: the next question, or the end. Raises: NoSuchQuestion, NotOpenYet, StillOpen."""
    leaving = -1 if move.leaving is None else move.leaving
    if leaving >= len(session.questions):
        raise NoSuchQuestion
    if leaving < session.position or session.phase is Phase.OVER:
        return Outcome(session=session)  # a second tap on "next"
    if leaving > session.position:
        raise NotOpenYet
    if session.phase is Phase.OPEN:
        raise StillOpen
    return stages.advance(session, now)


def go_on(session: Session, move: GoOn, now: datetime) -> Outcome:
    """Leave the phase that the host saw. Raises: ClockStands while paused."""
    if session.step != move.leaving or session.phase is Phase.OVER:
        return Outcome(session=session)  # a second tap, or another host was quicker
    if session.paused_at is not None:
        raise ClockStands
    return stages.advance(session, now)


def reveal_now(session: Session, move: RevealNow, now: datetime) -> Outcome:
    """Close the question and reveal it. Raises: NoSuchQuestion, NotOpenYet, ClockStands."""
    if not _is_on_stage(session, move.number):
        return Outcome(session=session)
    if session.phase is Phase.READING:
        raise NotOpenYet
    first = stages.advance(session, now)
    if first.session.phase is not Phase.CLOSED:
        return first
    return first.then(stages.advance(first.session, now))


def skip(session: Session, move: Skip, now: datetime) -> Outcome:
    """Leave the question without a reveal. Raises: NoSuchQuestion, NotOpenYet, ClockStands."""
    if not _is_on_stage(session, move.number):
        return Outcome(session=session)
    return stages.skip(session, now)


def _is_on_stage(session: Session, number: int) -> bool:
    """Whether question `number` is before its reveal; false when it has been left behind."""
    if not 0 <= number < len(session.questions):
        raise NoSuchQuestion
    if number > session.position:
        raise NotOpenYet
    if number < session.position or session.phase not in _BEFORE_REVEAL:
        return False
    if session.paused_at is not None:
        raise ClockStands
    return True


def lock(session: Session, move: Lock) -> Outcome:
    """Lock the door or open it."""
    if session.is_locked == move.is_locked:
        return Outcome(session=session)
    locked = replace(session, is_locked=move.is_locked, version=session.version + 1)
    return Outcome(session=locked, events=(DoorLocked(is_locked=move.is_locked),))


def open_tie_break(session: Session, move: OpenTieBreak, now: datetime) -> Outcome:
    """Ask for the nearest number. Raises: SessionIsOver, NoTieYet, BadNumber, BadTime, ClockStands.

    Its clock is the same for all: who is nearest wins, and only then who was first.
    """
    if not timedelta() < move.limit <= LONGEST_ADDED:
        raise BadTime
    if abs(move.key) > FARTHEST_NUMBER:
        raise BadNumber
    if session.step != move.leaving:
        return Outcome(session=session)
    if session.phase is Phase.OVER:
        raise SessionIsOver
    if session.phase not in _AFTER_LAST or not stages.is_at_last(session):
        raise NoTieYet
    if session.paused_at is not None:
        raise ClockStands
    opened = TieBreak(
        stem=move.stem,
        key=move.key,
        among=move.among,
        opened_at=now,
        deadline=now + move.limit,
    )
    number = len(session.tie_breaks)
    moved = replace(
        session,
        tie_breaks=(*session.tie_breaks, opened),
        phase=Phase.TIE_BREAK,
        until=None,
        version=session.version + 1,
    )
    return Outcome(session=moved, events=(TieBreakOpened(number=number),))
