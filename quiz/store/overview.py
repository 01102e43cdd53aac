"""How the bank stands: how many items by topic and status, by difficulty, by flag."""

from __future__ import annotations

from collections import Counter

from sqlalchemy import distinct, func, select, true

from quiz.game.bands import Band
from quiz.store.bands import known_band
from quiz.store.base import db
from quiz.store.items import DecidedHow, Item, ItemRevision, Status
from quiz.store.reports import ItemReport
from quiz.store.responses import TallyRow
from quiz.store.topics import Topic


def by_topic() -> dict[tuple[int | None, str], Counter[Status]]:
    """How many items of each status a topic has, by its id and name; `None` for no topic."""
    rows = db.session.execute(
        select(Item.topic_id, Item.status, func.count()).group_by(Item.topic_id, Item.status)
    ).all()
    names = dict(iter(db.session.execute(select(Topic.id, Topic.name))))
    found: dict[tuple[int | None, str], Counter[Status]] = {
        (topic_id, name): Counter() for topic_id, name in names.items()
    }
    for topic_id, status, number in rows:
        key = (topic_id, names.get(topic_id, "") if topic_id else "")
        found.setdefault(key, Counter())[Status(status)] += number
    return found


def flagged_by_topic() -> dict[int | None, int]:
    """How many played items of each topic the desk should look at; `None` for no topic."""
    rows = db.session.execute(
        select(Item.topic_id, func.count())
        .where(Item.status == Status.APPROVED, Item.is_flagged == true())
        .group_by(Item.topic_id)
    )
    return dict(iter(rows))


def reported_by_topic() -> dict[int | None, int]:
    """How many played items of each topic have open reports on the revision that counts."""
    is_current = (Item.id == ItemRevision.item_id) & (Item.revision == ItemRevision.number)
    rows = db.session.execute(
        select(Item.topic_id, func.count(distinct(Item.id)))
        .join(ItemRevision, is_current)
        .join(ItemReport, ItemReport.item_revision_id == ItemRevision.id)
        .where(
            ItemReport.settled_at.is_(None),
            Item.status == Status.APPROVED,
            Item.is_flagged == true(),
        )
        .group_by(Item.topic_id)
    )
    return dict(iter(rows))


def by_band() -> dict[Band, int]:
    """How many played items are how hard; those nothing is known of left out."""
    named = select(known_band.label("band")).where(Item.status == Status.APPROVED).subquery()
    rows = db.session.execute(select(named.c.band, func.count()).group_by(named.c.band))
    found = {Band(name): number for name, number in rows if name}
    return {band: found.get(band, 0) for band in Band}


def by_flag() -> Counter[str]:
    """How many played items have which flag."""
    rows = db.session.execute(
        select(TallyRow.flags, func.count(distinct(Item.id)))
        .join(ItemRevision, ItemRevision.id == TallyRow.item_revision_id)
        .join(Item, (Item.id == ItemRevision.item_id) & (Item.revision == ItemRevision.number))
        .where(TallyRow.flags > "", Item.status == Status.APPROVED)
        .group_by(TallyRow.flags)
    )
    found: Counter[str] = Counter()
    for names, number in rows:
        for name in names.split():
            found[name] += number
    return found


def reported() -> int:
    """How many played items have open reports."""
    query = (
        select(func.count(distinct(Item.id)))
        .join(ItemRevision, (ItemRevision.item_id == Item.id))
        .join(ItemReport, ItemReport.item_revision_id == ItemRevision.id)
        .where(ItemReport.settled_at.is_(None), Item.status == Status.APPROVED)
    )
    return db.session.scalar(query) or 0


def withheld(*, most: int) -> tuple[int, ...]:
    """Items that players' reports took out of play and that wait to be judged."""
    query = (
        select(Item.id)
        .where(Item.status == Status.PENDING, Item.decided_how == DecidedHow.PLAYERS)
        .order_by(Item.decided_at.desc(), Item.id)
        .limit(most)
    )
    return tuple(db.session.scalars(query))


def unread() -> int:
    """How many played items nobody has read: the policy approved them."""
    query = select(func.count()).where(
        Item.status == Status.APPROVED, Item.decided_how == DecidedHow.POLICY
    )
    return db.session.scalar(query) or 0
