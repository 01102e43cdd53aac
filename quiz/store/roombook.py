"""How a room is opened, loaded and moved on; its log.

Law: whatever a room is at a version it stays, so rooms are kept in memory and one small statement
tells whether that version still counts. A room that is to be moved is loaded under a lock, as in
`quiz.store.playing`; an answer shares that lock (`quiz.store.seats`), so that none comes between a
load and its move.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Connection, Row, bindparam, func, insert, select, update

from quiz.game.draw import Drawn
from quiz.game.liveroom import Display, LiveRoom
from quiz.game.model import Phase, Question, Session, TieBreak
from quiz.store import roomrules
from quiz.store.base import db
from quiz.store.rooms import ROOM_QUESTIONS, ROOMS, SEATS, TIE_BREAKS
from quiz.store.shelf import Shelves

_MICROSECOND = timedelta(microseconds=1)
_R, _Q, _T = ROOMS, ROOM_QUESTIONS, TIE_BREAKS
MOST_KEPT = 200
_SHELVES: Shelves[str, LiveRoom] = Shelves(most=MOST_KEPT)

_VERSION = select(_R.c.version).where(_R.c.code == bindparam("code"))
_LOCK = select(_R.c.id).where(_R.c.code == bindparam("code")).with_for_update()
_ROOM = select(_R).where(_R.c.code == bindparam("code"))
_QUESTIONS = select(_Q).where(_Q.c.room_id == bindparam("room")).order_by(_Q.c.number)
_TIE_BREAKS = select(_T).where(_T.c.room_id == bindparam("room")).order_by(_T.c.number)


@dataclass(frozen=True, slots=True, kw_only=True)
class RoomLine:
    """A room in its host's list; `players` are those who took a seat."""

    code: str
    title: str
    phase: Phase
    created_at: datetime
    finished_at: datetime | None
    players: int
    questions: int
    is_dry_run: bool


def codes() -> frozenset[str]:
    """The codes of all rooms there ever were."""
    return frozenset(db.session.scalars(select(_R.c.code)))


def begin(room: LiveRoom, drawn: Sequence[Drawn]) -> LiveRoom:
    """Keep a new room with its questions as drawn; the same with its id."""
    session = room.session
    room_id = db.session.execute(
        insert(_R)
        .values(
            code=room.code,
            owner_id=room.owner_id,
            title=room.title,
            base_url=room.base_url,
            rules=roomrules.document(session.rules),
            display=room.display,
            is_code_hidden=room.is_code_hidden,
            is_dry_run=room.is_dry_run,
            team_names=list(room.team_names),
            created_at=session.created_at,
            is_counted=False,
            **_stage(session),
        )
        .returning(_R.c.id)
    ).scalar_one()
    db.session.execute(
        insert(_Q),
        [
            {
                "room_id": room_id,
                "number": question.number,
                "item_revision_id": each.candidate.revision_id,
                "option_order": list(each.option_order),
                **_course(question),
            }
            for question, each in zip(session.questions, drawn, strict=True)
        ],
    )
    return replace(room, id=room_id)


def load(code: str, connection: Connection | None = None) -> LiveRoom | None:
    """The room of this code as it stands."""
    connection = connection or db.session.connection()
    version = connection.execute(_VERSION, {"code": code}).scalar_one_or_none()
    if version is None:
        return None
    shelf = _SHELVES.of(connection.engine)
    known = shelf.find([code]).get(code)
    if known is not None and known.session.version == version:
        return known
    row = connection.execute(_ROOM, {"code": code}).one()
    questions = connection.execute(_QUESTIONS, {"room": row.id}).all()
    tie_breaks = connection.execute(_TIE_BREAKS, {"room": row.id}).all()
    read = _room(row, questions, tie_breaks)
    if read.session.version == version:
        shelf.put({code: read})
    return read


def at_hand(code: str) -> LiveRoom | None:
    """The room as it was when last seen, without asking the database; it may have moved on."""
    return _SHELVES.of(db.engine).find([code]).get(code)


def remember(room: LiveRoom) -> None:
    """Keep a room at hand. Only once it is committed: until then its version is not its own."""
    _SHELVES.of(db.engine).put({room.code: room})


def load_to_move(code: str, connection: Connection | None = None) -> LiveRoom | None:
    """As `load`, inside a transaction that will move the room; nobody else moves it meanwhile."""
    connection = connection or db.session.connection()
    if connection.dialect.name != "sqlite":
        connection.execute(_LOCK, {"code": code})
    return load(code, connection)


