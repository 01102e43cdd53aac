"""The tables of the item bank: articles, items with their revisions and proofs, and decisions.

Law: a revision and an article's text never change once written, so whatever was asked, answered or
decided can be shown as it was. `Item.revision` says which revision counts now.
"""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum

from sqlalchemy import JSON, ForeignKey, Index, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from quiz.store.base import Base


class Status(StrEnum):
    """Where the judging of an item stands; only approved items are played."""

    PENDING = "pending"
    APPROVED = "approved"
    REJECTED = "rejected"
    RETIRED = "retired"


class DecidedHow(StrEnum):
    """Who decided: the policy for clean items, a curator or reviewer, or players' reports."""

    POLICY = "policy"
    CURATOR = "curator"
    PLAYERS = "players"


class Action(StrEnum):
    """What happened to an item, as its history tells it."""

    TAKEN_IN = "taken in"
    REWORDED = "reworded"  # by the generator
    WITHDRAWN = "withdrawn"  # no longer made by the generator
    APPROVED = "approved"
    REJECTED = "rejected"
    RETIRED = "retired"
    REOPENED = "reopened"
    EDITED = "edited"
    WITHHELD = "withheld"  # from play, because players reported it
    UNDONE = "undone"  # takes the decision before it back


class Article(Base):
    """A source text under its permanent slug; `None` means the article does not say."""

    __tablename__ = "article"

    id: Mapped[int] = mapped_column(primary_key=True)
    slug: Mapped[str] = mapped_column(unique=True)
    title: Mapped[str | None]
    publisher: Mapped[str | None]
    author: Mapped[str | None]
    date: Mapped[str | None]
    origin: Mapped[str | None]
    genre: Mapped[str | None]
    text: Mapped[str]
    sha256: Mapped[str]
    taken_in_at: Mapped[datetime]


class Item(Base):
    """What the bank holds about one fact asked in one direction, and where its judging stands.

    `status` is a `Status`; `decided_how` a `DecidedHow`, and `None` while nobody decided. Items
    that share `fact` answer one another. The queue shows the highest `rank` first. `difficulty` is
    the share of players the generator expects to be wrong, `None` when it did not say.
    """

    __tablename__ = "item"
    __table_args__ = (
        Index("ix_item_status_rank", "status", "rank", "id"),
        Index("ix_item_fact", "fact"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    fingerprint: Mapped[str] = mapped_column(unique=True)
    uid: Mapped[str]
    fact: Mapped[str]
    status: Mapped[str]
    revision: Mapped[int]
    rank: Mapped[float]
    rank_reason: Mapped[str] = mapped_column(server_default="")
    difficulty: Mapped[float | None]
    difficulty_reason: Mapped[str] = mapped_column(server_default="")
    created_at: Mapped[datetime]
    decided_at: Mapped[datetime | None]
    decided_by: Mapped[int | None] = mapped_column(ForeignKey("account.id"))
    decided_how: Mapped[str | None]
    reason: Mapped[str]

    revisions: Mapped[list[ItemRevision]] = relationship(
        back_populates="item", order_by="ItemRevision.number"
    )
    decisions: Mapped[list[Decision]] = relationship(back_populates="item", order_by="Decision.id")


class ItemRevision(Base):
    """One wording of an item; `number` counts from 1. `made_by` is `None` for the generator.

    `distractors` is a list of `{"text", "because"}`, `warnings` of `{"rule", "words"}`.
    """

    __tablename__ = "item_revision"
    __table_args__ = (UniqueConstraint("item_id", "number"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    item_id: Mapped[int] = mapped_column(ForeignKey("item.id"))
    number: Mapped[int]
    stem: Mapped[str]
    key: Mapped[str]
    distractors: Mapped[list[dict[str, str]]] = mapped_column(JSON)
    kind: Mapped[str]
    relation: Mapped[str]
    pattern: Mapped[str]
    subject: Mapped[str]
    aliases: Mapped[list[str]]
    warnings: Mapped[list[dict[str, str]]] = mapped_column(JSON)
    made_at: Mapped[datetime]
    made_by: Mapped[int | None] = mapped_column(ForeignKey("account.id"))

    item: Mapped[Item] = relationship(back_populates="revisions")
    sources: Mapped[list[ItemSource]] = relationship(
        back_populates="revision", order_by="ItemSource.rank"
    )


class ItemSource(Base):
    """A sentence that proves a revision: `article.text[start:end]`; `rank` 0 is the best."""

    __tablename__ = "item_source"
    __table_args__ = (UniqueConstraint("item_revision_id", "rank"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    item_revision_id: Mapped[int] = mapped_column(ForeignKey("item_revision.id"))
    article_id: Mapped[int] = mapped_column(ForeignKey("article.id"), index=True)
    rank: Mapped[int]
    sentence: Mapped[str]
    start: Mapped[int]
    end: Mapped[int]

    revision: Mapped[ItemRevision] = relationship(back_populates="sources")
    article: Mapped[Article] = relationship()


class Decision(Base):
    """What happened to an item, in order; `action` is an `Action`, `account_id` `None` for none."""

    __tablename__ = "decision"

    id: Mapped[int] = mapped_column(primary_key=True)
    item_id: Mapped[int] = mapped_column(ForeignKey("item.id"), index=True)
    item_revision_id: Mapped[int] = mapped_column(ForeignKey("item_revision.id"))
    account_id: Mapped[int | None] = mapped_column(ForeignKey("account.id"))
    action: Mapped[str]
    reason: Mapped[str]
    from_status: Mapped[str | None]
    to_status: Mapped[str]
    at: Mapped[datetime]

    item: Mapped[Item] = relationship(back_populates="decisions")
    revision: Mapped[ItemRevision] = relationship()


class IntakeRun(Base):
    """What was last taken in under `name`, by digest, so that the same is not taken in twice."""

    __tablename__ = "intake_run"

    name: Mapped[str] = mapped_column(primary_key=True)
    digest: Mapped[str]
    at: Mapped[datetime]
