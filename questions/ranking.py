"""Order items best first, and varied: what repeats a question already asked comes later.

Pure. Until enough items are marked by hand the weights are set by judgement: what several articles
state is surer, what a check dislikes is worse, the third item of one pattern bores.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING

from questions.lexicon.catalogue import RELATIONS

if TYPE_CHECKING:
    from collections.abc import Iterable

    from questions.model import Item

MOST_ALIKE = 3  # items that ask one thing of one subject and differ in the key alone
_PLAIN = 0.6
_FUNCTIONAL = 0.1
_ARTICLE = 0.1
_ARTICLES_COUNTED = 3
_WARNING = 0.25
_REPEATED = 0.9


def rank(items: Iterable[Item]) -> tuple[tuple[Item, ...], tuple[Item, ...]]:
    """The items best first with their rank from 0 to 1, and those too many of their sort.

    Ties are broken by fingerprint, so the order is the same everywhere.
    """
    best_first = sorted(items, key=lambda item: (-_worth(item), item.fingerprint))
    kept: list[Item] = []
    surplus: list[Item] = []
    alike: Counter[tuple[str, str]] = Counter()
    repeated: Counter[tuple[str, str]] = Counter()
    for item in best_first:
        sort = (item.relation, item.subject)
        if item.key != item.subject and not _is_functional(item):
            alike[sort] += 1
            if alike[sort] > MOST_ALIKE:
                surplus.append(item)
                continue
        kept.append(replace(item, rank=round(_worth(item) * _REPEATED ** repeated[sort], 4)))
        repeated[sort] += 1
    return tuple(sorted(kept, key=lambda i: (-i.rank, i.fingerprint))), tuple(surplus)


def _worth(item: Item) -> float:
    articles = len({source.article for source in item.sources})
    worth = _PLAIN + _FUNCTIONAL * _is_functional(item)
    worth += _ARTICLE * min(articles - 1, _ARTICLES_COUNTED)
    return max(worth - _WARNING * len(item.findings), 0.0)


def _is_functional(item: Item) -> bool:
    relation = RELATIONS.get(item.relation)
    return relation is not None and relation.is_functional
