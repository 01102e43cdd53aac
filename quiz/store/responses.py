"""What players answered, for item analysis: tables of counts, and the sessions not counted yet.

Law: a finished session is counted once. Counts and ratings say nothing the answers do not say; they
can be thrown away and made again.
"""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from fractions import Fraction
from functools import cache
from itertools import groupby
from operator import itemgetter
from typing import Any, cast

from sqlalchemy import (
    JSON,
    ForeignKey,
    Index,
    Select,
    Table,
    Text,
    column,
    delete,
    false,
    func,
    insert,
    select,
    table,
    update,
)
from sqlalchemy import cast as cast_to
from sqlalchemy.orm import Mapped, mapped_column

from quiz.analysis.ratings import Rating
from quiz.analysis.responses import LONGEST, TICK, Tally
from quiz.analysis.summing import Played, Shown
from quiz.store.base import Base, UtcDateTime, db
from quiz.store.items import Item, ItemRevision
from quiz.store.plays import ANSWERS, QUESTIONS, SESSIONS

_MICROSECOND = timedelta(microseconds=1)
_TICK_US, _LONGEST_US = TICK // _MICROSECOND, LONGEST // _MICROSECOND
_AT_ONCE = 500
_AT_A_TIME = 5000


class Mode(StrEnum):
    """How an item was played; the statistics of either stand apart."""

    SOLO = "solo"
    LIVE = "live"


class TallyRow(Base):
    """The tally of a revision in one mode, as lists of counts.

    `flags` are those it raises, by name, with spaces; nobody looked at them yet (see `flagging`).
    """

    __tablename__ = "tally"
    __table_args__ = (Index("ix_tally_flags", "flags"),)

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


# The lists are written as text already; PostgreSQL takes it for JSON where no type is said.
_WRITTEN = table(
    "tally",
    *map(column, ("item_revision_id", "mode", "n", "choices", "ticks", "flags")),
    column("counted_at", UtcDateTime()),
)
_REVISIONS = cast("Table", ItemRevision.__table__)
_ITEM_RATINGS = cast("Table", ItemRating.__table__)
_PLAYER_RATINGS = cast("Table", PlayerRating.__table__)


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


def played(session_ids: Collection[int]) -> Iterator[Played]:
    """What was shown in these sessions, in order; nothing of practice."""
    for part in parts(session_ids):
        yield from _read(_SHOWN.where(QUESTIONS.c.session_id.in_(part)))


def played_in_counted() -> Iterator[Played]:
    """What was shown in all sessions counted so far, in the same way, read as it is asked for."""
    # `coalesce` lets SQLite walk along the sessions; by their index it would sort all answers.
    return _read(_SHOWN.where(func.coalesce(SESSIONS.c.is_counted, false())))


def _shown() -> Select[*tuple[Any, ...]]:
    s, q, a, r = SESSIONS, QUESTIONS, ANSWERS, _REVISIONS
    is_answer = (a.c.session_id == q.c.session_id) & (a.c.number == q.c.number)
    return (
        select(
            q.c.session_id,
            s.c.fan,
            s.c.is_given_up,
            r.c.item_id,
            q.c.item_revision_id,
            # As it is written, since there are few orders: parsing each takes longer than all else.
            cast_to(q.c.option_order, Text),
            a.c.choice,
            a.c.elapsed_us,
        )
        .join(s, s.c.id == q.c.session_id)
        .join(r, r.c.id == q.c.item_revision_id)
        .outerjoin(a, is_answer & (a.c.player == s.c.fan))
        .where(q.c.opened_at.is_not(None), s.c.is_practice.is_(False))
        .order_by(s.c.id, q.c.number)
    )


_SHOWN = _shown()


def _read(query: Select[*tuple[Any, ...]]) -> Iterator[Played]:
    rows = db.session.connection().execute(query, execution_options={"yield_per": _AT_A_TIME})
    for _, session in groupby(rows, key=itemgetter(0)):
        shown: list[Shown] = []
        fan = ""
        for _, fan, is_given_up, item_id, revision_id, written, choice, elapsed_us in session:  # noqa: B007 - the same in all
            order = _order(written)
            is_open = choice is None
            option = None if is_open else order[choice]
            tick = None if elapsed_us is None else min(max(elapsed_us, 0), _LONGEST_US) // _TICK_US
            is_left = is_open and is_given_up
            shown.append(Shown(item_id, revision_id, len(order), option, tick, is_left))
        yield Played(fan, tuple(shown))


@cache
def _order(written: str) -> tuple[int, ...]:
    return tuple(json.loads(written))


