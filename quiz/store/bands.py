"""How hard an item is, in three: the one rule, for the draw, the host, the desk and what leaves."""

from __future__ import annotations

import math

from sqlalchemy import Case, ColumnElement, ScalarSelect, case, func, select

from quiz.game.bands import EASY_BELOW, HARD_FROM, Band
from quiz.store.items import Item
from quiz.store.responses import ItemRating

ENOUGH_ANSWERS = 10
"""From so many answers on the difficulty learnt from play stands for what the generator expected.
"""
_GUESSED = 1 / 4  # as the usual four options are


def _logit(wrong: float) -> float:
    """The rating of an item that so many average players get wrong though they may guess."""
    share = wrong / (1 - _GUESSED)
    return math.log(share / (1 - share))


def _parted(
    measure: ColumnElement[float] | ColumnElement[float | None], easy_below: float, hard_from: float
) -> Case[str]:
    return case(
        (measure < easy_below, Band.EASY.value),
        (measure >= hard_from, Band.HARD.value),
        (measure.is_not(None), Band.MEDIUM.value),
    )


def _learnt() -> ScalarSelect[str]:
    value = _parted(ItemRating.value.expression, _logit(EASY_BELOW), _logit(HARD_FROM))
    return (
        select(value)
        .where(ItemRating.item_id == Item.id, ItemRating.n >= ENOUGH_ANSWERS)
        .correlate(Item)
        .scalar_subquery()
    )


known_band: ColumnElement[str | None] = func.coalesce(
    _learnt(), _parted(Item.difficulty.expression, EASY_BELOW, HARD_FROM)
)
"""The band of the row of an item, by what play taught where it taught enough, else by what the
generator expected; null where nothing is known.
"""
band_in_play: ColumnElement[str] = func.coalesce(known_band, Band.MEDIUM.value)
"""The same for play, where what nothing is known of counts as medium."""
