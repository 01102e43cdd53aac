"""Who comes in, under which name, and what the host may do about it.

Pure. Of the other seats only the caller's look-ups are needed: how many, is this name one of them.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime

from quiz.game import names
from quiz.game.errors import (
    BadTime,
    DoorIsLocked,
    NameNotOffered,
    NameTaken,
    NoSuchTeam,
    RoomIsFull,
    SessionIsOver,
    TableMissing,
    TakenOut,
    TeamMissing,
    TooLateToJoin,
)
from quiz.game.events import SeatChanged, SeatTaken
from quiz.game.limits import WIDEST_FACTOR
from quiz.game.model import (
    Admission,
    Grouping,
    NameRule,
    Phase,
    Seat,
    SeatState,
    Session,
    TeamRule,
)
from quiz.game.moves import Approve, ChangeTeam, GrantTime, Join, Kick, Leave, Pardon, Rename
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
    seat = Seat(
        id=move.seat_id,
        name=name,
        team=_team(admission, move),
        joined_at=now,
        joined_before=session.position + (session.phase not in {Phase.READING, Phase.OPEN}),
        is_approved=admission.names is not NameRule.APPROVED,
    )
    return Outcome(session=session, events=(SeatTaken(seat=seat),))


def smallest(teams: Mapping[str, int]) -> str:
    """The team with the fewest seats; of several the first. Raises: ValueError without teams."""
    return min(teams, key=lambda team: teams[team])


def _team(admission: Admission, move: Join) -> str | None:
    if admission.teams is TeamRule.NONE:
        return None
    if admission.grouping is Grouping.ASSIGNED:
        return smallest(move.teams)
    if not move.team:
        raise TableMissing if admission.grouping is Grouping.TABLES else TeamMissing
    if move.teams and move.team not in move.teams:
        raise NoSuchTeam
    return move.team if move.teams else names.nickname(move.team, admission.decency)


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


def change_team(session: Session, move: ChangeTeam) -> Outcome:
    """Put a seat into another team; what it has and will have of points goes with it."""
    if move.team not in move.teams:
        raise NoSuchTeam
    return _changed(session, move.seat, replace(move.seat, team=move.team))


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
