"""Which items make a session, and in which order their options stand.

Law: all chance comes from the `rng` handed in; the same bank and the same seed draw the same quiz.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from random import Random

from quiz.game.bands import BANDS, Band
from quiz.game.errors import BankTooSmall
from quiz.game.giveaways import answer_each_other, exclusions

__all__ = ["ARTICLE_WEIGHT", "Candidate", "Drawn", "answer_each_other", "draw", "shown", "weight"]

ARTICLE_WEIGHT = 0.12
"""How much one more item of the same article weighs against one more of the same relation, and
against pure chance, which is worth up to 1. Of 200 quizzes of ten from the seeds, with 1 here the
few items of the shortest articles were in 190; with 0.12 no item is in more than half, and every
article is in three of four.
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """An approved item as the draw sees it: what it asks, what it gives away, where it is from.

    `fact` is shared by items that ask the same fact from two sides. `aliases` are other spellings
    of the key. `articles` are its sources, `band` is how hard it is.
    """

    item_id: int
    revision_id: int
    fact: str
    relation: str
    stem: str
    key: str
    aliases: tuple[str, ...]
    option_count: int
    articles: tuple[str, ...]
    band: Band


@dataclass(frozen=True, slots=True, kw_only=True)
class Drawn:
    """A candidate that was drawn.

    `option_order` holds, for each place shown, the number of the stored option; number 0 is the
    key.
    """

    candidate: Candidate
    option_order: tuple[int, ...]

    @property
    def key(self) -> int:
        """The place of the key among the options as shown."""
        return self.option_order.index(0)


def draw(candidates: Sequence[Candidate], length: int, rng: Random) -> tuple[Drawn, ...]:
    """At most `length` items, balanced by band, relation and article, no two answering each other.

    Easy, medium and hard are taken in turn, though of a band no more than half of its items, so
    that the few hard ones are not in every quiz; the other bands share the rest. Each step takes an
    item whose relation and articles were taken little so far, with enough chance that the few items
    of a short article are not in every quiz either. An item that would rule out more of the others
    than can be spared (one whose key is the name of the series, say) comes last, so that there are
    fewer than `length` only when the bank has no more to give. The cost grows with the square of
    the candidates.

    Raises: BankTooSmall when there is nothing at all to draw.
    """
    if not candidates:
        raise BankTooSmall
    pool = list(range(len(candidates)))
    luck = [rng.random() for _ in candidates]
    excluded = exclusions(candidates)
    taken: list[Candidate] = []
    relations: Counter[str] = Counter()
    articles: Counter[str] = Counter()
    bands: Counter[Band] = Counter()
    most = _halves(candidates, rng)
    while pool and len(taken) < length:
        left = length - len(taken)
        spare = max(len(pool) - left, 0)
        turns = {band: (bands[band] >= most[band], bands[band]) for band in BANDS}
        costs = {i: len(excluded[i].intersection(pool)) for i in pool}
        best = min(
            pool,
            key=lambda i: (
                max(costs[i] - spare / left, 0),
                turns[candidates[i].band],
                luck[i] + weight(candidates[i], relations, articles),
            ),
        )
        pool = [i for i in pool if i != best and i not in excluded[best]]
        taken.append(candidates[best])
        relations[candidates[best].relation] += 1
        articles.update(candidates[best].articles)
        bands[candidates[best].band] += 1
    rng.shuffle(taken)
    return tuple(shown(candidate, rng) for candidate in taken)


def _halves(candidates: Sequence[Candidate], rng: Random) -> dict[Band, int]:
    """Half of the items of each band, of an odd number now less and now more."""
    sizes = Counter(each.band for each in candidates)
    return {band: int(sizes[band] / 2 + rng.random()) for band in BANDS}


def weight(
    candidate: Candidate,
    relations: Counter[str],
    articles: Counter[str],
    *,
    article_weight: float = ARTICLE_WEIGHT,
) -> float:
    """How much of the like was taken already; the less, the rather it is taken."""
    sources = candidate.articles
    share = sum(articles[a] for a in sources) / len(sources) if sources else 0
    return relations[candidate.relation] + article_weight * share


def shown(candidate: Candidate, rng: Random) -> Drawn:
    """The candidate with its options in an order of chance."""
    order = list(range(candidate.option_count))
    rng.shuffle(order)
    return Drawn(candidate=candidate, option_order=tuple(order))
