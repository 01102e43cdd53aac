"""Which items make a session, and in which order their options stand.

Law: all chance comes from the `rng` handed in; the same bank and the same seed draw the same quiz.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations
from random import Random

from quiz.game.errors import BankTooSmall

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
    of the key. `articles` are its sources.
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
    """At most `length` items, balanced by article and relation, no two of which answer each other.

    Each step takes an item whose relation and articles were taken little so far, with enough chance
    that the few items of a short article are not in every quiz. An item that would rule out more of
    the others than can be spared (one whose key is the name of the series, say) comes last, so that
    there are fewer than `length` only when the bank has no more to give. The cost grows with the
    square of the candidates.

    Raises: BankTooSmall when there is nothing at all to draw.
    """
    if not candidates:
        raise BankTooSmall
    seen = [_Seen.of(candidate) for candidate in candidates]
    pool = list(range(len(seen)))
    luck = [rng.random() for _ in seen]
    excluded = _excluded(seen)
    taken: list[Candidate] = []
    relations: Counter[str] = Counter()
    articles: Counter[str] = Counter()
    while pool and len(taken) < length:
        left = length - len(taken)
        spare = max(len(pool) - left, 0)
        costs = {i: len(excluded[i].intersection(pool)) for i in pool}
        best = min(
            pool,
            key=lambda i: (
                max(costs[i] - spare / left, 0),
                luck[i] + seen[i].weight(relations, articles),
            ),
        )
        pool = [i for i in pool if i != best and i not in excluded[best]]
        taken.append(seen[best].candidate)
        relations[seen[best].candidate.relation] += 1
        articles.update(seen[best].candidate.articles)
    rng.shuffle(taken)
    return tuple(_shown(candidate, rng) for candidate in taken)


def _excluded(seen: Sequence[_Seen]) -> list[set[int]]:
    """For each candidate, the others that no quiz may have beside it."""
    excluded: list[set[int]] = [set() for _ in seen]
    for (i, one), (j, other) in combinations(enumerate(seen), 2):
        if one.gives_away(other):
            excluded[i].add(j)
            excluded[j].add(i)
    return excluded


def answer_each_other(one: Candidate, other: Candidate) -> bool:
    """Whether a quiz with both would give one of the answers away."""
    return _Seen.of(one).gives_away(_Seen.of(other))


def words(text: str) -> str:
    """`text` reduced to its words, case folded, so that a key is found in a stem as a whole."""
    letters = (c if c.isalnum() else " " for c in text.casefold())
    return f" {' '.join(''.join(letters).split())} "


@dataclass(frozen=True, slots=True, kw_only=True)
class _Seen:
    """A candidate with its words prepared once, since each is held against each."""

    candidate: Candidate
    stem: str
    answers: tuple[str, ...]

    @staticmethod
    def of(candidate: Candidate) -> _Seen:
        spellings = (candidate.key, *candidate.aliases)
        answers = tuple(word for word in map(words, spellings) if word.strip())
        return _Seen(candidate=candidate, stem=words(candidate.stem), answers=answers)

    def weight(self, relations: Counter[str], articles: Counter[str]) -> float:
        sources = self.candidate.articles
        share = sum(articles[a] for a in sources) / len(sources) if sources else 0
        return relations[self.candidate.relation] + ARTICLE_WEIGHT * share

    def gives_away(self, other: _Seen) -> bool:
        return (
            self.candidate.item_id == other.candidate.item_id
            or self.candidate.fact == other.candidate.fact
            or self.stem == other.stem
            or any(answer in other.stem for answer in self.answers)
            or any(answer in self.stem for answer in other.answers)
        )


def _shown(candidate: Candidate, rng: Random) -> Drawn:
    order = list(range(candidate.option_count))
    rng.shuffle(order)
    return Drawn(candidate=candidate, option_order=tuple(order))
