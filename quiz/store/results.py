"""Results that count: kept when a session ends, compared, and listed on boards."""

from __future__ import annotations

from datetime import datetime, timedelta

from sqlalchemy import ColumnElement, func, insert, select, update

from quiz.game.pov import BoardClass, BoardRow
from quiz.game.staging import Comparison
from quiz.game.standings import ranks
from quiz.store.base import db
from quiz.store.plays import RESULTS, SESSIONS

_MICROSECOND = timedelta(microseconds=1)
_R, _S = RESULTS, SESSIONS
LONGEST_BOARD = 100


def keep_result(
    handle: str,
    klass: BoardClass,
    *,
    points: int,
    right: int,
    average: timedelta | None,
    finished_at: datetime,
) -> None:
    """Keep the result of a session that has just ended."""
    session_id, fan = db.session.execute(
        select(_S.c.id, _S.c.fan).where(_S.c.handle == handle)
    ).one()
    db.session.execute(
        insert(_R).values(
            session_id=session_id,
            fan=fan,
            timing=klass.timing,
            length=klass.length,
            scoring=klass.scoring,
            points=points,
            right=right,
            average_us=None if average is None else average // _MICROSECOND,
            nickname=None,
            finished_at=finished_at,
        )
    )


def sign(handle: str, nickname: str) -> None:
    """Put `nickname` to a finished session and to its result."""
    db.session.execute(
        update(_S).where(_S.c.handle == handle).values(nickname=nickname, version=_S.c.version + 1)
    )
    session_id = select(_S.c.id).where(_S.c.handle == handle).scalar_subquery()
    db.session.execute(update(_R).where(_R.c.session_id == session_id).values(nickname=nickname))


def compare(klass: BoardClass, points: int, *, fan: str) -> Comparison:
    """How `points` stand among what other fans who played to the end have in the same class."""
    others, lower = db.session.execute(
        select(func.count(), func.count().filter(_R.c.points < points))
        .select_from(_R.join(_S, _S.c.id == _R.c.session_id))
        .where(*_in_class(klass), _R.c.fan != fan, _S.c.is_given_up.is_(False))
    ).one()
    return Comparison(others=others, lower=lower)


def board_rows(klass: BoardClass, since: datetime | None, *, fan: str) -> tuple[BoardRow, ...]:
    """The best signed result of each fan since then, best first; of equals the earlier first."""
    when = () if since is None else (_R.c.finished_at >= since,)
    best = (
        select(
            _R,
            func.row_number()
            .over(partition_by=_R.c.fan, order_by=(_R.c.points.desc(), _R.c.finished_at))
            .label("place"),
        )
        .where(*_in_class(klass), _R.c.nickname.is_not(None), *when)
        .subquery()
    )
    rows = db.session.execute(
        select(best)
        .where(best.c.place == 1)
        .order_by(best.c.points.desc(), best.c.finished_at, best.c.session_id)
        .limit(LONGEST_BOARD)
    ).all()
    return tuple(
        BoardRow(
            rank=rank,
            nickname=row.nickname,
            points=row.points,
            right=row.right,
            total=row.length,
            average=None if row.average_us is None else row.average_us * _MICROSECOND,
            finished_at=row.finished_at,
            is_mine=row.fan == fan,
        )
        for rank, row in zip(ranks([row.points for row in rows]), rows, strict=True)
    )


def _in_class(klass: BoardClass) -> tuple[ColumnElement[bool], ...]:
    return (
        _R.c.timing == klass.timing,
        _R.c.length == klass.length,
        _R.c.scoring == klass.scoring,
    )
