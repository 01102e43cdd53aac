"""What items are sorted by: one topic of the bank's list each, and tags, as many as one likes."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass

from sqlalchemy import ForeignKey, Table, delete, exists, func, insert, select, update
from sqlalchemy.orm import Mapped, mapped_column

from quiz.store.base import Base, db
from quiz.store.items import Action, Decision, Item, ItemRevision, ItemSource


class Topic(Base):
    """A topic of the bank's list, under the name people read."""

    __tablename__ = "topic"

    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(unique=True)


class Tag(Base):
    """A word that items are marked with; it lives as long as an item has it."""

    __tablename__ = "tag"

    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(unique=True)


class ItemTag(Base):
    """That an item has a tag."""

    __tablename__ = "item_tag"

    tag_id: Mapped[int] = mapped_column(ForeignKey("tag.id"), primary_key=True)
    item_id: Mapped[int] = mapped_column(ForeignKey("item.id"), primary_key=True, index=True)


@dataclass(frozen=True, slots=True, kw_only=True)
class Named:
    """A topic or tag by its id and name."""

    id: int
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Stocked:
    """A topic with the number of its items that are played, and of all."""

    id: int
    name: str
    approved: int
    items: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Sorted:
    """What an item is sorted under: a topic by its id, `None` for none, and tags in order."""

    topic_id: int | None
    tags: tuple[str, ...]


def topics() -> tuple[Named, ...]:
    """The bank's list of topics, by name."""
    rows = db.session.execute(select(Topic.id, Topic.name).order_by(Topic.name))
    return tuple(Named(id=topic_id, name=name) for topic_id, name in rows)


def stocked() -> tuple[Stocked, ...]:
    """The topics with how many items they have."""
    of = select(func.count()).where(Item.topic_id == Topic.id).correlate(Topic)
    rows = db.session.execute(
        select(
            Topic.id,
            Topic.name,
            of.where(Item.status == "approved").scalar_subquery(),
            of.scalar_subquery(),
        ).order_by(Topic.name)
    )
    return tuple(Stocked(id=i, name=name, approved=n, items=m) for i, name, n, m in rows)


def topic_of(item_ids: Collection[int]) -> dict[int, Named]:
    """The topics of these items, by item; none for what has none."""
    rows = db.session.execute(
        select(Item.id, Topic.id, Topic.name)
        .join(Topic, Topic.id == Item.topic_id)
        .where(Item.id.in_(tuple(item_ids)))
    )
    return {item_id: Named(id=topic_id, name=name) for item_id, topic_id, name in rows}


def tags() -> tuple[str, ...]:
    """Every tag that an item has, by name."""
    used = exists().where(ItemTag.tag_id == Tag.id)
    return tuple(db.session.scalars(select(Tag.name).where(used).order_by(Tag.name)))


def tags_of(item_ids: Collection[int]) -> dict[int, tuple[str, ...]]:
    """The tags of these items in order, by item; none for what has none."""
    found: dict[int, list[str]] = defaultdict(list)
    rows = db.session.execute(
        select(ItemTag.item_id, Tag.name)
        .join(Tag, Tag.id == ItemTag.tag_id)
        .where(ItemTag.item_id.in_(tuple(item_ids)))
        .order_by(Tag.name)
    )
    for item_id, name in rows:
        found[item_id].append(name)
    return {item_id: tuple(names) for item_id, names in found.items()}


def sorted_of(item_id: int) -> Sorted:
    """What an item is sorted under."""
    topic_id = db.session.scalar(select(Item.topic_id).where(Item.id == item_id))
    return Sorted(topic_id=topic_id, tags=tags_of([item_id]).get(item_id, ()))


def sort(item_id: int, wanted: Sorted) -> None:
    """Sort an item anew."""
    db.session.execute(update(Item).where(Item.id == item_id).values(topic_id=wanted.topic_id))
    db.session.execute(delete(ItemTag).where(ItemTag.item_id == item_id))
    ids = tag_ids(wanted.tags)
    if ids:
        rows = [{"tag_id": ids[name], "item_id": item_id} for name in wanted.tags]
        db.session.execute(insert(_item_tag()), rows)


def tag_ids(names: Iterable[str]) -> dict[str, int]:
    """The ids of these tags; a tag that is new is made."""
    wanted = tuple(dict.fromkeys(names))
    if not wanted:
        return {}
    rows = db.session.execute(select(Tag.name, Tag.id).where(Tag.name.in_(wanted)))
    found: dict[str, int] = dict(iter(rows))
    for name in wanted:
        if name not in found:
            row = Tag(name=name)
            db.session.add(row)
            db.session.flush()
            found[name] = row.id
    return found


def name_of(topic_id: int) -> str | None:
    """What a topic is called; `None` when the list has no such topic."""
    return db.session.scalar(select(Topic.name).where(Topic.id == topic_id))


def add_topic(name: str) -> bool:
    """Put a topic on the list; `False` when a topic is called that, in whatever case."""
    if _called(name) is not None:
        return False
    db.session.add(Topic(name=name))
    db.session.flush()
    return True


def rename_topic(topic_id: int, name: str) -> bool:
    """Call a topic something else; `False` when another one is called that."""
    if _called(name) not in {None, topic_id}:
        return False
    db.session.execute(update(Topic).where(Topic.id == topic_id).values(name=name))
    return True


def drop_topic(topic_id: int) -> bool:
    """Take a topic without items off the list; `False` when it has some."""
    if db.session.scalar(select(exists().where(Item.topic_id == topic_id))):
        return False
    db.session.execute(delete(Topic).where(Topic.id == topic_id))
    return True


def begin(names: Iterable[str]) -> None:
    """Make the list of topics, if there is none yet."""
    if not db.session.scalar(select(exists().select_from(Topic))):
        db.session.add_all(Topic(name=name) for name in names)
        db.session.flush()


def first(by_article: Mapping[int, str]) -> None:
    """Give items that never were sorted the topic of the article that proves them best.

    `by_article` has the name of a topic by the id of an article; a name not on the list is nothing.
    """
    ids = {topic.name: topic.id for topic in topics()}
    proved = (
        select(ItemRevision.item_id)
        .join(ItemSource, ItemSource.item_revision_id == ItemRevision.id)
        .join(Item, (Item.id == ItemRevision.item_id) & (Item.revision == ItemRevision.number))
        .where(ItemSource.rank == 0, Item.topic_id.is_(None))
    )
    was_sorted = select(Decision.item_id).where(Decision.action == Action.SORTED)
    for article_id, name in by_article.items():
        if name in ids:
            of_article = proved.where(ItemSource.article_id == article_id)
            db.session.execute(
                update(Item)
                .where(Item.id.in_(of_article), Item.id.not_in(was_sorted))
                .values(topic_id=ids[name])
                .execution_options(synchronize_session=False)
            )


def _called(name: str) -> int | None:
    """The topic of that name, by the way names are compared here: without case."""
    known = {topic.name.casefold(): topic.id for topic in topics()}
    return known.get(name.casefold())


def _item_tag() -> Table:
    table = ItemTag.__table__
    assert isinstance(table, Table)  # noqa: S101 - what a declared class always has
    return table
