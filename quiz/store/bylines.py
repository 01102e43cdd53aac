"""Which edition of bylines there is: what is said of articles, which may be corrected.

Law: whoever changes what is said of an article begins another edition in the same transaction, and
whoever keeps bylines in memory asks for the edition first, so every process shows the correction.
"""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import select

from quiz.store.base import db, peeking
from quiz.store.items import IntakeRun

_NAME = "bylines"
_FIRST = "0"
_QUERY = select(IntakeRun.__table__.c.digest).where(IntakeRun.__table__.c.name == _NAME)


def edition() -> str:
    """The edition there is; asked within the caller's unit, or alone, and then without a lock."""
    if db.session().in_transaction():
        return db.session.connection().scalar(_QUERY) or _FIRST
    with peeking() as connection:
        return connection.scalar(_QUERY) or _FIRST


def renew(*, now: datetime) -> None:
    """Begin another edition."""
    db.session.merge(IntakeRun(name=_NAME, digest=str(int(edition()) + 1), at=now))
