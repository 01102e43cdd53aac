"""Which years are possible at all: within a war, within a life."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

# What is done in a war: nobody declares or bombs in the years after it.
_WARLIKE = re.compile(
    r"\b(?:declar\w+ war|surrender\w*|armistice|bombed|bombings?|bombardment|air raids?|invad\w+|"
    r"invasions?|conscript\w*)\b",
    re.IGNORECASE,
)
_WORLD_WARS = ((1914, 1918), (1939, 1945))
_WED = re.compile(r"\b(?:marry|married|wed)\b")
_BEFORE_THE_WEDDING = 5  # years: earlier ones may make a child of the bride
# Nobody from Europe came to what was found in these years before Columbus sailed.
_EUROPEAN = re.compile(r"\bEuropeans?\b.*\b(?:reach|see|visit|land|set foot|discover|sight)")
_COLUMBUS, _AGE_OF_DISCOVERY = 1492, 1600
_IN_BUILDING = 8  # years before a building was completed, in which it was begun
_GROWN = 18
_LEAST = 16  # years of age of somebody who does what grown people do


def years(
    stem: str, key: int, *, born: int | None = None, died: int | None = None
) -> tuple[int, int] | None:
    """The first and the last year that may stand beside the year `key`; `None`: any.

    `born` and `died` are of the person asked about, where the articles tell.
    """
    bounds = [war for war in _WORLD_WARS if war[0] <= key <= war[1] and _WARLIKE.search(stem)]
    first = [war[0] for war in bounds]
    last = [war[1] for war in bounds]
    if born is not None and key > born:
        first.append(born + _LEAST if key >= born + _GROWN else born + 1)
    if died is not None and key <= died:
        last.append(died)
    if _WED.search(stem):
        first.append(key - _BEFORE_THE_WEDDING)
    if _EUROPEAN.search(stem) and _COLUMBUS <= key < _AGE_OF_DISCOVERY:
        first.append(_COLUMBUS)
    if not first and not last:
        return None
    return max(first, default=0), min(last, default=9999)


def within(found: Iterable[int], bounds: tuple[int, int] | None) -> bool:
    """Whether all of the years are possible."""
    return bounds is None or all(bounds[0] <= year <= bounds[1] for year in found)


def is_in_building(year: int, completed: int) -> bool:
    """Whether in that year what was completed later may have been begun, and date from it too."""
    return 0 < completed - year <= _IN_BUILDING
