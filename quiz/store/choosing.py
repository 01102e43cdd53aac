"""What hosts choose from: approved items by words, source, topic, kind of fact, difficulty."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, Row, Select, exists, func, select

from quiz.game.bands import Band
from quiz.game.draw import Candidate
from quiz.store.bands import band_in_play
from quiz.store.base import db
from quiz.store.finding import says
from quiz.store.items import Article, Item, ItemRevision, ItemSource, Status
from quiz.store.texts import candidates_among
from quiz.store.topics import ItemTag, Tag

MOST_SUPPLIES = 2000
"""A quiz is drawn from the best so many; weighing more against one another would take a second."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Search:
    """What a host looks for; everything empty finds all. `relation` is a kind of fact."""

    words: str = ""
    article: str = ""
    topic: int | None = None
    tag: str = ""
    relation: str = ""
    band: Band | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """An item as a host may choose it, and as it stands today in a quiz that has it."""

    item_id: int
    revision: int
    revision_id: int
    status: Status
    stem: str
    key: str
    relation: str
    band: Band


@dataclass(frozen=True, slots=True, kw_only=True)
class ArticleChoice:
    """An article that approved items come from, and how many."""

    slug: str
    title: str
    items: int


_CURRENT = (ItemRevision.item_id == Item.id) & (ItemRevision.number == Item.revision)
_CHOICES = select(
    Item.id,
    Item.status,
    Item.revision,
    ItemRevision.id.label("revision_id"),
    ItemRevision.stem,
    ItemRevision.key,
    ItemRevision.relation,
    band_in_play.label("band"),
).join(ItemRevision, _CURRENT)


def size(search: Search) -> int:
    """How many approved items are found."""
    query = _found(search).order_by(None)
    return db.session.scalar(select(func.count()).select_from(query.subquery())) or 0


def found(search: Search, *, skip: int, most: int) -> tuple[Choice, ...]:
    """Approved items, best rank first."""
    rows = db.session.execute(_found(search).offset(skip).limit(most))
    return tuple(_choice(row) for row in rows)


def choices(item_ids: Collection[int]) -> dict[int, Choice]:
    """These items as they are now, whatever their status."""
    rows = db.session.execute(_CHOICES.where(Item.id.in_(tuple(item_ids))))
    return {row.id: _choice(row) for row in rows}


def supplies(articles: Collection[str] = (), topics: Collection[int] = ()) -> tuple[Candidate, ...]:
    """Approved items as the draw takes them: of these articles and topics, where any are named."""
    query = select(Item.id).join(ItemRevision, _CURRENT).where(Item.status == Status.APPROVED)
    if articles:
        query = query.where(_proved_by(articles))
    if topics:
        query = query.where(Item.topic_id.in_(tuple(topics)))
    best = query.order_by(Item.rank.desc(), Item.id.desc()).limit(MOST_SUPPLIES)
    return candidates_among(db.session.scalars(best))


def articles() -> tuple[ArticleChoice, ...]:
    """The articles of approved items, by title."""
    number = func.count(Item.id.distinct())
    rows = db.session.execute(
        select(Article.slug, Article.title, number)
        .join(ItemSource, ItemSource.article_id == Article.id)
        .join(ItemRevision, ItemRevision.id == ItemSource.item_revision_id)
        .join(Item, _CURRENT)
        .where(Item.status == Status.APPROVED)
        .group_by(Article.id, Article.slug, Article.title)
    )
    every = [
        ArticleChoice(slug=slug, title=title or slug, items=items) for slug, title, items in rows
    ]
    return tuple(sorted(every, key=lambda each: (each.title.casefold(), each.slug)))


def relations() -> tuple[str, ...]:
    """The kinds of facts that approved items ask."""
    rows = db.session.scalars(
        select(ItemRevision.relation)
        .join(Item, _CURRENT)
        .where(Item.status == Status.APPROVED)
        .distinct()
        .order_by(ItemRevision.relation)
    )
    return tuple(rows)


def _found(search: Search) -> Select[*tuple[Any, ...]]:
    query = _CHOICES.where(Item.status == Status.APPROVED)
    if search.words:
        query = query.where(says(search.words))
    if search.article:
        query = query.where(_proved_by([search.article]))
    if search.topic is not None:
        query = query.where(Item.topic_id == search.topic)
    if search.tag:
        query = query.where(
            exists().where(
                ItemTag.item_id == Item.id, ItemTag.tag_id == Tag.id, Tag.name == search.tag
            )
        )
    if search.relation:
        query = query.where(ItemRevision.relation == search.relation)
    if search.band:
        query = query.where(band_in_play == search.band.value)
    return query.order_by(Item.rank.desc(), Item.id.desc())


def _proved_by(slugs: Iterable[str]) -> ColumnElement[bool]:
    return exists().where(
        ItemSource.item_revision_id == ItemRevision.id,
        ItemSource.article_id == Article.id,
        Article.slug.in_(tuple(slugs)),
    )


def _choice(row: Row[*tuple[Any, ...]]) -> Choice:
    return Choice(
        item_id=row.id,
        revision=row.revision,
        revision_id=row.revision_id,
        status=Status(row.status),
        stem=row.stem,
        key=row.key,
        relation=row.relation,
        band=Band(row.band),
    )
