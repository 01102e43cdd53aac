"""Which items answer one another, so that no quiz may have both. Pure."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterable, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import Protocol


class Asking(Protocol):
    """What an item asks and what it gives away; see `quiz.game.draw.Candidate`."""

    @property
    def item_id(self) -> int:
        """The item."""

    @property
    def fact(self) -> str:
        """Shared by items that ask the same fact from two sides."""

    @property
    def stem(self) -> str:
        """What is asked."""

    @property
    def key(self) -> str:
        """The right answer."""

    @property
    def aliases(self) -> tuple[str, ...]:
        """Other spellings of the key."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Seen:
    """An item with its words prepared once, since each is held against each."""

    item_id: int
    fact: str
    stem: str
    answers: tuple[str, ...]

    @staticmethod
    def of(item: Asking) -> _Seen:
        answers = tuple(word for word in map(words, (item.key, *item.aliases)) if word.strip())
        return _Seen(item_id=item.item_id, fact=item.fact, stem=words(item.stem), answers=answers)


def answer_each_other(one: Asking, other: Asking) -> bool:
    """Whether a quiz with both would give one of the answers away."""
    first, second = _Seen.of(one), _Seen.of(other)
    return (
        first.item_id == second.item_id
        or first.fact == second.fact
        or first.stem == second.stem
        or any(answer in second.stem for answer in first.answers)
        or any(answer in first.stem for answer in second.answers)
    )


def exclusions(items: Sequence[Asking]) -> list[set[int]]:
    """For each item, by its place, the places of the others that no quiz may have beside it.

    It says of every pair what `answer_each_other` says, but looks only where a word of the answer
    stands, so that a bank of 2,000 items takes some 30 ms.
    """
    seen = [_Seen.of(item) for item in items]
    excluded: list[set[int]] = [set() for _ in seen]
    for several in (
        _alike(each.item_id for each in seen),
        _alike(each.fact for each in seen),
        _alike(each.stem for each in seen),
    ):
        for places in several:
            for i, j in combinations(places, 2):
                excluded[i].add(j)
                excluded[j].add(i)
    standing: dict[str, list[int]] = defaultdict(list)
    for place, each in enumerate(seen):
        for word in set(each.stem.split()):
            standing[word].append(place)
    for place, each in enumerate(seen):
        for answer in each.answers:
            rarest = min((standing.get(word, []) for word in answer.split()), key=len)
            for other in rarest:
                if other != place and answer in seen[other].stem:
                    excluded[place].add(other)
                    excluded[other].add(place)
    return excluded


def words(text: str) -> str:
    """`text` reduced to its words, case folded, so that a key is found in a stem as a whole."""
    letters = (c if c.isalnum() else " " for c in text.casefold())
    return f" {' '.join(''.join(letters).split())} "


def _alike(values: Iterable[Hashable]) -> list[list[int]]:
    """The places that hold equal values, where there are several."""
    places: dict[Hashable, list[int]] = defaultdict(list)
    for place, value in enumerate(values):
        places[value].append(place)
    return [several for several in places.values() if len(several) > 1]
