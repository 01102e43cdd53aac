"""Which items of the bank may ask the same as another: found by index, to be compared outside."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import or_, select

from quiz.store.base import db
from quiz.store.items import Item, ItemRevision, Status

MOST = 200
"""So many are looked at, those of one's own fact first; a key that more share says little."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Like:
    """An item that may ask the same."""

    item_id: int
    status: Status
    revision: int
    stem: str
    key: str
    distractors: tuple[str, ...]
    is_same_fact: bool


def likes(*, key: str, stem: str, fact: str = "", but: int = 0) -> tuple[Like, ...]:
    """Items with the same answer, question or fact, but for one, in whatever status."""
    current = (ItemRevision.item_id == Item.id) & (ItemRevision.number == Item.revision)
    found: list[int] = []
    of_fact = select(Item.id).where(Item.fact == fact)
    of_words = (
        select(Item.id)
        .join(ItemRevision, current)
        .where(or_(ItemRevision.key == key, ItemRevision.stem == stem))
    )
    for query in (of_fact, of_words):
        found += db.session.scalars(query.where(Item.id != but).order_by(Item.id).limit(MOST))
    rows = db.session.execute(
        select(
            Item.id,
            Item.status,
            Item.revision,
            Item.fact,
            ItemRevision.stem,
            ItemRevision.key,
            ItemRevision.distractors,
        )
        .join(ItemRevision, current)
        .where(Item.id.in_(found))
        .order_by(Item.id)
    )
    return tuple(
        Like(
            item_id=row.id,
            status=Status(row.status),
            revision=row.revision,
            stem=row.stem,
            key=row.key,
            distractors=tuple(each["text"] for each in row.distractors),
            is_same_fact=bool(fact) and row.fact == fact,
        )
        for row in rows
    )
