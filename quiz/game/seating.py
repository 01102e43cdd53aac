"""Who comes in, under which name, and what the host may do about it.

Pure. Of the other seats only the caller's look-ups are needed: how many, is this name one of them.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from quiz.game import names
from quiz.game.errors import (
    BadTime,
    DoorIsLocked,
    NameNotOffered,
    NameTaken,
    RoomIsFull,
    SessionIsOver,
    TakenOut,
    TeamMissing,
    TooLateToJoin,
)
from quiz.game.events import SeatChanged, SeatTaken
from quiz.game.limits import WIDEST_FACTOR
from quiz.game.model import NameRule, Phase, Seat, SeatState, Session, TeamRule
from quiz.game.moves import Approve, GrantTime, Join, Kick, Leave, Pardon, Rename
from quiz.game.outcome import Outcome


def join(session: Session, move: Join, now: datetime) -> Outcome:
    """Seat a newcomer, or let a known player back, whatever the door says.

    Raises: a `NotAdmitted`, SessionIsOver, and NameRefused for a name unfit by itself.
    """
    if move.earlier is not None:
        return _let_back(session, move.earlier)
    _check_door(session, move)
    admission = session.rules.admission
    name = names.nickname(move.name, admission.decency)
    if admission.names is NameRule.GENERATED and not move.is_offered:
        raise NameNotOffered
    if move.is_name_taken:
        raise NameTaken
    team = None
    if admission.teams is not TeamRule.NONE:
        if not move.team:
            raise TeamMissing
        team = names.nickname(move.team, admission.decency)
    seat = Seat(
        id=move.seat_id,
        name=name,
        team=team,
        joined_at=now,
        joined_before=session.position + (session.phase not in {Phase.READING, Phase.OPEN}),
        is_approved=admission.names is not NameRule.APPROVED,
    )
    return Outcome(session=session, events=(SeatTaken(seat=seat),))


def _let_back(session: Session, seat: Seat) -> Outcome:
    if seat.is_out:
        raise TakenOut
    return _changed(session, seat, replace(seat, state=SeatState.PLAYING))


def _check_door(session: Session, move: Join) -> None:
    admission = session.rules.admission
    if session.phase is Phase.OVER:
        raise SessionIsOver
    if move.is_banned:
        raise TakenOut
    if session.is_locked:
        raise DoorIsLocked
    if session.phase is not Phase.READY and not admission.is_late_join_allowed:
        raise TooLateToJoin
    if move.seats >= admission.most_players:
        raise RoomIsFull


def leave(session: Session, move: Leave) -> Outcome:
    """Keep the seat for whoever got up; a seat taken away stays so."""
    if move.seat.is_out:
        raise TakenOut
    return _changed(session, move.seat, replace(move.seat, state=SeatState.LEFT))


def rename(session: Session, move: Rename) -> Outcome:
    """Give a seat another name, which the host thereby approves."""
    name = names.nickname(move.name, session.rules.admission.decency)
    if move.is_name_taken:
        raise NameTaken
    return _changed(session, move.seat, replace(move.seat, name=name, is_approved=True))


def approve(session: Session, move: Approve) -> Outcome:
    """Let the name of a seat be shown."""
    return _changed(session, move.seat, replace(move.seat, is_approved=True))


def kick(session: Session, move: Kick) -> Outcome:
    """Take a seat away; a ban is not softened by a kick."""
    if move.seat.state is SeatState.BANNED:
        return Outcome(session=session)
    state = SeatState.BANNED if move.is_ban else SeatState.KICKED
    return _changed(session, move.seat, replace(move.seat, state=state))


def pardon(session: Session, move: Pardon) -> Outcome:
    """Give a seat back; its answers so far count again."""
    if not move.seat.is_out:
        return Outcome(session=session)
    return _changed(session, move.seat, replace(move.seat, state=SeatState.PLAYING))


def grant_time(session: Session, move: GrantTime) -> Outcome:
    """Stretch the clock of a seat, and keep what runs open as long as that clock needs.

    While a question is open no clock gets shorter than it was.
    """
    if not 1 <= move.factor <= WIDEST_FACTOR:
        raise BadTime
    factor = move.factor
    widest = max(factor, move.widest_other)
    if session.phase is Phase.OPEN:
        factor, widest = max(factor, move.seat.factor), max(widest, session.widest)
    stretched = session
    if widest != session.widest:
        stretched = replace(session, widest=widest, version=session.version + 1)
    return _changed(stretched, move.seat, replace(move.seat, factor=factor))


def _changed(session: Session, before: Seat, after: Seat) -> Outcome:
    events = () if after == before else (SeatChanged(seat=after),)
    return Outcome(session=session, events=events)
