"""What leaves the bank: items of some statuses as their current revisions have them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from sqlalchemy import select

from quiz.store.base import db
from quiz.store.items import Article, Item, ItemRevision, ItemSource, Status

_CURRENT = (ItemRevision.item_id == Item.id) & (ItemRevision.number == Item.revision)


@dataclass(frozen=True, slots=True, kw_only=True)
class Leaving:
    """An item with its best proof; `None` where there is no proof, or the article does not say."""

    uid: str
    fingerprint: str
    stem: str
    key: str
    distractors: tuple[str, ...]
    subject: str
    sentence: str | None
    article_title: str | None
    publisher: str | None
    date: str | None
    origin: str | None


def leaving(statuses: Iterable[Status]) -> tuple[Leaving, ...]:
    """The items of these statuses, in the order they came in."""
    rows = db.session.execute(
        select(
            Item.uid,
            Item.fingerprint,
            ItemRevision.stem,
            ItemRevision.key,
            ItemRevision.distractors,
            ItemRevision.subject,
            ItemSource.sentence,
            Article.title,
            Article.publisher,
            Article.date,
            Article.origin,
        )
        .join(ItemRevision, _CURRENT)
        .outerjoin(
            ItemSource, (ItemSource.item_revision_id == ItemRevision.id) & (ItemSource.rank == 0)
        )
        .outerjoin(Article, Article.id == ItemSource.article_id)
        .where(Item.status.in_(tuple(statuses)))
        .order_by(Item.id)
    )
    return tuple(
        Leaving(
            uid=row.uid,
            fingerprint=row.fingerprint,
            stem=row.stem,
            key=row.key,
            distractors=tuple(each["text"] for each in row.distractors),
            subject=row.subject,
            sentence=row.sentence,
            article_title=row.title,
            publisher=row.publisher,
            date=row.date,
            origin=row.origin,
        )
        for row in rows
    )
