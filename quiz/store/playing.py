"""How a play is begun, loaded and moved on.

Law: whatever a play is at a version it stays, so the plays moved last are kept in memory, and one
small statement tells whether that version still counts; this path runs twice a question. A play
that is to be moved is loaded under a lock: SQLite's write transaction is one; on PostgreSQL the
session's row is locked first, so that the load sees what the holder before left.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta

from sqlalchemy import Row, bindparam, insert, select, update

from quiz.game.draw import Drawn
from quiz.game.limits import ABANDONED_AFTER
from quiz.game.model import Answer, Phase, Question, Rules, Scoring, Session
from quiz.game.pov import Unfinished
from quiz.game.rules import GRACE
from quiz.game.staging import Play
from quiz.store.base import db
from quiz.store.plays import ANSWERS, QUESTIONS, SESSIONS, SessionRow
from quiz.store.shelf import Shelves

_MICROSECOND = timedelta(microseconds=1)
_S, _Q, _A = SESSIONS, QUESTIONS, ANSWERS
MOST_KEPT = 2000
_SHELVES: Shelves[str, Play] = Shelves(most=MOST_KEPT)

_LOAD = (
    select(
        _S,
        _Q.c.number,
        _Q.c.item_revision_id,
        _Q.c.option_order,
        _Q.c.opened_at,
        _Q.c.deadline,
        _A.c.choice,
        _A.c.received_at,
        _A.c.elapsed_us,
    )
    .join(_Q, _Q.c.session_id == _S.c.id)
    .outerjoin(
        _A,
        (_A.c.session_id == _Q.c.session_id)
        & (_A.c.number == _Q.c.number)
        & (_A.c.player == _S.c.fan),
    )
    .where(_S.c.handle == bindparam("handle"), _S.c.fan == bindparam("fan"))
    .order_by(_Q.c.number)
)
_VERSION = select(_S.c.version).where(
    _S.c.handle == bindparam("handle"), _S.c.fan == bindparam("fan")
)
_LOCK = select(_S.c.id).where(_S.c.handle == bindparam("handle")).with_for_update()
_ANSWER = insert(_A).from_select(
    ["session_id", "number", "player", "choice", "received_at", "elapsed_us"],
    select(
        _S.c.id,
        bindparam("number", type_=_A.c.number.type),
        _S.c.fan,
        bindparam("choice", type_=_A.c.choice.type),
        bindparam("received_at", type_=_A.c.received_at.type),
        bindparam("elapsed_us", type_=_A.c.elapsed_us.type),
    ).where(_S.c.handle == bindparam("handle")),
)
_MOVE = (
    update(_S)
    .where(_S.c.handle == bindparam("of"))
    .values(
        phase=bindparam("phase"),
        position=bindparam("position"),
        version=bindparam("version"),
        touched_at=bindparam("touched_at"),
        finished_at=bindparam("finished_at"),
        is_given_up=bindparam("is_given_up"),
    )
)
_OPEN = (
    update(_Q)
    .where(
        _Q.c.session_id == select(_S.c.id).where(_S.c.handle == bindparam("of")).scalar_subquery(),
        _Q.c.number == bindparam("of_number"),
    )
    .values(opened_at=bindparam("opened_at"), deadline=bindparam("deadline"))
)


def begin(play: Play, drawn: Sequence[Drawn], *, fan: str) -> None:
    """Keep a new play of `fan` with its questions as drawn."""
    session = play.session
    rules = session.rules
    row = SessionRow(
        handle=play.handle,
        fan=fan,
        is_practice=play.is_practice,
        is_given_up=False,
        length=rules.length,
        limit_s=None if rules.limit is None else round(rules.limit.total_seconds()),
        factor=rules.factor,
        scoring=rules.scoring,
        phase=session.phase,
        position=session.position,
        version=session.version,
        created_at=session.created_at,
        touched_at=session.touched_at,
        finished_at=None,
        nickname=None,
    )
    db.session.add(row)
    db.session.flush()
    db.session.execute(
        insert(_Q),
        [
            {
                "session_id": row.id,
                "number": question.number,
                "item_revision_id": each.candidate.revision_id,
                "option_order": list(each.option_order),
                "opened_at": question.opened_at,
                "deadline": question.deadline,
            }
            for question, each in zip(session.questions, drawn, strict=True)
        ],
    )


def load(handle: str, *, fan: str) -> Play | None:
    """The play of this handle if it is this fan's."""
    connection = db.session.connection()
    whose = {"handle": handle, "fan": fan}
    version = connection.execute(_VERSION, whose).scalar_one_or_none()
    if version is None:
        return None
    shelf = _SHELVES.of(connection.engine)
    known = shelf.find([handle]).get(handle)
    if known is not None and known.session.version == version:
        return known
    read = _play(connection.execute(_LOAD, whose).all())
    shelf.put({handle: read})
    return read