def keep_move(before: LiveRoom, after: LiveRoom) -> None:
    """Keep what a move changed of the stage, the questions and the tie-breaks."""
    connection = db.session.connection()
    was, now = before.session, after.session
    for old, new in zip(was.questions, now.questions, strict=True):
        if old != new:
            connection.execute(
                update(_Q)
                .where(_Q.c.room_id == after.id, _Q.c.number == new.number)
                .values(**_course(new))
            )
    if was.tie_breaks != now.tie_breaks:
        _keep_tie_breaks(connection, after.id, was.tie_breaks, now.tie_breaks)
    connection.execute(update(_R).where(_R.c.id == after.id).values(**_stage(now)))


def upcoming() -> list[str]:
    """The codes of all rooms that are not over."""
    return list(db.session.scalars(select(_R.c.code).where(_R.c.finished_at.is_(None))))


def versions(codes: Sequence[str]) -> dict[str, int]:
    """Where these rooms stand."""
    rows = db.session.execute(select(_R.c.code, _R.c.version).where(_R.c.code.in_(codes)))
    return {code: version for code, version in rows}  # noqa: C416 - rows are not pairs to mypy


def rooms_of(owner_id: int, *, most: int) -> tuple[RoomLine, ...]:
    """The rooms of a host, the latest first."""
    players = (
        select(func.count())
        .where(SEATS.c.room_id == _R.c.id, SEATS.c.is_bot.is_(False))
        .correlate(_R)
        .scalar_subquery()
    )
    questions = select(func.count()).where(_Q.c.room_id == _R.c.id).correlate(_R).scalar_subquery()
    rows = db.session.execute(
        select(_R, players.label("players"), questions.label("questions"))
        .where(_R.c.owner_id == owner_id)
        .order_by(_R.c.created_at.desc(), _R.c.id.desc())
        .limit(most)
    )
    return tuple(
        RoomLine(
            code=row.code,
            title=row.title,
            phase=Phase(row.phase),
            created_at=row.created_at,
            finished_at=row.finished_at,
            players=row.players,
            questions=row.questions,
            is_dry_run=row.is_dry_run,
        )
        for row in rows
    )


def _stage(session: Session) -> dict[str, Any]:
    """What moves with the session."""
    return {
        "phase": session.phase,
        "position": session.position,
        "version": session.version,
        "touched_at": session.touched_at,
        "finished_at": session.finished_at,
        "until": session.until,
        "paused_at": session.paused_at,
        "is_locked": session.is_locked,
        "widest": session.widest,
    }


def _course(question: Question) -> dict[str, Any]:
    """What the course of play changes of a question."""
    return {
        "opened_at": question.opened_at,
        "deadline": question.deadline,
        "added_us": question.added // _MICROSECOND,
        "rekeyed": None if question.rekeyed is None else sorted(question.rekeyed),
        "is_void": question.is_void,
    }


def _keep_tie_breaks(
    connection: Connection, room_id: int, was: Sequence[TieBreak], now: Sequence[TieBreak]
) -> None:
    for number, each in enumerate(now):
        if number >= len(was):
            connection.execute(
                insert(_T).values(
                    room_id=room_id,
                    number=number,
                    stem=each.stem,
                    key=each.key,
                    among=each.among,
                    opened_at=each.opened_at,
                    deadline=each.deadline,
                )
            )
        elif was[number] != each:
            connection.execute(
                update(_T)
                .where(_T.c.room_id == room_id, _T.c.number == number)
                .values(opened_at=each.opened_at, deadline=each.deadline)
            )


def _room(row: Row[Any], questions: Sequence[Row[Any]], tie_breaks: Sequence[Row[Any]]) -> LiveRoom:
    session = Session(
        rules=roomrules.rules(row.rules),
        questions=tuple(
            Question(
                number=each.number,
                option_count=len(each.option_order),
                key=each.option_order.index(0),
                opened_at=each.opened_at,
                deadline=each.deadline,
                added=each.added_us * _MICROSECOND,
                rekeyed=None if each.rekeyed is None else frozenset(each.rekeyed),
                is_void=each.is_void,
            )
            for each in questions
        ),
        position=row.position,
        phase=Phase(row.phase),
        version=row.version,
        created_at=row.created_at,
        touched_at=row.touched_at,
        finished_at=row.finished_at,
        until=row.until,
        paused_at=row.paused_at,
        is_locked=row.is_locked,
        widest=row.widest,
        tie_breaks=tuple(
            TieBreak(
                stem=each.stem,
                key=each.key,
                among=each.among,
                opened_at=each.opened_at,
                deadline=each.deadline,
            )
            for each in tie_breaks
        ),
    )
    return LiveRoom(
        id=row.id,
        code=row.code,
        owner_id=row.owner_id,
        title=row.title,
        base_url=row.base_url,
        session=session,
        revisions=tuple(each.item_revision_id for each in questions),
        orders=tuple(tuple(each.option_order) for each in questions),
        display=Display(row.display),
        is_code_hidden=row.is_code_hidden,
        is_dry_run=row.is_dry_run,
        team_names=tuple(row.team_names),
    )
