"""Sessions in every state, for the tests of the rules."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from quiz.game.engine import play
from quiz.game.model import Answer, Phase, Question, Rules, Scoring, Session
from quiz.game.moves import OpenNext
from quiz.game.rules import GRACE

NOON = datetime(2026, 3, 14, 12, 0, tzinfo=UTC)
SECOND = timedelta(seconds=1)


def make_rules(
    *,
    length: int = 5,
    limit: timedelta | None = 20 * SECOND,
    factor: int = 1,
    scoring: Scoring = Scoring.ACCURACY_FIRST,
) -> Rules:
    return Rules(length=length, limit=limit, factor=factor, scoring=scoring, grace=GRACE)


def make_session(rules: Rules | None = None, *, now: datetime = NOON) -> Session:
    """A session that is ready; the key of question n is option n modulo 4."""
    rules = rules or make_rules()
    questions = tuple(Question(number=n, option_count=4, key=n % 4) for n in range(rules.length))
    return Session(
        rules=rules,
        questions=questions,
        position=-1,
        phase=Phase.READY,
        version=0,
        created_at=now,
        touched_at=now,
    )


def begun(rules: Rules | None = None, *, now: datetime = NOON) -> Session:
    """A session with its first question open."""
    return play(make_session(rules, now=now), OpenNext(leaving=None), now).session


def make_answer(number: int, choice: int, *, elapsed: timedelta = 5 * SECOND) -> Answer:
    return Answer(number=number, choice=choice, received_at=NOON, elapsed=elapsed)