def met_before(fans: Collection[str]) -> frozenset[tuple[str, int]]:
    """Which revisions these fans were shown in sessions already counted, as (fan, revision)."""
    s, q = SESSIONS, QUESTIONS
    found: set[tuple[str, int]] = set()
    for part in parts(fans):
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
    for part in parts(revision_ids):
        rows = db.session.execute(
            select(TallyRow.item_revision_id, TallyRow.choices, TallyRow.ticks).where(
                TallyRow.item_revision_id.in_(part), TallyRow.mode == mode
            )
        )
        found |= {row.item_revision_id: tally_from(row.choices, row.ticks) for row in rows}
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
    return None if row is None else tally_from(row.choices, row.ticks)


def item_ratings(item_ids: Collection[int]) -> dict[int, Rating]:
    """The ratings learnt so far, by item."""
    found: dict[int, Rating] = {}
    for part in parts(item_ids):
        rows = db.session.scalars(select(ItemRating).where(ItemRating.item_id.in_(part)))
        found |= {row.item_id: Rating(value=row.value, n=row.n) for row in rows}
    return found


def all_expected_difficulties() -> dict[int, float]:
    """What the generator expected of every item, where it did."""
    rows = db.session.execute(select(Item.id, Item.difficulty))
    return {item_id: difficulty for item_id, difficulty in rows if difficulty is not None}


def expected_difficulties(item_ids: Collection[int]) -> dict[int, float]:
    """What the generator expected of these items, where it did."""
    found: dict[int, float] = {}
    for part in parts(item_ids):
        rows = db.session.execute(
            select(Item.id, Item.difficulty).where(Item.id.in_(part), Item.difficulty.is_not(None))
        )
        found |= {item_id: difficulty for item_id, difficulty in rows if difficulty is not None}
    return found


def player_ratings(fans: Collection[str]) -> dict[str, Rating]:
    """The ratings learnt so far, by fan."""
    found: dict[str, Rating] = {}
    for part in parts(fans):
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
    for part in parts(session_ids):
        rows = db.session.scalars(
            update(SESSIONS)
            .where(SESSIONS.c.id.in_(part), SESSIONS.c.is_counted.is_(False))
            .values(is_counted=True)
            .returning(SESSIONS.c.id)
        )
        claimed += len(rows.all())
    if claimed < len(session_ids):
        raise Overtaken


def rows_of(counted: Iterable[Counted], *, now: datetime) -> list[dict[str, Any]]:
    """The new tallies as they are kept; made before the transaction, in which others wait."""
    return [
        {
            "item_revision_id": each.revision_id,
            "mode": each.mode.value,
            "n": each.tally.n,
            "choices": json.dumps(
                [[_text(y), x, count] for (y, x), count in each.tally.choices.items()]
            ),
            "ticks": json.dumps([[tick, count] for tick, count in each.tally.ticks.items()]),
            "flags": " ".join(each.flags),
            "counted_at": now,
        }
        for each in counted
    ]


def keep(rows: list[dict[str, Any]]) -> None:
    """Put new tallies in the place of the old ones."""
    for part in parts(rows):
        keys = [row["item_revision_id"] for row in part]
        modes = {row["mode"] for row in part}
        db.session.execute(
            delete(TallyRow).where(TallyRow.item_revision_id.in_(keys), TallyRow.mode.in_(modes))
        )
        db.session.execute(insert(_WRITTEN), list(part))


def keep_ratings(items: Mapping[int, Rating], players: Mapping[str, Rating]) -> None:
    """Put the new ratings in the place of the old ones; one of no answer is forgotten.

    As plain rows: merged one by one, the ratings of 30,000 answers took three quarters of the time.
    """
    for kept, key, ratings in (
        (_ITEM_RATINGS, _ITEM_RATINGS.c.item_id, items),
        (_PLAYER_RATINGS, _PLAYER_RATINGS.c.fan, players),
    ):
        for part in parts(ratings):
            db.session.execute(delete(kept).where(key.in_(part)))
            rows = [
                {key.name: each, "value": ratings[each].value, "n": ratings[each].n}
                for each in part
                if ratings[each].n
            ]
            if rows:
                db.session.execute(insert(kept), rows)


def parts(of: Collection[Any]) -> Iterable[tuple[Any, ...]]:
    """A few hundred at a time, as many as one statement takes."""
    every = tuple(of)
    for start in range(0, len(every), _AT_ONCE):
        yield every[start : start + _AT_ONCE]


def tally_in(choices: str, ticks: str) -> Tally:
    """The tally that is written in two texts."""
    return tally_from(json.loads(choices), json.loads(ticks))


def tally_from(choices: list[list[Any]], ticks: list[list[int]]) -> Tally:
    """The tally that a row keeps as lists of counts."""
    return Tally(
        choices={(_rest(y), x): count for y, x, count in choices},
        ticks={pair[0]: pair[1] for pair in ticks},
    )


def _text(rest: Fraction | None) -> str | None:
    return None if rest is None else str(rest)


def _rest(text: str | None) -> Fraction | None:
    return None if text is None else Fraction(text)
