"""The tables of the item bank: articles, items with their revisions and proofs, and decisions.

Law: a revision and an article's text never change once written, so whatever was asked, answered or
decided can be shown as it was. `Item.revision` says which revision counts now.
"""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import JSON, ForeignKey, Index, UniqueConstraint, false, text
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
    WRITTEN = "written"  # by hand
    REWORDED = "reworded"  # by the generator
    WITHDRAWN = "withdrawn"  # no longer made by the generator
    APPROVED = "approved"
    REJECTED = "rejected"
    RETIRED = "retired"
    REOPENED = "reopened"
    EDITED = "edited"
    WITHHELD = "withheld"  # from play, because players reported it
    SORTED = "sorted"  # under a topic and tags; says nothing about the words
    UNDONE = "undone"  # takes the decision before it back


class Article(Base):
    """A source text under its permanent slug; `None` means the article does not say.

    `language` is a BCP 47 tag and `language_from` what states it. Where somebody corrected what is
    said of the article, `attributed_by` and `attributed_at` say who and when.
    """

    __tablename__ = "article"

    id: Mapped[int] = mapped_column(primary_key=True)
    slug: Mapped[str] = mapped_column(unique=True)
    title: Mapped[str | None]
    publisher: Mapped[str | None]
    author: Mapped[str | None]
    date: Mapped[str | None]
    origin: Mapped[str | None]
    genre: Mapped[str | None]
    licence: Mapped[str | None]
    language: Mapped[str | None]
    language_from: Mapped[str | None]
    attributed_by: Mapped[int | None] = mapped_column(ForeignKey("account.id"))
    attributed_at: Mapped[datetime | None]
    text: Mapped[str]
    sha256: Mapped[str]
    taken_in_at: Mapped[datetime]


class Item(Base):
    """What the bank holds about one fact asked in one direction, and where its judging stands.

    `status` is a `Status`; `decided_how` a `DecidedHow`, and `None` while nobody decided. Items
    that share `fact` answer one another. The queue shows the highest `rank` first. `difficulty` is
    the share of players the generator expects to be wrong, `None` when it did not say. It
    `is_flagged` where the desk should look at it (see `quiz.store.flagging`).
    """

    __tablename__ = "item"
    __table_args__ = (
        Index("ix_item_status_rank", "status", "rank", "id", "difficulty"),
        Index("ix_item_topic_status_rank", "topic_id", "status", "rank", "id"),
        Index("ix_item_fact", "fact"),
        Index(
            "ix_item_flagged",
            "status",
            "rank",
            "id",
            sqlite_where=text("is_flagged = 1"),
            postgresql_where=text("is_flagged"),
        ),
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
    topic_id: Mapped[int | None] = mapped_column(ForeignKey("topic.id"))
    is_flagged: Mapped[bool] = mapped_column(default=False, server_default=false())

    revisions: Mapped[list[ItemRevision]] = relationship(
        back_populates="item", order_by="ItemRevision.number"
    )
    decisions: Mapped[list[Decision]] = relationship(back_populates="item", order_by="Decision.id")


class ItemRevision(Base):
    """One wording of an item; `number` counts from 1. `made_by` is `None` for the generator.

    `distractors` is a list of `{"text", "because"}`, `warnings` of `{"rule", "words"}`.
    """

    __tablename__ = "item_revision"
    __table_args__ = (
        UniqueConstraint("item_id", "number"),
        Index("ix_item_revision_relation", "relation", "item_id", "number"),
        Index("ix_item_revision_key", "key"),
        Index("ix_item_revision_stem", "stem"),
    )

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
    rules: Mapped[list[RevisionWarning]] = relationship()


class RevisionWarning(Base):
    """That a revision has a warning of a rule, to find it by; the words are in the revision."""

    __tablename__ = "revision_warning"

    rule: Mapped[str] = mapped_column(primary_key=True)
    item_revision_id: Mapped[int] = mapped_column(ForeignKey("item_revision.id"), primary_key=True)


class ItemSource(Base):
    """A sentence that proves a revision: `article.text[start:end]`; `rank` 0 is the best."""

    __tablename__ = "item_source"
    __table_args__ = (
        UniqueConstraint("item_revision_id", "rank"),
        Index("ix_item_source_article_id_start", "article_id", "start"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    item_revision_id: Mapped[int] = mapped_column(ForeignKey("item_revision.id"))
    article_id: Mapped[int] = mapped_column(ForeignKey("article.id"))
    rank: Mapped[int]
    sentence: Mapped[str]
    start: Mapped[int]
    end: Mapped[int]

    revision: Mapped[ItemRevision] = relationship(back_populates="sources")
    article: Mapped[Article] = relationship()


class Decision(Base):
    """What happened to an item, in order; `action` is an `Action`, `account_id` `None` for none.

    `before` and `after` are what a sorting changed, `{"topic": id or null, "tags": [...]}`; the
    `after` of a duplicate names what it repeats, `{"twin": item id}`, and that of an approval what
    play had flagged (see `quiz.store.flagging`).
    `is_taken_back`: an undoing that came later took it back. `batch_id` is that of the batch for
    one of many at once.
    """

    __tablename__ = "decision"
    __table_args__ = (
        Index("ix_decision_account_id", "account_id", "id"),
        Index("ix_decision_at", "at", "id"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    item_id: Mapped[int] = mapped_column(ForeignKey("item.id"), index=True)
    item_revision_id: Mapped[int] = mapped_column(ForeignKey("item_revision.id"))
    account_id: Mapped[int | None] = mapped_column(ForeignKey("account.id"))
    action: Mapped[str]
    reason: Mapped[str]
    from_status: Mapped[str | None]
    to_status: Mapped[str]
    at: Mapped[datetime]
    before: Mapped[dict[str, Any] | None] = mapped_column(JSON(none_as_null=True))
    after: Mapped[dict[str, Any] | None] = mapped_column(JSON(none_as_null=True))
    is_taken_back: Mapped[bool] = mapped_column(default=False, server_default=false())
    batch_id: Mapped[int | None] = mapped_column(ForeignKey("batch.id"), index=True)

    item: Mapped[Item] = relationship(back_populates="decisions")
    revision: Mapped[ItemRevision] = relationship()


class IntakeRun(Base):
    """What was last taken in under `name`, by digest, so that the same is not taken in twice."""

    __tablename__ = "intake_run"

    name: Mapped[str] = mapped_column(primary_key=True)
    digest: Mapped[str]
    at: Mapped[datetime]
