"""What the host rules about a question or a score, during a session and after it.

Pure. Answers stay as they were given; a ruling changes what they are worth, by replay.
"""

from __future__ import annotations

from dataclasses import replace

from quiz.game.errors import BadRuling, NoSuchOption, NoSuchQuestion, NotOpenYet
from quiz.game.events import PointsAdjusted, QuestionJudged
from quiz.game.limits import LARGEST_ADJUSTMENT
from quiz.game.model import Question, Session
from quiz.game.moves import AdjustPoints, ReKey, VoidQuestion
from quiz.game.outcome import Outcome
from quiz.game.stages import with_question


def void_question(session: Session, move: VoidQuestion) -> Outcome:
    """Let a question count for nobody, or count again. Raises: NoSuchQuestion, NotOpenYet."""
    question = _revealed(session, move.number)
    return _judged(session, question, replace(question, is_void=move.is_void))


def rekey(session: Session, move: ReKey) -> Outcome:
    """Rule which options are right. Raises: NoSuchQuestion, NotOpenYet, NoSuchOption, BadRuling."""
    question = _revealed(session, move.number)
    if not move.keys:
        raise BadRuling
    if not all(0 <= key < question.option_count for key in move.keys):
        raise NoSuchOption
    as_drawn = move.keys == {question.key}
    return _judged(session, question, replace(question, rekeyed=None if as_drawn else move.keys))


def _revealed(session: Session, number: int) -> Question:
    """The question, once it has been revealed: before, a ruling on it would tell its key."""
    if not 0 <= number < len(session.questions):
        raise NoSuchQuestion
    if number >= session.revealed:
        raise NotOpenYet
    return session.questions[number]


def _judged(session: Session, before: Question, after: Question) -> Outcome:
    if after == before:
        return Outcome(session=session)
    return Outcome(
        session=with_question(session, after), events=(QuestionJudged(number=after.number),)
    )


def adjust_points(session: Session, move: AdjustPoints) -> Outcome:
    """Give or take points with a reason, once for each id. Raises: BadRuling."""
    adjustment = move.adjustment
    if not adjustment.reason.strip() or abs(adjustment.points) > LARGEST_ADJUSTMENT:
        raise BadRuling
    if move.is_known:
        return Outcome(session=session)
    adjusted = replace(session, version=session.version + 1)
    return Outcome(session=adjusted, events=(PointsAdjusted(adjustment=adjustment),))
