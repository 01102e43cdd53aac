"""Bounds of the values of play, which the values themselves fall back on."""

from __future__ import annotations

from datetime import timedelta

ABANDONED_AFTER = timedelta(hours=24)
"""A session nobody has touched for this long is closed with what was answered."""
NIGHT_ABANDONED_AFTER = timedelta(days=14)
"""The same for a night: it may be opened days before, and go on next week."""
POINTS = 1000
"""For a right answer, in every scoring."""
MOST_PLAYERS = 10_000
LONGEST_ADDED = timedelta(minutes=10)
"""The most time one move of the host may add."""
SHORTEST_AWAY = timedelta(seconds=2)
"""What a server that was away gives back after a move that came meanwhile; less is no absence."""
WIDEST_FACTOR = 10.0
"""The most a seat's clock may be stretched, as WCAG 2.2.1 asks of a timed page."""
FARTHEST_NUMBER = 10**12
"""The greatest number, either way, that a tie-break takes."""
LARGEST_ADJUSTMENT = 1_000_000
