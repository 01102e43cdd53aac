"""The bank as the Open Trivia DB API shows it, and what the holder of each token has seen of it.

Law: only approved items with one key and three distractors, or True and False, that stand in no
host's quiz: the API tells the answers.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import ForeignKey, Select, and_, delete, exists, func, insert, or_, select, update
from sqlalchemy.orm import Mapped, mapped_column

from quiz.game.bands import Band
from quiz.store.bands import band_in_play
from quiz.store.base import Base, db
from quiz.store.items import Item, ItemRevision, Status
from quiz.store.quizzes import QuizQuestionRow
from quiz.store.topics import Topic

_CURRENT = (ItemRevision.item_id == Item.id) & (ItemRevision.number == Item.revision)
_LITERALS = ("True", "False")
_LENGTH = func.json_array_length(ItemRevision.distractors)
_BOOLEAN = and_(ItemRevision.key.in_(_LITERALS), _LENGTH == 1)
_MULTIPLE = _LENGTH == 3  # noqa: PLR2004 - what the API calls `multiple`


class Token(Base):
    """A client that wants no question twice."""

    __tablename__ = "opentdb_token"

    token: Mapped[str] = mapped_column(primary_key=True)
    used_at: Mapped[datetime] = mapped_column(index=True)


class Seen(Base):
    """That the holder of a token was sent an item."""

    __tablename__ = "opentdb_seen"

    token: Mapped[str] = mapped_column(ForeignKey("opentdb_token.token"), primary_key=True)
    item_id: Mapped[int] = mapped_column(ForeignKey("item.id"), primary_key=True, index=True)


@dataclass(frozen=True, slots=True, kw_only=True)
class Open:
    """An item that may be told, without its words; `topic` is `None` for one under none."""

    id: int
    topic: str | None
    band: Band
    is_boolean: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """The words of an item."""

    stem: str
    key: str
    distractors: tuple[str, ...]


def open_items() -> tuple[Open, ...]:
    """Every item that may be told, in the order they came in."""
    rows = db.session.execute(_open().order_by(Item.id))
    return tuple(
        Open(id=i, topic=topic, band=Band(band), is_boolean=bool(length == 1))
        for i, topic, band, length in rows
    )


def told(item_ids: Sequence[int]) -> tuple[Told, ...]:
    """The words of these items, in their order."""
    rows = db.session.execute(
        select(Item.id, ItemRevision.stem, ItemRevision.key, ItemRevision.distractors)
        .join(ItemRevision, _CURRENT)
        .where(Item.id.in_(tuple(item_ids)))
    )
    words = {
        i: Told(stem=stem, key=key, distractors=tuple(each["text"] for each in wrong))
        for i, stem, key, wrong in rows
    }
    return tuple(words[i] for i in item_ids if i in words)


def by_status() -> dict[str, int]:
    """How many items there are of each status."""
    rows = db.session.execute(select(Item.status, func.count()).group_by(Item.status))
    return dict(iter(rows))


def is_token(token: str, *, now: datetime, since: datetime) -> bool:
    """Whether there is this token, used after `since`; if so it has been used now."""
    done = db.session.execute(
        update(Token).where(Token.token == token, Token.used_at > since).values(used_at=now)
    )
    return bool(done.rowcount)  # type: ignore[attr-defined]  # what an UPDATE always has


def add_token(token: str, *, now: datetime) -> None:
    """Remember a new token."""
    db.session.execute(insert(Token).values(token=token, used_at=now))


def drop_tokens(*, until: datetime, most: int) -> None:
    """Forget the tokens not used since `until`, and all but the `most` used last."""
    last = select(Token.token).order_by(Token.used_at.desc(), Token.token).limit(most)
    gone = select(Token.token).where(or_(Token.used_at <= until, Token.token.not_in(last)))
    doomed = tuple(db.session.scalars(gone))
    for at in range(0, len(doomed), 500):
        some = doomed[at : at + 500]
        db.session.execute(delete(Seen).where(Seen.token.in_(some)))
        db.session.execute(delete(Token).where(Token.token.in_(some)))


def seen(token: str) -> frozenset[int]:
    """The items its holder was sent."""
    return frozenset(db.session.scalars(select(Seen.item_id).where(Seen.token == token)))


def see(token: str, item_ids: Iterable[int]) -> None:
    """Remember that its holder was sent these items."""
    rows = [{"token": token, "item_id": item_id} for item_id in item_ids]
    if rows:
        db.session.execute(insert(Seen), rows)


def forget(token: str) -> None:
    """Its holder has seen nothing."""
    db.session.execute(delete(Seen).where(Seen.token == token))


def _open() -> Select[Any]:
    in_a_quiz = exists().where(QuizQuestionRow.item_id == Item.id)
    return (
        select(Item.id, Topic.name, band_in_play, _LENGTH)
        .join(ItemRevision, _CURRENT)
        .outerjoin(Topic, Topic.id == Item.topic_id)
        .where(Item.status == Status.APPROVED, or_(_MULTIPLE, _BOOLEAN), ~in_a_quiz)
    )
