"""Rules about several items together."""

from __future__ import annotations

from collections import defaultdict
from math import ceil
from typing import TYPE_CHECKING, Protocol, TypeVar

from questions.checks.words import content
from questions.lexicon.likeness import fold

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_ALIKE = 0.88  # share of words two stems have in common


class Asked(Protocol):
    """Whatever has a question and its right answer: an item made here, or one from elsewhere."""

    @property
    def stem(self) -> str:
        """The question."""

    @property
    def key(self) -> str:
        """The right answer."""


_A = TypeVar("_A", bound=Asked)


def near_duplicates(items: Iterable[_A]) -> Iterator[tuple[_A, _A]]:
    """Pairs of (item, an earlier one it repeats): the same key and nearly the same stem.

    Source: Haladyna et al. 2002, guideline 3 (items independent of one another).
    """
    kept: list[tuple[_A, frozenset[str]]] = []
    by_word: defaultdict[tuple[str, str], list[int]] = defaultdict(list)
    for item in items:
        words = content(item.stem) or frozenset(item.stem.casefold().split())
        marks = [(fold(item.key) or item.key.casefold(), word) for word in _telling(words)]
        for at in sorted({at for mark in marks for at in by_word[mark]}):
            other, theirs = kept[at]
            if len(words & theirs) >= _ALIKE * len(words | theirs):
                yield item, other
                break
        else:
            for mark in marks:
                by_word[mark].append(len(kept))
            kept.append((item, words))


def _telling(words: frozenset[str]) -> list[str]:
    """So many of the words, in one order for all, that two alike have at least one in common.

    Whoever lacks all of these lacks more than two alike may differ by. (Bayardo, Ma and Srikant,
    "Scaling up all pairs similarity search", 2007.) Thousands of items may share a key, "True" say;
    without it each was held against each.
    """
    return sorted(words)[: len(words) - ceil(_ALIKE * len(words)) + 1]
