"""What players answered, for item analysis: tables of counts, and the sessions not counted yet.

Law: a finished session is counted once. Counts and ratings say nothing the answers do not say; they
can be thrown away and made again.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from fractions import Fraction
from typing import Any, cast

from sqlalchemy import JSON, ForeignKey, Table, delete, insert, select, update
from sqlalchemy.orm import Mapped, mapped_column

from quiz.analysis.ratings import Rating
from quiz.analysis.responses import Tally
from quiz.store.base import Base, db
from quiz.store.items import Item, ItemRevision
from quiz.store.plays import ANSWERS, QUESTIONS, SESSIONS

_MICROSECOND = timedelta(microseconds=1)
_AT_ONCE = 500


class Mode(StrEnum):
    """How an item was played; the statistics of either stand apart."""

    SOLO = "solo"


class TallyRow(Base):
    """The tally of a revision in one mode, as lists of counts; `flags` by name, with spaces."""

    __tablename__ = "tally"

    item_revision_id: Mapped[int] = mapped_column(ForeignKey("item_revision.id"), primary_key=True)
    mode: Mapped[str] = mapped_column(primary_key=True)
    n: Mapped[int]
    choices: Mapped[list[list[Any]]] = mapped_column(JSON)
    ticks: Mapped[list[list[int]]] = mapped_column(JSON)
    flags: Mapped[str]
    counted_at: Mapped[datetime]


class ItemRating(Base):
    """The difficulty of an item as learnt from play."""

    __tablename__ = "item_rating"

    item_id: Mapped[int] = mapped_column(ForeignKey("item.id"), primary_key=True)
    value: Mapped[float]
    n: Mapped[int]


class PlayerRating(Base):
    """The skill of a fan as learnt from play."""

    __tablename__ = "player_rating"

    fan: Mapped[str] = mapped_column(primary_key=True)
    value: Mapped[float]
    n: Mapped[int]


_TALLIES = cast("Table", TallyRow.__table__)


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """A question a fan was shown in a finished session that counts.

    `option` is the stored option chosen (0 is the key), `None` for none in time.
    """

    session_id: int
    fan: str
    item_id: int
    revision_id: int
    option_count: int
    option: int | None
    elapsed: timedelta | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Counted:
    """The new state of a revision's tally."""

    revision_id: int
    mode: Mode
    tally: Tally
    flags: tuple[str, ...]


def uncounted(*, at_most: int) -> tuple[int, ...]:
    """Finished sessions that were not counted, the oldest first."""
    rows = db.session.scalars(
        select(SESSIONS.c.id)
        .where(SESSIONS.c.is_counted.is_(False), SESSIONS.c.finished_at.is_not(None))
        .order_by(SESSIONS.c.id)
        .limit(at_most)
    )
    return tuple(rows)


def shown(session_ids: Collection[int]) -> tuple[Shown, ...]:
    """What was shown in these sessions, in order; nothing of practice.

    A question left open by who gave up is nothing they failed at, so it is not among them.
    """
    s, q, a = SESSIONS, QUESTIONS, ANSWERS
    found: list[Shown] = []
    for part in _parts(session_ids):
        rows = db.session.execute(
            select(
                q.c.session_id,
                s.c.fan,
                s.c.is_given_up,
                ItemRevision.item_id,
                q.c.item_revision_id,
                q.c.option_order,
                a.c.choice,
                a.c.elapsed_us,
            )
            .join(s, s.c.id == q.c.session_id)
            .join(ItemRevision, ItemRevision.id == q.c.item_revision_id)
            .outerjoin(
                a,
                (a.c.session_id == q.c.session_id)
                & (a.c.number == q.c.number)
                & (a.c.player == s.c.fan),
            )
            .where(
                q.c.session_id.in_(part),
                q.c.opened_at.is_not(None),
                s.c.is_practice.is_(False),
            )
            .order_by(q.c.session_id, q.c.number)
        )
        found += [
            Shown(
                session_id=row.session_id,
                fan=row.fan,
                item_id=row.item_id,
                revision_id=row.item_revision_id,
                option_count=len(row.option_order),
                option=None if row.choice is None else row.option_order[row.choice],
                elapsed=None if row.elapsed_us is None else row.elapsed_us * _MICROSECOND,
            )
            for row in rows
            if row.choice is not None or not row.is_given_up
        ]
    return tuple(found)


def met_before(fans: Collection[str]) -> frozenset[tuple[str, int]]:
    """Which revisions these fans were shown in sessions already counted, as (fan, revision)."""
    s, q = SESSIONS, QUESTIONS
    found: set[tuple[str, int]] = set()
    for part in _parts(fans):
        rows = db.session.execute(
            select(s.c.fan, q.c.item_revision_id)
            .join(q, q.c.session_id == s.c.id)
            .where(
                s.c.fan.in_(part),
                s.c.is_counted.is_(True),
                s.c.is_practice.is_(False),
                q.c.opened_at.is_not(None),
            )
            .distinct()
        )
        found.update((fan, revision_id) for fan, revision_id in rows)
    return frozenset(found)


