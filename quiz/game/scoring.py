"""Points, as a pure function of the rules, the questions and the answers.

Accuracy first, after Sendsteps' scoring of the same name: 1,000 for each right answer, and at most
499 bonus points over the whole quiz, half for speed and half for streaks, so that one more right
answer always beats any speed. Where rounds are worth different points, the bonus is measured by the
smallest. Kahoot-like: a right answer at once brings all its points, at the last moment half. Flat:
all points for each right answer, nothing else.

A void question brings nothing and neither makes nor breaks a streak; the shares of the others stay
what they were, so voiding takes from nobody what another question brought.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta
from math import lcm

from quiz.game.limits import POINTS
from quiz.game.model import Answer, Question, Rules, Scoring
from quiz.game.rules import MOST_BONUS

_MICROSECOND = timedelta(microseconds=1)
TOO_FAST = timedelta(milliseconds=250)
"""Quicker than anyone reads a question: a right answer keeps its points but earns no speed bonus.
"""
AT_ONCE = timedelta(milliseconds=500)
"""Kahoot-like: up to here a right answer brings all its points."""
SENTENCES = {
    Scoring.ACCURACY_FIRST: "Being right counts first: speed and streaks together never bring as "
    "much as one more right answer.",
    Scoring.KAHOOT_LIKE: "The faster a right answer, the more points: all of them at once, half of "
    "them at the last moment.",
    Scoring.FLAT: "Every right answer brings the same points, however fast it comes.",
}
"""What each scoring is in one sentence, for the players."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Gain:
    """What question `number` brought; `is_right` is false where nothing was answered."""

    number: int
    is_right: bool
    points: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Scale:
    """The worth of each question, made once for a session and used for every player.

    `limits_us` and `points` go by question; `unit_us` is a common multiple of the limits, so that
    all shares of the bonus are whole numbers.
    """

    scoring: Scoring
    limits_us: tuple[int | None, ...]
    points: tuple[int, ...]
    most_bonus: int
    unit_us: int

    @staticmethod
    def of(rules: Rules, length: int) -> Scale:
        """The scale of a session with `length` questions."""
        limits = [rules.limit_of(number) for number in range(length)]
        limits_us = tuple(None if limit is None else limit // _MICROSECOND for limit in limits)
        points = tuple(rules.points_of(number) for number in range(length))
        return Scale(
            scoring=rules.scoring,
            limits_us=limits_us,
            points=points,
            most_bonus=_most_bonus(points),
            unit_us=lcm(*(limit for limit in limits_us if limit is not None)),
        )

    @property
    def whole(self) -> int:
        """The bonus shares that make a point."""
        length = len(self.points)
        return 2 * length * (length + 1) * self.unit_us

    def shares(self, answer: Answer, streak: int) -> int:
        """A right answer's part of the bonus: how long the streak behind it, and how quick it was.

        In points, with b the most bonus: ½ · b · streak / (1 + 2 + … + length) + ½ · b · speed /
        length, where speed is 1 for an instant answer and 0 at the limit of the player's own clock.
        Here times the denominator of `whole`, so that it is whole.
        """
        if self.scoring is not Scoring.ACCURACY_FIRST:
            return 0
        quick = 0
        limit = self.limits_us[answer.number]
        if limit is not None and answer.elapsed >= TOO_FAST:
            own = limit if answer.limit is None else answer.limit // _MICROSECOND
            left = max(limit - answer.elapsed // _MICROSECOND * limit // own, 0)
            quick = left * (self.unit_us // limit)
        return self.most_bonus * (2 * streak * self.unit_us + (len(self.points) + 1) * quick)

    def base(self, answer: Answer) -> int:
        """What a right answer brings before any bonus."""
        points = self.points[answer.number]
        limit = self.limits_us[answer.number]
        if self.scoring is not Scoring.KAHOOT_LIKE or limit is None or answer.elapsed < AT_ONCE:
            return points
        own = limit if answer.limit is None else answer.limit // _MICROSECOND
        late = min(answer.elapsed // _MICROSECOND, own)
        # round((1 − t/T/2) · P), halves up, in whole numbers
        return (2 * points * (2 * own - late) + 2 * own) // (4 * own)


def gains(
    rules: Rules, questions: Sequence[Question], answers: Iterable[Answer]
) -> tuple[Gain, ...]:
    """What each question brought, in order; the sum of `points` is the score.

    Bonus shares are added up exactly and rounded down once for the running total, so the parts
    always sum to the whole and never exceed `maximum`.
    """
    by_number = {answer.number: answer for answer in answers}
    return gains_on(Scale.of(rules, len(questions)), questions, by_number)


def gains_on(
    scale: Scale, questions: Sequence[Question], answers: Mapping[int, Answer]
) -> tuple[Gain, ...]:
    """The same for a scale made before and answers by number of question.

    `questions` may be the first ones only, as far as they have been revealed.
    """
    out: list[Gain] = []
    streak = shares = given = 0
    whole = scale.whole
    for question in questions:
        answer = answers.get(question.number)
        if question.is_void:
            out.append(Gain(number=question.number, is_right=False, points=0))
            continue
        is_right = answer is not None and answer.choice in question.keys
        streak = streak + 1 if is_right else 0
        points = 0
        if answer is not None and is_right:
            shares += scale.shares(answer, streak)
            points = scale.base(answer) + shares // whole - given
            given = shares // whole
        out.append(Gain(number=question.number, is_right=is_right, points=points))
    return tuple(out)


def maximum(rules: Rules) -> int:
    """The most that `rules` can bring."""
    points = tuple(rules.points_of(number) for number in range(rules.length))
    if rules.scoring is not Scoring.ACCURACY_FIRST:
        return sum(points)
    has_clock = any(rules.limit_of(number) is not None for number in range(rules.length))
    bonus = _most_bonus(points)
    return sum(points) + (bonus if has_clock else bonus // 2)


def _most_bonus(points: Sequence[int]) -> int:
    """Less than half of the smallest question that brings anything."""
    return MOST_BONUS * min((each for each in points if each > 0), default=0) // POINTS
