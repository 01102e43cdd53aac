"""A whole quiz at a stroke: rounds filled from the bank, balanced, with no giveaway anywhere in it.

Law: all chance comes from the `rng` handed in. What the bank cannot give is said, never faked: an
item stands in for one of another difficulty, but never beside one that answers it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from random import Random

from quiz.game.bands import BANDS, Band
from quiz.game.draw import Candidate, weight
from quiz.game.giveaways import exclusions


@dataclass(frozen=True, slots=True, kw_only=True)
class Blueprint:
    """How many rounds of how many questions; `mix` says in which parts the bands are wanted.

    An empty mix takes the bands as they come.
    """

    rounds: int
    length: int
    mix: Mapping[Band, int]

    @property
    def total(self) -> int:
        """The questions of the whole quiz."""
        return self.rounds * self.length

    def quotas(self) -> dict[Band, int]:
        """How many of each band, by largest remainders; they sum to `total`. Empty without mix."""
        parts = sum(self.mix.values())
        if not parts:
            return {}
        shares = {band: self.total * self.mix.get(band, 0) for band in BANDS}
        quotas = {band: share // parts for band, share in shares.items()}
        by_rest = sorted(BANDS, key=lambda band: -(shares[band] % parts))
        for band in by_rest[: self.total - sum(quotas.values())]:
            quotas[band] += 1
        return quotas


@dataclass(frozen=True, slots=True, kw_only=True)
class Filled:
    """What came of a blueprint: `missing` questions in all, and `short` of which band how many."""

    rounds: tuple[tuple[Candidate, ...], ...]
    missing: int
    short: Mapping[Band, int]


def fill(
    supplies: Sequence[Candidate],
    blueprint: Blueprint,
    rng: Random,
    *,
    beside: Sequence[Candidate] = (),
) -> Filled:
    """The rounds of the blueprint, filled as far as the bank goes.

    No two items of the quiz answer each other, nor one of those `beside` it. Relations and articles
    are taken in turn; the scarcest band is served first. There are fewer questions than wanted only
    when every item left answers one that was taken. Rounds differ in length by at most one, and so
    they do in how many of each band they have.
    """
    taken = _taken(_apart(supplies, beside), blueprint, rng)
    missing = blueprint.total - len(taken)
    had = Counter(each.band for each in taken)
    short = {
        band: quota - had[band] for band, quota in blueprint.quotas().items() if quota > had[band]
    }
    return Filled(rounds=_dealt(taken, blueprint.rounds, rng), missing=missing, short=short)


def _apart(supplies: Sequence[Candidate], beside: Sequence[Candidate]) -> list[Candidate]:
    """Those that go with what is there already."""
    if not beside:
        return list(supplies)
    there = len(beside)
    excluded = exclusions([*beside, *supplies])
    return [
        each
        for place, each in enumerate(supplies, start=there)
        if not any(other < there for other in excluded[place])
    ]


def _taken(supplies: Sequence[Candidate], blueprint: Blueprint, rng: Random) -> list[Candidate]:
    luck = [rng.random() for _ in supplies]
    excluded = exclusions(supplies)
    costs = [len(others) for others in excluded]
    pool = set(range(len(supplies)))
    need = Counter(blueprint.quotas())
    taken: list[Candidate] = []
    relations: Counter[str] = Counter()
    articles: Counter[str] = Counter()
    while pool and len(taken) < blueprint.total:
        left = blueprint.total - len(taken)
        spare = max(len(pool) - left, 0) / left
        best = min(
            _eligible(supplies, pool, need),
            key=lambda i: (
                max(costs[i] - spare, 0),
                luck[i] + weight(supplies[i], relations, articles, article_weight=1),
                i,
            ),
        )
        gone = {best, *(excluded[best] & pool)}
        pool -= gone
        for i in gone:
            for other in excluded[i]:
                costs[other] -= 1
        each = supplies[best]
        taken.append(each)
        need[each.band] -= 1
        relations[each.relation] += 1
        articles.update(each.articles)
    return taken


def _eligible(supplies: Sequence[Candidate], pool: set[int], need: Counter[Band]) -> list[int]:
    """Those of the pool whose turn it is: of the scarcest band that is wanted, else stand-ins."""
    by_band: dict[Band, list[int]] = {band: [] for band in BANDS}
    for i in sorted(pool):
        by_band[supplies[i].band].append(i)
    wanted = [band for band in BANDS if need[band] > 0]
    live = [band for band in wanted if by_band[band]]
    if live:
        return by_band[min(live, key=lambda band: len(by_band[band]) - need[band])]
    if not wanted:
        return sorted(pool)
    stand_ins = [band for band in BANDS if by_band[band]]
    return by_band[min(stand_ins, key=lambda band: _distance(band, wanted[0]))]


def _distance(one: Band, other: Band) -> int:
    return abs(BANDS.index(one) - BANDS.index(other))


def _dealt(
    taken: Sequence[Candidate], rounds: int, rng: Random
) -> tuple[tuple[Candidate, ...], ...]:
    """The items dealt like cards, band by band, then in an order of chance within each round."""
    cards = sorted(taken, key=lambda each: (BANDS.index(each.band), each.relation))
    hands = [list(cards[place::rounds]) for place in range(rounds)]
    for hand in hands:
        rng.shuffle(hand)
    return tuple(tuple(hand) for hand in hands)