def remember(play: Play) -> None:
    """Keep a play at hand. Only once it is committed: until then its version is not its own."""
    _SHELVES.of(db.engine).put({play.handle: play})


def load_to_move(handle: str, *, fan: str) -> Play | None:
    """As `load`, inside a transaction that will move the play; nobody else moves it meanwhile."""
    if db.engine.dialect.name != "sqlite":
        db.session.connection().execute(_LOCK, {"handle": handle})
    return load(handle, fan=fan)


def keep_move(before: Play, after: Play, answer: Answer | None) -> None:
    """Keep what a move changed, with the answer it took, if any."""
    connection = db.session.connection()
    session, handle = after.session, after.handle
    if answer is not None:
        connection.execute(
            _ANSWER,
            {
                "handle": handle,
                "number": answer.number,
                "choice": answer.choice,
                "received_at": answer.received_at,
                "elapsed_us": answer.elapsed // _MICROSECOND,
            },
        )
    if session.position > before.session.position:
        opened = session.question
        connection.execute(
            _OPEN,
            {
                "of": handle,
                "of_number": opened.number,
                "opened_at": opened.opened_at,
                "deadline": opened.deadline,
            },
        )
    connection.execute(
        _MOVE,
        {
            "of": handle,
            "phase": session.phase,
            "position": session.position,
            "version": session.version,
            "touched_at": session.touched_at,
            "finished_at": session.finished_at,
            "is_given_up": after.is_given_up,
        },
    )


def unfinished(*, fan: str, now: datetime) -> Unfinished | None:
    """The quiz this fan played last and can still go on with."""
    row = db.session.execute(
        select(_S.c.handle, _S.c.position, _S.c.length)
        .where(
            _S.c.fan == fan, _S.c.finished_at.is_(None), _S.c.touched_at >= now - ABANDONED_AFTER
        )
        .order_by(_S.c.touched_at.desc())
        .limit(1)
    ).one_or_none()
    return Unfinished(handle=row[0], number=row[1], total=row[2]) if row else None


def abandoned(*, now: datetime, at_most: int) -> list[tuple[str, str]]:
    """Handles and fans of sessions nobody touched for too long, the oldest first."""
    rows = db.session.execute(
        select(_S.c.handle, _S.c.fan)
        .where(_S.c.finished_at.is_(None), _S.c.touched_at < now - ABANDONED_AFTER)
        .order_by(_S.c.touched_at)
        .limit(at_most)
    )
    return [(row[0], row[1]) for row in rows]


def _play(rows: Sequence[Row[tuple[object, ...]]]) -> Play:
    first = rows[0]
    rules = Rules(
        length=first.length,
        limit=None if first.limit_s is None else timedelta(seconds=first.limit_s),
        factor=first.factor,
        scoring=Scoring(first.scoring),
        grace=GRACE,
    )
    session = Session(
        rules=rules,
        questions=tuple(_question(row) for row in rows),
        position=first.position,
        phase=Phase(first.phase),
        version=first.version,
        created_at=first.created_at,
        touched_at=first.touched_at,
        finished_at=first.finished_at,
    )
    return Play(
        handle=first.handle,
        session=session,
        revisions=tuple(row.item_revision_id for row in rows),
        orders=tuple(tuple(row.option_order) for row in rows),
        answers=tuple(_given(row) for row in rows if row.choice is not None),
        is_practice=first.is_practice,
        is_given_up=first.is_given_up,
        nickname=first.nickname,
    )


def _question(row: Row[tuple[object, ...]]) -> Question:
    return Question(
        number=row.number,
        option_count=len(row.option_order),
        key=row.option_order.index(0),
        opened_at=row.opened_at,
        deadline=row.deadline,
    )


def _given(row: Row[tuple[object, ...]]) -> Answer:
    return Answer(
        number=row.number,
        choice=row.choice,
        received_at=row.received_at,
        elapsed=row.elapsed_us * _MICROSECOND,
    )
