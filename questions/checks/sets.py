"""Rules about several items together."""

from __future__ import annotations

from typing import TYPE_CHECKING

from questions.checks.words import content
from questions.lexicon.likeness import fold

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from questions.model import Item

_ALIKE = 0.88  # share of words two stems have in common


def near_duplicates(items: Iterable[Item]) -> Iterator[tuple[Item, Item]]:
    """Pairs of (item, an earlier one it repeats): the same key and nearly the same stem.

    Source: Haladyna et al. 2002, guideline 3 (items independent of one another).
    """
    by_key: dict[str, list[tuple[Item, frozenset[str]]]] = {}
    for item in items:
        words = content(item.stem)
        earlier = by_key.setdefault(fold(item.key), [])
        for other, theirs in earlier:
            if len(words & theirs) >= _ALIKE * len(words | theirs):
                yield item, other
                break
        else:
            earlier.append((item, words))