def tallies(revision_ids: Collection[int], mode: Mode) -> dict[int, Tally]:
    """The tallies so far, by revision; none for what was never answered."""
    found: dict[int, Tally] = {}
    for part in _parts(revision_ids):
        rows = db.session.execute(
            select(TallyRow.item_revision_id, TallyRow.choices, TallyRow.ticks).where(
                TallyRow.item_revision_id.in_(part), TallyRow.mode == mode
            )
        )
        found |= {row.item_revision_id: _tally(row.choices, row.ticks) for row in rows}
    return found


def tally_of(item_id: int, revision: int, mode: Mode) -> Tally | None:
    """The tally of an item's revision by its number; `None` for what was never answered."""
    row = db.session.execute(
        select(TallyRow.choices, TallyRow.ticks)
        .join(ItemRevision, ItemRevision.id == TallyRow.item_revision_id)
        .where(
            ItemRevision.item_id == item_id, ItemRevision.number == revision, TallyRow.mode == mode
        )
    ).one_or_none()
    return None if row is None else _tally(row.choices, row.ticks)


def item_ratings(item_ids: Collection[int]) -> dict[int, Rating]:
    """The ratings learnt so far, by item."""
    found: dict[int, Rating] = {}
    for part in _parts(item_ids):
        rows = db.session.scalars(select(ItemRating).where(ItemRating.item_id.in_(part)))
        found |= {row.item_id: Rating(value=row.value, n=row.n) for row in rows}
    return found


def expected_difficulties(item_ids: Collection[int]) -> dict[int, float]:
    """What the generator expected of these items, where it did."""
    found: dict[int, float] = {}
    for part in _parts(item_ids):
        rows = db.session.execute(
            select(Item.id, Item.difficulty).where(Item.id.in_(part), Item.difficulty.is_not(None))
        )
        found |= {item_id: difficulty for item_id, difficulty in rows if difficulty is not None}
    return found


def player_ratings(fans: Collection[str]) -> dict[str, Rating]:
    """The ratings learnt so far, by fan."""
    found: dict[str, Rating] = {}
    for part in _parts(fans):
        rows = db.session.scalars(select(PlayerRating).where(PlayerRating.fan.in_(part)))
        found |= {row.fan: Rating(value=row.value, n=row.n) for row in rows}
    return found


class Overtaken(Exception):
    """Somebody else counted one of these sessions meanwhile."""


def claim(session_ids: Collection[int]) -> None:
    """Note that these sessions are counted.

    Raises: Overtaken; roll back and look anew.
    """
    claimed = 0
    for part in _parts(session_ids):
        rows = db.session.scalars(
            update(SESSIONS)
            .where(SESSIONS.c.id.in_(part), SESSIONS.c.is_counted.is_(False))
            .values(is_counted=True)
            .returning(SESSIONS.c.id)
        )
        claimed += len(rows.all())
    if claimed < len(session_ids):
        raise Overtaken


def keep(counted: Iterable[Counted], *, now: datetime) -> None:
    """Put the new tallies in the place of the old ones."""
    rows = [
        {
            "item_revision_id": each.revision_id,
            "mode": each.mode,
            "n": each.tally.n,
            "choices": [[_text(y), x, count] for (y, x), count in each.tally.choices.items()],
            "ticks": [[tick, count] for tick, count in each.tally.ticks.items()],
            "flags": " ".join(each.flags),
            "counted_at": now,
        }
        for each in counted
    ]
    for part in _parts(rows):
        keys = [row["item_revision_id"] for row in part]
        modes = {row["mode"] for row in part}
        db.session.execute(
            delete(TallyRow).where(TallyRow.item_revision_id.in_(keys), TallyRow.mode.in_(modes))
        )
        db.session.execute(insert(_TALLIES), list(part))


def keep_ratings(items: Mapping[int, Rating], players: Mapping[str, Rating]) -> None:
    """Put the new ratings in the place of the old ones."""
    for item_id, rating in items.items():
        db.session.merge(ItemRating(item_id=item_id, value=rating.value, n=rating.n))
    for fan, rating in players.items():
        db.session.merge(PlayerRating(fan=fan, value=rating.value, n=rating.n))


def forget() -> None:
    """Throw all counts and ratings away, so that everything is counted again."""
    for table in (TallyRow, ItemRating, PlayerRating):
        db.session.execute(delete(table))
    db.session.execute(update(SESSIONS).values(is_counted=False))


def _parts(of: Collection[Any]) -> Iterable[tuple[Any, ...]]:
    """A few hundred at a time, as many as one statement takes."""
    every = tuple(of)
    for start in range(0, len(every), _AT_ONCE):
        yield every[start : start + _AT_ONCE]


def _tally(choices: list[list[Any]], ticks: list[list[int]]) -> Tally:
    return Tally(
        choices={(_rest(y), x): count for y, x, count in choices},
        ticks={pair[0]: pair[1] for pair in ticks},
    )


def _text(rest: Fraction | None) -> str | None:
    return None if rest is None else str(rest)


def _rest(text: str | None) -> Fraction | None:
    return None if text is None else Fraction(text)
