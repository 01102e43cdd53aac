"""What players answered on live nights, for item analysis: the rooms not counted yet.

Law: a room is counted once, after the time in which its host still rules on questions. A dry run, a
bot, a question that does not count or that was ruled on say nothing about an item.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator
from datetime import datetime, timedelta

from sqlalchemy import ColumnElement, select, update

from quiz.analysis.responses import tick_of
from quiz.analysis.summing import Played, Shown
from quiz.game.model import SeatState
from quiz.store.base import db
from quiz.store.items import ItemRevision
from quiz.store.responses import Overtaken, parts
from quiz.store.rooms import ROOM_ANSWERS, ROOM_QUESTIONS, ROOMS, SEATS

SETTLED_AFTER = timedelta(hours=1)
"""So long after its end a night may still be argued about."""
_MICROSECOND = timedelta(microseconds=1)
_R, _Q, _S, _A = ROOMS, ROOM_QUESTIONS, SEATS, ROOM_ANSWERS


def uncounted(*, now: datetime, at_most: int) -> tuple[int, ...]:
    """Rooms that were over long enough and not counted, the oldest first."""
    rows = db.session.scalars(
        select(_R.c.id)
        .where(_R.c.is_counted.is_(False), _R.c.finished_at <= now - SETTLED_AFTER)
        .order_by(_R.c.id)
        .limit(at_most)
    )
    return tuple(rows)


def counted() -> tuple[int, ...]:
    """Every room counted so far, the oldest first."""
    return tuple(db.session.scalars(select(_R.c.id).where(_R.c.is_counted).order_by(_R.c.id)))


def played(room_ids: Collection[int]) -> Iterator[Played]:
    """What was shown to whom in these rooms, seat by seat in order.

    No answer is a miss only between two answers of the seat: who never answers, comes late or puts
    the phone away has not failed at anything.
    """
    answers: dict[tuple[int, str], dict[int, tuple[int, int]]] = defaultdict(dict)
    for row in db.session.execute(select(_A).where(_A.c.room_id.in_(room_ids))):
        answers[row.room_id, row.seat_id][row.number] = (row.choice, row.elapsed_us)
    questions = db.session.execute(
        select(
            _Q.c.room_id,
            _Q.c.number,
            _Q.c.option_order,
            _Q.c.item_revision_id,
            ItemRevision.item_id,
        )
        .join(_R, _R.c.id == _Q.c.room_id)
        .join(ItemRevision, ItemRevision.id == _Q.c.item_revision_id)
        .where(
            _Q.c.room_id.in_(room_ids),
            _R.c.is_dry_run.is_(False),
            _Q.c.opened_at.is_not(None),
            _Q.c.is_void.is_(False),
        )
        .add_columns(_Q.c.rekeyed)
        .order_by(_Q.c.room_id, _Q.c.number)
    ).all()
    seats = db.session.execute(
        select(_S.c.id, _S.c.room_id, _S.c.fan)
        .where(_S.c.room_id.in_(room_ids), _S.c.is_bot.is_(False), _S.c.state != SeatState.BANNED)
        .order_by(_S.c.joined_at, _S.c.id)
    ).all()
    for seat in seats:
        found: list[Shown] = []
        given = answers.get((seat.room_id, seat.id), {})
        for each in questions:
            is_there = given and min(given) <= each.number <= max(given)
            if each.room_id != seat.room_id or each.rekeyed is not None or not is_there:
                continue
            choice, elapsed_us = given.get(each.number, (None, None))
            found.append(
                Shown(
                    item_id=each.item_id,
                    revision_id=each.item_revision_id,
                    option_count=len(each.option_order),
                    option=None if choice is None else each.option_order[choice],
                    tick=None if elapsed_us is None else tick_of(elapsed_us * _MICROSECOND),
                )
            )
        yield Played(seat.fan, tuple(found))


def met_before(fans: Collection[str]) -> frozenset[tuple[str, int]]:
    """Which revisions these fans saw in rooms already counted, as (fan, revision)."""
    found: set[tuple[str, int]] = set()
    for part in parts(fans):
        found |= _met(_S.c.fan.in_(part), _R.c.is_counted.is_(True))
    return frozenset(found)


def met_in(room_id: int) -> frozenset[tuple[str, int]]:
    """Which revisions everybody saw in that room, as (fan, revision)."""
    return frozenset(_met(_R.c.id == room_id))


def _met(*where: ColumnElement[bool]) -> set[tuple[str, int]]:
    rows = db.session.execute(
        select(_S.c.fan, _Q.c.item_revision_id)
        .join(_Q, _Q.c.room_id == _S.c.room_id)
        .join(_R, _R.c.id == _S.c.room_id)
        .where(_Q.c.opened_at.is_not(None), *where)
        .distinct()
    )
    return {(fan, revision_id) for fan, revision_id in rows}


def claim(room_ids: Collection[int]) -> None:
    """Note that these rooms are counted.

    Raises: Overtaken; roll back and look anew.
    """
    claimed = db.session.scalars(
        update(_R)
        .where(_R.c.id.in_(room_ids), _R.c.is_counted.is_(False))
        .values(is_counted=True)
        .returning(_R.c.id)
    )
    if len(claimed.all()) < len(room_ids):
        raise Overtaken
