"""The tables of live play: rooms, their questions and tie-breaks, seats, answers, rulings, links.

Law: an answer is only ever added, and the key of its table makes it the seat's one answer to that
question; so with guesses and adjustments. Scores are computed from them. `room.version` grows with
every change of the stage, `seat.stamp` with every change of a seat: whoever acts on an older value
finds out in the statement that would store the result.
"""

from __future__ import annotations

from datetime import datetime
from typing import Any, cast

from sqlalchemy import (
    JSON,
    BigInteger,
    ForeignKey,
    ForeignKeyConstraint,
    Index,
    Table,
    UniqueConstraint,
    false,
)
from sqlalchemy.orm import Mapped, mapped_column

from quiz.store.base import Base


class RoomRow(Base):
    """A live session under its join `code`. `rules` is a document of `quiz.store.roomrules`.

    `base_url` is where phones find the server, as its host had it. `position` is the question on
    stage, -1 before the first. A dry run counts nowhere.
    `is_counted`: its answers are in the statistics.
    """

    __tablename__ = "room"
    __table_args__ = (
        Index("ix_room_owner_id_created_at", "owner_id", "created_at"),
        Index("ix_room_finished_at", "finished_at"),
        Index("ix_room_is_counted_finished_at", "is_counted", "finished_at"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    code: Mapped[str] = mapped_column(unique=True)
    owner_id: Mapped[int] = mapped_column(ForeignKey("account.id"))
    title: Mapped[str]
    rules: Mapped[dict[str, Any]] = mapped_column(JSON)
    base_url: Mapped[str]
    display: Mapped[str]
    is_code_hidden: Mapped[bool]
    is_dry_run: Mapped[bool]
    team_names: Mapped[list[str]]
    phase: Mapped[str]
    position: Mapped[int]
    version: Mapped[int]
    created_at: Mapped[datetime]
    touched_at: Mapped[datetime]
    finished_at: Mapped[datetime | None]
    until: Mapped[datetime | None]
    paused_at: Mapped[datetime | None]
    is_locked: Mapped[bool]
    widest: Mapped[float]
    is_counted: Mapped[bool] = mapped_column(default=False, server_default=false())


class RoomQuestionRow(Base):
    """An item's revision in a room; `rekeyed` are the places the host ruled right, if they did."""

    __tablename__ = "room_question"

    room_id: Mapped[int] = mapped_column(ForeignKey("room.id"), primary_key=True)
    number: Mapped[int] = mapped_column(primary_key=True)
    item_revision_id: Mapped[int] = mapped_column(ForeignKey("item_revision.id"), index=True)
    option_order: Mapped[list[int]]
    opened_at: Mapped[datetime | None]
    deadline: Mapped[datetime | None]
    added_us: Mapped[int] = mapped_column(BigInteger)
    rekeyed: Mapped[list[int] | None]
    is_void: Mapped[bool]


class RoomTieBreakRow(Base):
    """A question for the nearest number."""

    __tablename__ = "room_tie_break"

    room_id: Mapped[int] = mapped_column(ForeignKey("room.id"), primary_key=True)
    number: Mapped[int] = mapped_column(primary_key=True)
    stem: Mapped[str]
    key: Mapped[int] = mapped_column(BigInteger)
    among: Mapped[int]
    opened_at: Mapped[datetime]
    deadline: Mapped[datetime]


class SeatRow(Base):
    """A player's place; `fan` is the hash of the cookie of the browser that sits there now."""

    __tablename__ = "seat"
    __table_args__ = (
        Index("ix_seat_room_id_fan", "room_id", "fan"),
        UniqueConstraint("room_id", "skeleton"),
    )

    id: Mapped[str] = mapped_column(primary_key=True)
    room_id: Mapped[int] = mapped_column(ForeignKey("room.id"))
    fan: Mapped[str]
    name: Mapped[str]
    skeleton: Mapped[str]
    team: Mapped[str | None]
    joined_at: Mapped[datetime]
    joined_before: Mapped[int]
    factor: Mapped[float]
    state: Mapped[str]
    is_approved: Mapped[bool]
    is_bot: Mapped[bool]
    stamp: Mapped[int]


class RoomAnswerRow(Base):
    """A seat's answer: the place shown that was chosen, and the microseconds it is charged with."""

    __tablename__ = "room_answer"
    __table_args__ = (
        ForeignKeyConstraint(
            ["room_id", "number"], ["room_question.room_id", "room_question.number"]
        ),
    )

    room_id: Mapped[int] = mapped_column(primary_key=True)
    number: Mapped[int] = mapped_column(primary_key=True)
    seat_id: Mapped[str] = mapped_column(ForeignKey("seat.id"), primary_key=True)
    choice: Mapped[int]
    received_at: Mapped[datetime]
    elapsed_us: Mapped[int] = mapped_column(BigInteger)
    limit_us: Mapped[int | None] = mapped_column(BigInteger)
    credit_us: Mapped[int] = mapped_column(BigInteger)


class RoomGuessRow(Base):
    """A seat's number in a tie-break."""

    __tablename__ = "room_guess"
    __table_args__ = (
        ForeignKeyConstraint(
            ["room_id", "number"], ["room_tie_break.room_id", "room_tie_break.number"]
        ),
    )

    room_id: Mapped[int] = mapped_column(primary_key=True)
    number: Mapped[int] = mapped_column(primary_key=True)
    seat_id: Mapped[str] = mapped_column(ForeignKey("seat.id"), primary_key=True)
    value: Mapped[int] = mapped_column(BigInteger)
    received_at: Mapped[datetime]
    elapsed_us: Mapped[int] = mapped_column(BigInteger)


class RoomAdjustmentRow(Base):
    """Points the host gave or took."""

    __tablename__ = "room_adjustment"

    room_id: Mapped[int] = mapped_column(ForeignKey("room.id"), primary_key=True)
    id: Mapped[str] = mapped_column(primary_key=True)
    seat_id: Mapped[str] = mapped_column(ForeignKey("seat.id"))
    points: Mapped[int]
    reason: Mapped[str]


class RoomLinkRow(Base):
    """A signed link of a room; `nonce` and the server's secret make its token."""

    __tablename__ = "room_link"

    id: Mapped[int] = mapped_column(primary_key=True)
    room_id: Mapped[int] = mapped_column(ForeignKey("room.id"), index=True)
    kind: Mapped[str]
    rights: Mapped[list[str]]
    nonce: Mapped[str]
    created_at: Mapped[datetime]
    withdrawn_at: Mapped[datetime | None]


class RoomLogRow(Base):
    """What was done in a room, by whom and when; `detail` is a flat document."""

    __tablename__ = "room_log"

    id: Mapped[int] = mapped_column(primary_key=True)
    room_id: Mapped[int] = mapped_column(ForeignKey("room.id"), index=True)
    at: Mapped[datetime]
    who: Mapped[str]
    what: Mapped[str]
    detail: Mapped[dict[str, Any]] = mapped_column(JSON)


class PulseRow(Base):
    """When a server was last awake; one row."""

    __tablename__ = "pulse"

    id: Mapped[int] = mapped_column(primary_key=True)
    at: Mapped[datetime]


ROOMS = cast("Table", RoomRow.__table__)
ROOM_QUESTIONS = cast("Table", RoomQuestionRow.__table__)
TIE_BREAKS = cast("Table", RoomTieBreakRow.__table__)
SEATS = cast("Table", SeatRow.__table__)
ROOM_ANSWERS = cast("Table", RoomAnswerRow.__table__)
GUESSES = cast("Table", RoomGuessRow.__table__)
ADJUSTMENTS = cast("Table", RoomAdjustmentRow.__table__)
LINKS = cast("Table", RoomLinkRow.__table__)
ROOM_LOG = cast("Table", RoomLogRow.__table__)
PULSE = cast("Table", PulseRow.__table__)
