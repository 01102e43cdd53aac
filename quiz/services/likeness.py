"""Items that ask nearly the same, side by side."""

from __future__ import annotations

from dataclasses import dataclass

from quiz.services import checking
from quiz.services.cards import Card
from quiz.services.checking import Words
from quiz.services.units import looking
from quiz.store import likes
from quiz.store.items import Status

LEAST = 0.65
"""Less alike is another question. Of the seeds, with 0.5 the services that released two different
series were alike."""
MOST_SHOWN = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Twin:
    """An item that asks nearly the same; `likeness` from 0 to 1, 1 for the very same words."""

    item_id: int
    status: Status
    revision: int
    stem: str
    key: str
    distractors: tuple[str, ...]
    likeness: float
    is_same_fact: bool


def twins(words: Words, *, fact: str = "", but: int = 0) -> tuple[Twin, ...]:
    """The items most like these words, the likest first; call it inside a unit of work."""
    found = [
        Twin(
            item_id=each.item_id,
            status=each.status,
            revision=each.revision,
            stem=each.stem,
            key=each.key,
            distractors=each.distractors,
            likeness=checking.likeness(
                words, Words(stem=each.stem, key=each.key, distractors=each.distractors)
            ),
            is_same_fact=each.is_same_fact,
        )
        for each in likes.likes(key=words.key, stem=words.stem, fact=fact, but=but)
    ]
    alike = [each for each in found if each.is_same_fact or each.likeness >= LEAST]
    alike.sort(key=lambda each: (-each.likeness, each.item_id))
    return tuple(alike[:MOST_SHOWN])


def twins_of(card: Card) -> tuple[Twin, ...]:
    """The items most like an item of the bank, the likest first."""
    words = Words(
        stem=card.stem, key=card.key, distractors=tuple(each.text for each in card.distractors)
    )
    with looking():
        return twins(words, fact=card.fact, but=card.item_id)
