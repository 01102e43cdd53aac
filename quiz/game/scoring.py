"""Points, as a pure function of the rules, the questions and the answers.

Accuracy first, after Sendsteps' scoring of the same name: 1,000 for each right answer, and at most
499 bonus points over the whole quiz, half for speed and half for streaks, so that one more right
answer always beats any speed. Flat: 1,000 for each right answer, nothing else.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import timedelta

from quiz.game.limits import POINTS
from quiz.game.model import Answer, Question, Rules, Scoring
from quiz.game.rules import MOST_BONUS

_MICROSECOND = timedelta(microseconds=1)
TOO_FAST = timedelta(milliseconds=250)
"""Quicker than anyone reads a question: a right answer keeps its points but earns no speed bonus.
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Gain:
    """What question `number` brought; `is_right` is false where nothing was answered."""

    number: int
    is_right: bool
    points: int


def gains(
    rules: Rules, questions: Sequence[Question], answers: Iterable[Answer]
) -> tuple[Gain, ...]:
    """What each question brought, in order; the sum of `points` is the score.

    Bonus shares are added up exactly and rounded down once for the running total, so the parts
    always sum to the whole and never exceed `maximum`.
    """
    by_number = {answer.number: answer for answer in answers}
    out: list[Gain] = []
    streak = shares = given = 0
    whole = _shares_in_a_point(rules, len(questions))
    for question in questions:
        answer = by_number.get(question.number)
        is_right = answer is not None and answer.choice == question.key
        streak = streak + 1 if is_right else 0
        points = 0
        if answer is not None and is_right:
            shares += _bonus_shares(rules, len(questions), answer, streak)
            points = POINTS + shares // whole - given
            given = shares // whole
        out.append(Gain(number=question.number, is_right=is_right, points=points))
    return tuple(out)


def maximum(rules: Rules) -> int:
    """The most that `rules` can bring."""
    return rules.length * POINTS + (0 if rules.scoring is Scoring.FLAT else _most_bonus(rules))


def _most_bonus(rules: Rules) -> int:
    return MOST_BONUS if rules.time_limit else MOST_BONUS // 2


def _bonus_shares(rules: Rules, length: int, answer: Answer, streak: int) -> int:
    """This right answer's part of the bonus: how long the streak behind it, and how quick it was.

    In points: ½ · 499 · streak / (1 + 2 + … + length) + ½ · 499 · speed / length, where speed is 1
    for an instant answer and 0 at the limit of the player's own clock. Here times the denominator
    of `_shares_in_a_point`, so that it is whole.
    """
    if rules.scoring is Scoring.FLAT:
        return 0
    limit = _limit_us(rules)
    quick = 0
    if rules.limit is not None and answer.elapsed >= TOO_FAST:
        quick = max(limit - answer.elapsed // _MICROSECOND, 0)
    return MOST_BONUS * (2 * streak * limit + (length + 1) * quick)


def _shares_in_a_point(rules: Rules, length: int) -> int:
    return 2 * length * (length + 1) * _limit_us(rules)


def _limit_us(rules: Rules) -> int:
    limit = rules.time_limit
    return 1 if limit is None else limit // _MICROSECOND
