"""What curators thought of the generator's items: what it made, and what became of it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import and_, func, select
from sqlalchemy.orm import aliased

from quiz.store import notes
from quiz.store.base import db
from quiz.store.items import Article, DecidedHow, Item, ItemRevision, ItemSource, Status


@dataclass(frozen=True, slots=True, kw_only=True)
class Judgement:
    """An item as the generator worded it last, and what people made of it.

    `is_reworded`: somebody changed its words since. `options` have the key first.
    """

    uid: str
    fingerprint: str
    fact: str
    pattern: str
    relation: str
    kind: str
    genre: str
    article: str
    stem: str
    options: tuple[str, ...]
    status: Status
    reason: str
    decided_at: datetime | None
    is_reworded: bool


def judgements() -> tuple[Judgement, ...]:
    """The generator's items that people decided about or reworded, in the order they came in."""
    made = aliased(ItemRevision)
    now = aliased(ItemRevision)
    last_made = (
        select(func.max(ItemRevision.number))
        .where(ItemRevision.item_id == Item.id, ItemRevision.made_by.is_(None))
        .correlate(Item)
        .scalar_subquery()
    )
    rows = db.session.execute(
        select(
            Item.uid,
            Item.fingerprint,
            Item.fact,
            Item.status,
            Item.reason,
            Item.decided_at,
            made.pattern,
            made.relation,
            made.kind,
            made.stem,
            made.key,
            made.distractors,
            Article.slug,
            Article.genre,
            now.stem.label("stem_now"),
            now.key.label("key_now"),
            now.distractors.label("distractors_now"),
        )
        .select_from(Item)
        .join(made, and_(made.item_id == Item.id, made.number == last_made))
        .join(now, and_(now.item_id == Item.id, now.number == Item.revision))
        .join(ItemSource, and_(ItemSource.item_revision_id == made.id, ItemSource.rank == 0))
        .join(Article, Article.id == ItemSource.article_id)
        .where(Item.decided_how == DecidedHow.CURATOR, made.relation != notes.RELATION)
        .order_by(Item.id)
    )
    return tuple(
        Judgement(
            uid=row.uid,
            fingerprint=row.fingerprint,
            fact=row.fact,
            pattern=row.pattern,
            relation=row.relation,
            kind=row.kind,
            genre=row.genre or "",
            article=row.slug,
            stem=row.stem,
            options=(row.key, *(each["text"] for each in row.distractors)),
            status=Status(row.status),
            reason=row.reason,
            decided_at=row.decided_at,
            is_reworded=_words(row.stem, row.key, row.distractors)
            != _words(row.stem_now, row.key_now, row.distractors_now),
        )
        for row in rows
    )


def _words(stem: str, key: str, distractors: list[dict[str, str]]) -> tuple[str, ...]:
    return (stem, key, *(each["text"] for each in distractors))
