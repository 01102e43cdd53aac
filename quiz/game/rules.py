"""The limits of play as data: what a player may choose, and how long the server waits."""

from __future__ import annotations

from datetime import timedelta

LENGTHS = (5, 10, 20)
LIMITS = (None, timedelta(seconds=10), timedelta(seconds=20), timedelta(seconds=30))
FACTORS = (1, 2, 5, 10)
"""Time for those who need it; ten times the usual is what WCAG 2.2.1 asks of a timed page."""

GRACE = timedelta(milliseconds=750)
"""An answer on its way at the bell still counts: about a slow phone's round trip."""
ABANDONED_AFTER = timedelta(hours=24)
"""A session nobody has touched for this long is closed with what was answered."""

POINTS = 1000
"""For a right answer, in every scoring."""
MOST_BONUS = 499
"""Accuracy first: all that speed and streaks can add to a whole quiz; less than half an answer."""
