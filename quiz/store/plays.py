"""The tables of play: sessions, their questions, the answers and the results to compare.

Law: an answer is only ever added, and the key of its table makes it the player's one answer to that
question. A result is a copy of what the answers say and can be computed again.
"""

from __future__ import annotations

from datetime import datetime
from typing import cast

from sqlalchemy import BigInteger, ForeignKey, ForeignKeyConstraint, Index, Table, false
from sqlalchemy.orm import Mapped, mapped_column

from quiz.store.base import Base


class SessionRow(Base):
    """One run of a quiz under its public `handle`; `fan` is the hash of the player's cookie.

    `limit_s` is `None` without a clock. `position` is the question on stage, -1 before the first.
    `is_counted`: its answers are in the statistics.
    """

    __tablename__ = "session"
    __table_args__ = (
        Index("ix_session_fan_touched_at", "fan", "touched_at"),
        Index("ix_session_finished_at_touched_at", "finished_at", "touched_at"),
        Index("ix_session_is_counted_finished_at", "is_counted", "finished_at"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    handle: Mapped[str] = mapped_column(unique=True)
    fan: Mapped[str]
    is_practice: Mapped[bool]
    is_given_up: Mapped[bool]
    length: Mapped[int]
    limit_s: Mapped[int | None]
    factor: Mapped[int]
    scoring: Mapped[str]
    phase: Mapped[str]
    position: Mapped[int]
    version: Mapped[int]
    created_at: Mapped[datetime]
    touched_at: Mapped[datetime]
    finished_at: Mapped[datetime | None]
    nickname: Mapped[str | None]
    is_counted: Mapped[bool] = mapped_column(default=False, server_default=false())


class QuestionRow(Base):
    """An item's revision in a session. `option_order` is the stored option at each place shown."""

    __tablename__ = "question"

    session_id: Mapped[int] = mapped_column(ForeignKey("session.id"), primary_key=True)
    number: Mapped[int] = mapped_column(primary_key=True)
    item_revision_id: Mapped[int] = mapped_column(ForeignKey("item_revision.id"), index=True)
    option_order: Mapped[list[int]]
    opened_at: Mapped[datetime | None]
    deadline: Mapped[datetime | None]


class AnswerRow(Base):
    """A player's answer: the place shown that was chosen, and the microseconds it took."""

    __tablename__ = "answer"
    __table_args__ = (
        ForeignKeyConstraint(["session_id", "number"], ["question.session_id", "question.number"]),
    )

    session_id: Mapped[int] = mapped_column(primary_key=True)
    number: Mapped[int] = mapped_column(primary_key=True)
    player: Mapped[str] = mapped_column(primary_key=True)
    choice: Mapped[int]
    received_at: Mapped[datetime]
    elapsed_us: Mapped[int] = mapped_column(BigInteger)  # untimed, hours are many microseconds


class ResultRow(Base):
    """A finished session that counts, by the class in which it competes; practice has none."""

    __tablename__ = "result"
    __table_args__ = (
        Index("ix_result_class_points", "timing", "length", "scoring", "points"),
        Index("ix_result_class_finished_at", "timing", "length", "scoring", "finished_at"),
    )

    session_id: Mapped[int] = mapped_column(ForeignKey("session.id"), primary_key=True)
    fan: Mapped[str]
    timing: Mapped[str]
    length: Mapped[int]
    scoring: Mapped[str]
    points: Mapped[int]
    right: Mapped[int]
    average_us: Mapped[int | None] = mapped_column(BigInteger)
    nickname: Mapped[str | None]
    finished_at: Mapped[datetime]


SESSIONS = cast("Table", SessionRow.__table__)
QUESTIONS = cast("Table", QuestionRow.__table__)
ANSWERS = cast("Table", AnswerRow.__table__)
RESULTS = cast("Table", ResultRow.__table__)
