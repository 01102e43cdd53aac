"""Answers of facts that were read at different times, when no run saw all their articles.

What one run calls one thing another may call by another of its names. Only what is told of the same
thing is compared, so less has to speak for it than where all people of all articles are joined.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace

from questions.aliases import names
from questions.model import Fact, Kind


def unite(facts: Sequence[Fact], apart: Collection[frozenset[str]] = ()) -> tuple[Fact, ...]:
    """The same facts, in their order; answers to one question that are one thing have one value.

    They are where they share a spelling, or are people whose names are likely one person's and
    who are not decided to be two: `apart` has pairs of such names, case-folded.
    """
    leaders: dict[tuple[str, str], list[Fact]] = {}
    united: list[Fact] = []
    for fact in facts:
        rivals = leaders.setdefault((fact.relation, fact.subject.id), [])
        same = next((other for other in rivals if _is_one(fact, other, apart)), None)
        if same is None:
            rivals.append(fact)
        united.append(fact if same is None else replace(fact, value=same.value))
    return tuple(united)


def _is_one(fact: Fact, other: Fact, apart: Collection[frozenset[str]]) -> bool:
    if fact.value == other.value:
        return True
    pairs = [(one, two) for one in _spellings(fact) for two in _spellings(other)]
    if any(frozenset(pair) in apart for pair in pairs):
        return False
    return any(
        one == two or (fact.kind is Kind.PERSON and names.likeness(one, two)[0] >= names.ONE_PERSON)
        for one, two in pairs
    )


def _spellings(fact: Fact) -> frozenset[str]:
    if fact.kind in {Kind.DATE, Kind.NUMBER}:
        return frozenset()  # their value says it, and one way of writing may mean two
    return frozenset(text.casefold() for text in (fact.object, *fact.aliases))
