"""The limits of play as data: what may be chosen, how long the server waits, presets of a night."""

from __future__ import annotations

from datetime import timedelta

from quiz.game.limits import NIGHT_ABANDONED_AFTER
from quiz.game.model import LIVE_PHASES, Admission, Pace, Phase, Round, Rules, Scoring

LENGTHS = (5, 10, 20)
LIMITS = (None, timedelta(seconds=10), timedelta(seconds=20), timedelta(seconds=30))
FACTORS = (1, 2, 5, 10)
"""Time for those who need it; ten times the usual is what WCAG 2.2.1 asks of a timed page."""

GRACE = timedelta(milliseconds=750)
"""An answer on its way at the bell still counts: about a slow phone's round trip."""
MOST_BONUS = 499
"""Accuracy first: all that speed and streaks can add to a whole quiz; less than half an answer."""

CREDIT = timedelta(milliseconds=250)
"""Fair time gives back at most this much of an answer's way."""

LIVE_PACE = Pace(lead=timedelta(seconds=3), closed=timedelta(seconds=1))
"""The host decides when to go on; only what needs no decision passes by itself."""
AUTOMATIC_PACE = Pace(
    lead=timedelta(seconds=3),
    title=timedelta(seconds=5),
    closed=timedelta(seconds=1),
    reveal=timedelta(seconds=8),
    standings=timedelta(seconds=8),
)
"""A night that runs by itself."""


def live_rules(
    rounds: tuple[Round, ...],
    *,
    scoring: Scoring = Scoring.ACCURACY_FIRST,
    pace: Pace = LIVE_PACE,
    admission: Admission | None = None,
    passes: frozenset[Phase] = LIVE_PHASES,
    has_standings_between: bool = False,
    is_time_fair: bool = False,
) -> Rules:
    """The rules of a live session of these rounds, of which there is at least one.

    A phase that is not in `passes` is left out. The reading lead is left out where it is nothing.
    """
    return Rules(
        length=sum(each.length for each in rounds),
        limit=rounds[0].limit,
        factor=1,
        scoring=scoring,
        grace=GRACE,
        rounds=rounds,
        passes=passes if pace.lead else passes - {Phase.READING},
        pace=pace,
        admission=admission or Admission(),
        is_live=True,
        has_standings_between=has_standings_between,
        most_credit=CREDIT if is_time_fair else timedelta(),
        abandoned_after=NIGHT_ABANDONED_AFTER,
    )
