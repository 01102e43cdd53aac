"""Sieves that people keep under a name of their own."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from sqlalchemy import JSON, ForeignKey, UniqueConstraint, delete, func, select
from sqlalchemy.orm import Mapped, mapped_column

from quiz.store.base import Base, db


class SavedSieve(Base):
    """A list and the fields of an address that sift it, as somebody named them."""

    __tablename__ = "saved_sieve"
    __table_args__ = (UniqueConstraint("account_id", "name"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    account_id: Mapped[int] = mapped_column(ForeignKey("account.id"))
    name: Mapped[str]
    asked: Mapped[dict[str, Any]] = mapped_column(JSON)


@dataclass(frozen=True, slots=True, kw_only=True)
class Saved:
    """A sieve under its name; `asked` are the fields of an item's address along its list."""

    id: int
    name: str
    asked: dict[str, str]


def of(account_id: int) -> tuple[Saved, ...]:
    """What somebody keeps, by name."""
    rows = db.session.scalars(
        select(SavedSieve).where(SavedSieve.account_id == account_id).order_by(SavedSieve.name)
    )
    return tuple(Saved(id=row.id, name=row.name, asked=dict(row.asked)) for row in rows)


def count(account_id: int) -> int:
    """How many somebody keeps."""
    query = select(func.count()).where(SavedSieve.account_id == account_id)
    return db.session.scalar(query) or 0


def keep(account_id: int, name: str, asked: dict[str, str]) -> None:
    """Keep a sieve under a name; one of that name is replaced."""
    row = db.session.scalar(
        select(SavedSieve).where(SavedSieve.account_id == account_id, SavedSieve.name == name)
    )
    if row is None:
        db.session.add(SavedSieve(account_id=account_id, name=name, asked=asked))
    else:
        row.asked = asked


def forget(account_id: int, saved_id: int) -> None:
    """Keep it no longer; nothing happens to what somebody else keeps."""
    db.session.execute(
        delete(SavedSieve).where(SavedSieve.id == saved_id, SavedSieve.account_id == account_id)
    )
