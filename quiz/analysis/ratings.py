"""Difficulty learnt from play: items and players rate one another with every answer.

The Elo system for education after R. Pelánek, "Applications of the Elo rating system in adaptive
educational systems", Computers & Education 98 (2016): skill θ and difficulty d move by what was
expected against what happened, less the more is known, and the chance to be right allows for
guessing among k options. Both are in logits: 0 is the average item and the average player.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

STEP = 1.0
SETTLING = 0.05
"""The uncertainty function of the paper, STEP / (1 + SETTLING · n), with its values."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Rating:
    """A skill or a difficulty in logits (high: skilled, hard) after `n` answers."""

    value: float = 0.0
    n: int = 0


def expected(skill: float, difficulty: float, *, option_count: int) -> float:
    """The chance (0–1) to be right: 1/k + (1 − 1/k) / (1 + e^(d − θ))."""
    guess = 1 / option_count
    return guess + (1 - guess) / (1 + math.exp(difficulty - skill))


def rate(
    player: Rating, item: Rating, *, is_right: bool, option_count: int
) -> tuple[Rating, Rating]:
    """The player's and the item's rating after an answer: what surprises moves both apart."""
    of_player, of_item = [player.value, player.n], [item.value, item.n]
    move(of_player, of_item, is_right=is_right, option_count=option_count)
    return Rating(value=of_player[0], n=player.n + 1), Rating(value=of_item[0], n=item.n + 1)


def move(player: list[float], item: list[float], *, is_right: bool, option_count: int) -> None:
    """The same in place, for `[value, n]` each: a million answers would make two million values."""
    skill, played = player
    difficulty, answered = item
    surprise = is_right - expected(skill, difficulty, option_count=option_count)
    player[0], player[1] = skill + STEP / (1 + SETTLING * played) * surprise, played + 1
    item[0], item[1] = difficulty - STEP / (1 + SETTLING * answered) * surprise, answered + 1


def prior(difficulty: float) -> Rating:
    """The rating of an item nobody answered yet, from an estimate 0–1 (share expected wrong).

    It is the logit of the estimate, kept within ±2, so that play soon outweighs it.
    """
    kept = min(max(difficulty, 0.12), 0.88)
    return Rating(value=math.log(kept / (1 - kept)))
