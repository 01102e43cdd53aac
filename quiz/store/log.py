"""What people did at the desk to anything but items, whose own decisions tell it.

Law: an entry is written by `note`, in the unit of the change it tells, and never changed. It has
names as they were then, and nothing that lets anybody in: no password, no token, no hash of one.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from sqlalchemy import JSON, ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column

from quiz.store.base import Base, db


class About(StrEnum):
    """What an entry is about."""

    ITEM = "item"
    ACCOUNT = "account"
    TOPIC = "topic"
    NAMES = "names"
    ARTICLE = "article"
    FILE = "file"


class Event(StrEnum):
    """What happened to anything but an item; what happens to items is an `Action`."""

    INVITED = "invited"
    JOINED = "account made"
    ROLE_CHANGED = "role changed"
    DISABLED = "disabled"
    ENABLED = "enabled"
    PASSWORD_CHANGED = "password changed"  # noqa: S105 - a word
    SIGNED_OUT = "signed out everywhere"
    TOPIC_MADE = "topic made"
    TOPIC_RENAMED = "topic renamed"
    TOPIC_REMOVED = "topic removed"
    NAMES_JOINED = "names are the same"
    NAMES_PARTED = "names are not the same"
    NAMES_REOPENED = "names left open again"
    HANDED_IN = "articles handed in"
    STOPPED = "job stopped"
    WORKED_AGAIN = "articles worked through again"
    ATTRIBUTED = "attribution corrected"
    FILE_TAKEN_IN = "file taken in"
    FILE_DISCARDED = "file discarded"

    @property
    def about(self) -> About:
        """What such an entry is about."""
        return _ABOUT[self]


_ABOUT = {
    **dict.fromkeys(
        (
            *(Event.INVITED, Event.JOINED, Event.ROLE_CHANGED, Event.DISABLED, Event.ENABLED),
            *(Event.PASSWORD_CHANGED, Event.SIGNED_OUT),
        ),
        About.ACCOUNT,
    ),
    **dict.fromkeys((Event.TOPIC_MADE, Event.TOPIC_RENAMED, Event.TOPIC_REMOVED), About.TOPIC),
    **dict.fromkeys((Event.NAMES_JOINED, Event.NAMES_PARTED, Event.NAMES_REOPENED), About.NAMES),
    **dict.fromkeys(
        (Event.HANDED_IN, Event.STOPPED, Event.WORKED_AGAIN, Event.ATTRIBUTED), About.ARTICLE
    ),
    **dict.fromkeys((Event.FILE_TAKEN_IN, Event.FILE_DISCARDED), About.FILE),
}


class LogEntry(Base):
    """That something happened; `event` is an `Event`, `account_id` `None` for the computer's owner.

    `subject` is what it happened to, by the name it had. `changes` has `[part, before, after]`,
    texts that may be empty.
    """

    __tablename__ = "log_entry"
    __table_args__ = (Index("ix_log_entry_at", "at", "id"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    at: Mapped[datetime]
    account_id: Mapped[int | None] = mapped_column(ForeignKey("account.id"))
    event: Mapped[str]
    subject: Mapped[str]
    changes: Mapped[list[list[str]]] = mapped_column(JSON)


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """A part of something before and after; either may be empty."""

    part: str
    before: str
    after: str


def note(
    event: Event,
    subject: str,
    *,
    by: int | None,
    now: datetime,
    before: Mapping[str, str] | None = None,
    after: Mapping[str, str] | None = None,
) -> None:
    """Write an entry within the caller's unit; `before` and `after` are by part.

    Parts that are alike on both sides are left out.
    """
    old, new = before or {}, after or {}
    parts = dict.fromkeys((*old, *new))
    db.session.add(
        LogEntry(
            at=now,
            account_id=by,
            event=event,
            subject=subject,
            changes=[
                [part, old.get(part, ""), new.get(part, "")]
                for part in parts
                if old.get(part, "") != new.get(part, "")
            ],
        )
    )
    db.session.flush()
