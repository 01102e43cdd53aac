"""Classical item statistics by the formulas of Moodle's quiz statistics report, as shares.

Moodle Docs, "Quiz statistics calculations" (docs.moodle.org/dev/Quiz_statistics_calculations): x
is the score of a response on the item (here 0 or 1), y = X − x its score on the other questions.
Sessions of a bank differ in their items and in their length, so y is taken as a *share* of the
rest; where all sessions have the same questions, that is Moodle's figure exactly, since a
correlation does not change with the unit. An unanswered question counts as wrong, as in Moodle.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from datetime import timedelta
from itertools import accumulate
from statistics import NormalDist

from quiz.analysis.responses import TICK, Tally

_Z = NormalDist().inv_cdf(0.975)
_FEWEST_FOR_INTERVAL = 4  # Fisher's z has the variance 1 / (n - 3)


@dataclass(frozen=True, slots=True, kw_only=True)
class Interval:
    """A value with its 95 % confidence interval."""

    value: float
    low: float
    high: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Statistics:
    """What `n` responses say of an item. `None`: too few, or all alike, to say.

    `facility` is the share that chose the key, 0–1, high is easy. `discrimination` is the
    correlation of the item with the rest, −1…1; `efficiency` what it reaches of the most it could
    at this facility, at most 1. `guess` is the share right by chance. `shares` are those that chose
    each option, in the item's order; with `unanswered` they sum to 1. `median_time` is of answers
    given.
    """

    n: int
    facility: Interval | None
    discrimination: Interval | None
    efficiency: float | None
    guess: float
    shares: tuple[float, ...]
    unanswered: float
    median_time: timedelta | None


def statistics(tally: Tally, *, key: int, option_count: int) -> Statistics:
    """The statistics of an item whose right option is `key` (from 0) of `option_count`.

    Raises: ValueError when `key` is no option.
    """
    if not 0 <= key < option_count:
        raise ValueError(f"the key {key} is none of {option_count} options")
    n = tally.n
    pairs = _pairs(tally, key)
    return Statistics(
        n=n,
        facility=wilson(tally.taken(key), n) if n else None,
        discrimination=_discrimination(pairs),
        efficiency=_efficiency(pairs),
        guess=1 / option_count,
        shares=tuple(tally.taken(at) / n if n else 0.0 for at in range(option_count)),
        unanswered=tally.taken(None) / n if n else 0.0,
        median_time=_median(tally),
    )


def wilson(hits: int, n: int) -> Interval:
    """The share `hits / n` with Wilson's score interval (Wilson 1927; Brown, Cai, DasGupta 2001).

    Raises: ZeroDivisionError for no observation.
    """
    share = hits / n
    centre = (share + _Z**2 / (2 * n)) / (1 + _Z**2 / n)
    half = _Z / (1 + _Z**2 / n) * math.sqrt(share * (1 - share) / n + _Z**2 / (4 * n**2))
    return Interval(
        value=share,
        low=max(min(centre - half, share), 0.0),
        high=min(max(centre + half, share), 1.0),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class _Pairs:
    """Scores x (0 or 1) and rest shares y, as counts: `(y, wrong, right)` by rising y."""

    rows: tuple[tuple[float, int, int], ...]

    @property
    def n(self) -> int:
        return sum(wrong + right for _, wrong, right in self.rows)

    @property
    def right(self) -> int:
        return sum(right for _, _, right in self.rows)

    @property
    def are_alike(self) -> bool:
        """Whether all scores or all rests are the same: then nothing goes with anything."""
        return len(self.rows) <= 1 or self.right in {0, self.n}

    @property
    def mean_rest(self) -> float:
        return math.fsum(y * (wrong + right) for y, wrong, right in self.rows) / self.n

    def covariance(self, right_by_row: tuple[int, ...]) -> float:
        """The covariance (n − 1) of y with x, were the ones of x spread over the rows like this."""
        mean = self.mean_rest
        paired = zip(self.rows, right_by_row, strict=True)
        return math.fsum((y - mean) * right for (y, _, _), right in paired) / (self.n - 1)

    def variance_of_rest(self) -> float:
        mean = self.mean_rest
        squares = ((y - mean) ** 2 * (wrong + right) for y, wrong, right in self.rows)
        return math.fsum(squares) / (self.n - 1)

    def variance_of_score(self) -> float:
        share = self.right / self.n
        return share * (1 - share) * self.n / (self.n - 1)


def _pairs(tally: Tally, key: int) -> _Pairs:
    """Responses without other questions in their session say nothing about the rest."""
    rows: dict[float, list[int]] = {}
    for (rest, choice), count in tally.choices.items():
        if rest is not None:
            rows.setdefault(float(rest), [0, 0])[choice == key] += count
    return _Pairs(rows=tuple((y, wrong, right) for y, (wrong, right) in sorted(rows.items())))


def _discrimination(pairs: _Pairs) -> Interval | None:
    """Discrimination = cov(x, y) / √(var(x) · var(y)), with Fisher's z interval."""
    if pairs.are_alike:
        return None
    covariance = pairs.covariance(tuple(right for _, _, right in pairs.rows))
    most = math.sqrt(pairs.variance_of_score() * pairs.variance_of_rest())
    value = max(min(covariance / most, 1.0), -1.0)
    if pairs.n < _FEWEST_FOR_INTERVAL or abs(value) == 1.0:
        return Interval(value=value, low=-1.0, high=1.0)
    half, z = _Z / math.sqrt(pairs.n - 3), math.atanh(value)
    return Interval(value=value, low=math.tanh(z - half), high=math.tanh(z + half))


def _efficiency(pairs: _Pairs) -> float | None:
    """Discriminative efficiency = cov(x, y) / cov of the sorted x with the sorted y."""
    if pairs.are_alike:
        return None
    left = pairs.right
    best: list[int] = []
    for _, wrong, right in reversed(pairs.rows):
        best.append(min(wrong + right, left))
        left -= best[-1]
    most = pairs.covariance(tuple(reversed(best)))
    return pairs.covariance(tuple(right for _, _, right in pairs.rows)) / most


def _median(tally: Tally) -> timedelta | None:
    """The middle time, or halfway between the two middle ones, in ticks."""
    ordered = sorted(tally.ticks.items())
    n = sum(count for _, count in ordered)
    if not n:
        return None
    totals = tuple(accumulate(count for _, count in ordered))
    low, high = (
        next(tick for (tick, _), total in zip(ordered, totals, strict=True) if total > at)
        for at in ((n - 1) // 2, n // 2)
    )
    return TICK * (low + high) / 2
