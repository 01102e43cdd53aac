"""How hard an item is, in three."""

from __future__ import annotations

from enum import StrEnum

EASY_BELOW = 0.25
HARD_FROM = 0.40
"""The shares of players expected to be wrong that part easy, medium and hard. Of the 67 items of
the seeds 26 are easy and 17 hard by them.
"""


class Band(StrEnum):
    """How hard an item is; `quiz.store.bands` says of which band an item of the bank is."""

    EASY = "easy"
    MEDIUM = "medium"
    HARD = "hard"


BANDS = tuple(Band)
