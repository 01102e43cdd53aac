"""The clock of a session: pause and resume, added time, and time that was lost to the server.

Pure. Whatever moves a deadline moves it on, never back, and by the same for everybody.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

from quiz.game.errors import BadTime, NothingToExtend
from quiz.game.events import DeadlineMoved, Paused, Resumed
from quiz.game.limits import LONGEST_ADDED
from quiz.game.model import Phase, Session
from quiz.game.moves import Extend
from quiz.game.outcome import Outcome
from quiz.game.stages import with_question

_AS_SEEN = timedelta(milliseconds=1)
"""Who sees an end sees it in whole milliseconds, see `quiz.game.snapshot`."""


def pause(session: Session, now: datetime) -> Outcome:
    """Stop the clock; a second time changes nothing."""
    if session.paused_at is not None:
        return Outcome(session=session)
    paused = replace(session, paused_at=now, version=session.version + 1)
    return Outcome(session=paused, events=(Paused(),))


def resume(session: Session, now: datetime) -> Outcome:
    """Let the clock run on with what was left; a second time changes nothing."""
    if session.paused_at is None:
        return Outcome(session=session)
    gap = max(now - session.paused_at, timedelta())
    running = replace(shifted(session, gap), paused_at=None, version=session.version + 1)
    return Outcome(session=running, events=(Resumed(),))


def shifted(session: Session, gap: timedelta) -> Session:
    """The session with all that runs on stage moved on by `gap`; the version is the caller's."""
    version = session.version
    if session.phase is Phase.OPEN:
        question = session.question
        opened_at, deadline = question.opened_at, question.deadline
        session = with_question(
            session,
            replace(
                question,
                opened_at=None if opened_at is None else opened_at + gap,
                deadline=None if deadline is None else deadline + gap,
            ),
        )
    if session.phase is Phase.TIE_BREAK:
        last = session.tie_breaks[-1]
        last = replace(last, opened_at=last.opened_at + gap, deadline=last.deadline + gap)
        session = replace(session, tie_breaks=(*session.tie_breaks[:-1], last))
    until = None if session.until is None else session.until + gap
    return replace(session, until=until, version=version)


def extend(session: Session, move: Extend) -> Outcome:
    """Add time to the end that the host saw; if that is not the end any more, nothing changes.

    Raises: BadTime, NothingToExtend.
    """
    if not timedelta() < move.by <= LONGEST_ADDED:
        raise BadTime
    end = session.ends_at
    if end is None:
        raise NothingToExtend
    if not timedelta() <= end - move.seen < _AS_SEEN:
        return Outcome(session=session)  # a second tap on the same state
    longer = replace(_longer(session, move.by), version=session.version + 1)
    return Outcome(session=longer, events=(DeadlineMoved(ends_at=end + move.by),))


def _longer(session: Session, by: timedelta) -> Session:
    if session.phase is Phase.OPEN and session.question.deadline is not None:
        question = session.question
        added = replace(
            question, deadline=session.question.deadline + by, added=question.added + by
        )
        return with_question(session, added)
    if session.phase is Phase.TIE_BREAK:
        last = session.tie_breaks[-1]
        last = replace(last, deadline=last.deadline + by)
        return replace(session, tie_breaks=(*session.tie_breaks[:-1], last))
    return replace(session, until=None if session.until is None else session.until + by)
