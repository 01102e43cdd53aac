"""What players report about items: one report a fan and revision, open until somebody judges."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ColumnElement, ForeignKey, Index, UniqueConstraint, func, select, update
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.orm import Mapped, mapped_column

from quiz.store.base import Base, db
from quiz.store.items import ItemRevision


class ItemReport(Base):
    """A fan's word that something is wrong; `settled_at` is when a judge decided after it."""

    __tablename__ = "item_report"
    __table_args__ = (
        UniqueConstraint("item_revision_id", "fan"),
        Index("ix_item_report_settled_at", "settled_at"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    item_revision_id: Mapped[int] = mapped_column(ForeignKey("item_revision.id"))
    fan: Mapped[str]
    reason: Mapped[str]
    at: Mapped[datetime]
    settled_at: Mapped[datetime | None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Reported:
    """How many players gave a reason, among the reports that nobody judged yet."""

    reason: str
    count: int


def add(revision_id: int, *, fan: str, reason: str, now: datetime) -> bool:
    """Keep a report; `False` when this fan reported this revision before."""
    insert = sqlite.insert if db.engine.dialect.name == "sqlite" else postgresql.insert
    statement = (
        insert(ItemReport)
        .values(item_revision_id=revision_id, fan=fan, reason=reason, at=now)
        .on_conflict_do_nothing(index_elements=[ItemReport.item_revision_id, ItemReport.fan])
        .returning(ItemReport.id)
    )
    return db.session.scalar(statement) is not None


def item_of(revision_id: int) -> int:
    """The item a revision belongs to."""
    return db.session.scalars(
        select(ItemRevision.item_id).where(ItemRevision.id == revision_id)
    ).one()


def open_of(item_id: int) -> tuple[Reported, ...]:
    """What is reported about an item, the commonest reason first."""
    number = func.count()
    rows = db.session.execute(
        select(ItemReport.reason, number)
        .join(ItemRevision, ItemRevision.id == ItemReport.item_revision_id)
        .where(ItemRevision.item_id == item_id, ItemReport.settled_at.is_(None))
        .group_by(ItemReport.reason)
        .order_by(number.desc(), ItemReport.reason)
    )
    return tuple(Reported(reason=reason, count=count) for reason, count in rows)


def settle(item_ids: Collection[int], *, now: datetime) -> None:
    """Note that these items were judged; what was reported before is answered by that."""
    _change(item_ids, ItemReport.settled_at.is_(None), settled_at=now)


def reopen(item_ids: Collection[int], *, settled_at: datetime) -> None:
    """Ask again what a decision of that moment had answered, as it was taken back."""
    _change(item_ids, ItemReport.settled_at == settled_at, settled_at=None)


def _change(
    item_ids: Collection[int], which: ColumnElement[bool], *, settled_at: datetime | None
) -> None:
    revisions = select(ItemRevision.id).where(ItemRevision.item_id.in_(item_ids))
    db.session.execute(
        update(ItemReport)
        .where(ItemReport.item_revision_id.in_(revisions), which)
        .values(settled_at=settled_at)
        .execution_options(synchronize_session=False)
    )
