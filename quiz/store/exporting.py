"""What leaves the bank: chosen items, or those of some lists, as their current revisions are."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import ColumnElement, func, or_, select

from quiz.game.bands import Band
from quiz.store import sifting, topics
from quiz.store.bands import known_band
from quiz.store.base import db
from quiz.store.imports import ItemOrigin
from quiz.store.items import Article, Item, ItemRevision, ItemSource
from quiz.store.sifting import Sieve
from quiz.store.topics import Topic

_CURRENT = (ItemRevision.item_id == Item.id) & (ItemRevision.number == Item.revision)


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """Items named one by one, and all that one of the sieves lets through."""

    sieves: tuple[Sieve, ...] = ()
    item_ids: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Leaving:
    """An item with its best proof; `None` where there is no proof, or the article does not say.

    `topic` is the one of the bank's list that it is sorted into, `None` when it is in none.
    The last three are what the file says of an item that came in one, `None` for others; `terms`
    are the licence of the article that proves it.
    `band` is how hard it is, `None` when nothing is known.
    """

    uid: str
    fingerprint: str
    stem: str
    key: str
    distractors: tuple[str, ...]
    subject: str
    topic: str | None
    tags: tuple[str, ...]
    band: Band | None
    sentence: str | None
    article_title: str | None
    publisher: str | None
    author: str | None
    date: str | None
    origin: str | None
    terms: str | None
    language: str | None
    explanation: str | None
    source: str | None
    licence: str | None


def size(wanted: Wanted) -> int:
    """How many items are wanted that there are."""
    return db.session.scalar(select(func.count()).select_from(Item).where(_of(wanted))) or 0


def revisions(wanted: Wanted, *, most: int) -> dict[int, int]:
    """The first items wanted with their current revisions, in the order they came in."""
    query = select(Item.id, ItemRevision.id).join(ItemRevision, _CURRENT).where(_of(wanted))
    return dict(db.session.execute(query.order_by(Item.id).limit(most)).all())


def leaving(wanted: Wanted) -> tuple[Leaving, ...]:
    """The items wanted, in the order they came in."""
    rows = db.session.execute(
        select(
            Item.id,
            Item.uid,
            Item.fingerprint,
            known_band.label("band"),
            ItemRevision.stem,
            ItemRevision.key,
            ItemRevision.distractors,
            ItemRevision.subject,
            Topic.name.label("topic"),
            ItemSource.sentence,
            Article.title,
            Article.publisher,
            Article.author,
            Article.date,
            Article.origin,
            Article.licence.label("terms"),
            Article.language,
            ItemOrigin.explanation,
            ItemOrigin.source,
            ItemOrigin.licence,
        )
        .join(ItemRevision, _CURRENT)
        .outerjoin(
            ItemSource, (ItemSource.item_revision_id == ItemRevision.id) & (ItemSource.rank == 0)
        )
        .outerjoin(Topic, Topic.id == Item.topic_id)
        .outerjoin(Article, Article.id == ItemSource.article_id)
        .outerjoin(ItemOrigin, ItemOrigin.item_id == Item.id)
        .where(_of(wanted))
        .order_by(Item.id)
    ).all()
    tagged = topics.tags_of([row.id for row in rows])
    return tuple(
        Leaving(
            uid=row.uid,
            fingerprint=row.fingerprint,
            stem=row.stem,
            key=row.key,
            distractors=tuple(each["text"] for each in row.distractors),
            subject=row.subject,
            topic=row.topic,
            tags=tagged.get(row.id, ()),
            band=Band(row.band) if row.band else None,
            sentence=row.sentence,
            article_title=row.title,
            publisher=row.publisher,
            author=row.author,
            date=row.date,
            origin=row.origin,
            terms=row.terms,
            language=row.language,
            explanation=row.explanation,
            source=row.source,
            licence=row.licence,
        )
        for row in rows
    )


def _of(wanted: Wanted) -> ColumnElement[bool]:
    lists = (sifting.within(sieve) for sieve in wanted.sieves)
    return or_(Item.id.in_(wanted.item_ids), *lists)
