"""A host and a room: open it, move it on, rule, look after the seats.

One function a use case, one transaction each. What a credential may do is checked by
`quiz.game.rights` before any move; a move that came for a moment that has passed changes nothing.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from random import Random

from quiz.game import codes, rights
from quiz.game.draw import Drawn, shown
from quiz.game.engine import play
from quiz.game.errors import BadTime, BankTooSmall, MoveRefused, NotYours
from quiz.game.limits import MOST_PLAYERS
from quiz.game.liveroom import Display, LiveRoom, RoomCard, Seated
from quiz.game.model import (
    LIVE_PHASES,
    Admission,
    Grouping,
    NameRule,
    Phase,
    Question,
    Scoring,
    Session,
    TeamRule,
)
from quiz.game.moves import (
    AdjustPoints,
    Approve,
    ChangeTeam,
    GrantTime,
    JudgingMove,
    Kick,
    Move,
    Pardon,
    Rename,
    SeatMove,
)
from quiz.game.names import Decency
from quiz.game.rights import Right, Rights
from quiz.game.rules import AUTOMATIC_PACE, LIVE_PACE, live_rules
from quiz.services import moving, nightlog, rulings, showing, watching
from quiz.services.accounts import AccountView
from quiz.services.live import Live
from quiz.services.plans import Plan
from quiz.services.rooms import known
from quiz.services.rulings import Ruling
from quiz.services.units import looking, writing
from quiz.store import roombook, roomlog, seats, texts
from quiz.store.base import db
from quiz.store.roombook import RoomLine
from quiz.store.roomlog import Entry

LONGEST_LEAD_S = 30
MOST_LINES = 200
_PASSES = LIVE_PHASES - {Phase.CLOSED}
"""A question is revealed as it closes: one event less to every phone, and nothing lost."""


class NothingToPlay(MoveRefused):
    """Items of the plan are no longer approved."""

    words = "Some questions of this quiz are no longer approved. Open the quiz and replace them."


class NoSuchSeat(MoveRefused):
    """The room has no such seat."""

    words = "This room has no such seat."


@dataclass(frozen=True, slots=True, kw_only=True)
class RoomOptions:
    """How a night is to run; everything has a default, so that one tap is enough."""

    scoring: Scoring = Scoring.ACCURACY_FIRST
    lead_s: int = 3
    is_automatic: bool = False
    most_players: int = MOST_PLAYERS
    names: NameRule = NameRule.FREE
    decency: Decency = Decency.USUAL
    teams: TeamRule = TeamRule.NONE
    team_names: tuple[str, ...] = ()
    grouping: Grouping = Grouping.CHOSEN
    is_late_join_allowed: bool = True
    is_time_fair: bool = False
    display: Display = Display.FULL
    is_code_hidden: bool = False
    has_standings_between: bool = False
    is_dry_run: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Chair:
    """Somebody at the cockpit: `who` for the log, and what the credential may do."""

    who: str
    rights: Rights


def open_room(
    live: Live,
    plan: Plan,
    options: RoomOptions,
    *,
    host: int,
    base_url: str,
    now: datetime,
    rng: Random,
) -> RoomCard:
    """Open a room with the items of `plan`, each with its options in an order of chance.

    `host` is an account's id; `base_url` is where phones find the server, "" when unknown.

    Raises: BankTooSmall for an empty plan, NothingToPlay, BadTime for a lead out of bounds.
    """
    if not plan.item_ids:
        raise BankTooSmall
    if not 0 <= options.lead_s <= LONGEST_LEAD_S:
        raise BadTime
    with writing():
        candidates = texts.candidates_in_order(plan.item_ids)
        if len(candidates) != len(plan.item_ids):
            raise NothingToPlay
        drawn = tuple(shown(candidate, rng) for candidate in candidates)
        room = LiveRoom(
            id=0,
            code=codes.new(rng, roombook.codes()),
            owner_id=host,
            title=plan.title,
            base_url=base_url.rstrip("/"),
            session=_lobby(plan, options, drawn, now),
            revisions=tuple(each.candidate.revision_id for each in drawn),
            orders=tuple(each.option_order for each in drawn),
            display=options.display,
            is_code_hidden=options.is_code_hidden,
            is_dry_run=options.is_dry_run,
            team_names=options.team_names,
        )
        room = roombook.begin(room, drawn)
        opened = Entry(at=now, who="host", what="open", detail={"title": plan.title})
        roomlog.add(room.id, opened)
    live.changed(room)
    return showing.card(room)


def rooms_of(host: int) -> tuple[RoomLine, ...]:
    """The rooms of a host, the latest first."""
    with looking():
        return roombook.rooms_of(host, most=MOST_LINES)


def drive(live: Live, code: str, move: Move, *, by: Chair, now: datetime) -> LiveRoom:
    """Make a move on the stage, the clock, the door or a ruling; the room as it stands then.

    Raises: RoomUnknown, NotYours, and every refusal of the engine, with nothing changed.
    """
    live.wake_up(now)
    is_ruling = isinstance(move, JudgingMove)
    found = foresee(code, move, by=by, now=now) if is_ruling else None
    with writing():
        room = known(roombook.load_to_move(code))
        if isinstance(move, AdjustPoints):
            _seat(room, move.adjustment.seat_id)
            move = _as_known(room, move)
        rights.check(room.session, by.rights, move)
        if found is not None and found.version != room.session.version:
            found = rulings.foreseen(room, move, now)
        moved = moving.keep(room, play(room.session, move, now))
        if moved is not room:
            entry = nightlog.entry_of(move, moved, by=by.who, at=now)
            if found is not None:
                entry = nightlog.with_changes(entry, found.changes, found.names)
            roomlog.add(room.id, entry)
    return _told(live, room, moved)


def look_after(
    live: Live,
    code: str,
    seat_id: str,
    what: str,
    *,
    by: Chair,
    now: datetime,
    name: str = "",
    team: str = "",
    factor: float = 1.0,
) -> LiveRoom:
    """Rename, approve, kick, ban or pardon a seat, put it into a team, or grant it time (`factor`).

    Raises: RoomUnknown, NoSuchSeat, NotYours, NameRefused, NoSuchTeam, and the engine's refusals.
    """
    live.wake_up(now)
    with writing():
        room = known(roombook.load_to_move(code))
        if Right.MODERATE not in by.rights:
            raise NotYours
        seated = _seat(room, seat_id)
        move = _seat_move(room, seated, what, name=name, team=team, factor=factor)
        moved = moving.keep(room, play(room.session, move, now))
        if moved is not room:
            was = seated.seat.name
            detail = {"seat": seat_id, "was": was, "name": name, "team": team, "factor": factor}
            roomlog.add(room.id, Entry(at=now, who=by.who, what=what, detail=detail))
    return _told(live, room, moved)


def foresee(code: str, move: Move, *, by: Chair, now: datetime) -> Ruling:
    """What a ruling would change for whom; nothing is stored.

    Raises: RoomUnknown, NotYours, and the engine's refusals.
    """
    with looking():
        room = known(roombook.load(code))
        rights.check(room.session, by.rights, move)
        return rulings.foreseen(room, move, now)


def everybody(code: str) -> tuple[Seated, ...]:
    """All seats of a room, those taken away too, in the order they were taken."""
    with looking():
        room = known(roombook.load(code))
        return seats.all_seats(db.session.connection(), room.id)


def teams(code: str) -> tuple[str, ...]:
    """The teams of a room that a seat may be put into; none where everybody plays alone."""
    with looking():
        return _teams(known(roombook.load(code)))


def host_chair(room: LiveRoom, account: AccountView) -> Chair | None:
    """The chair of the room's own host, who still may host; `None` for everybody else."""
    is_theirs = room.owner_id == account.id and account.role in watching.HOSTING
    return Chair(who=account.name, rights=rights.HOST) if is_theirs else None


def _lobby(plan: Plan, options: RoomOptions, drawn: Sequence[Drawn], now: datetime) -> Session:
    pace = AUTOMATIC_PACE if options.is_automatic else LIVE_PACE
    rules = live_rules(
        plan.rounds,
        scoring=options.scoring,
        pace=replace(pace, lead=timedelta(seconds=options.lead_s)),
        admission=Admission(
            most_players=options.most_players,
            is_late_join_allowed=options.is_late_join_allowed,
            names=options.names,
            decency=options.decency,
            teams=options.teams,
            grouping=options.grouping,
        ),
        passes=_PASSES,
        has_standings_between=options.has_standings_between,
        is_time_fair=options.is_time_fair,
    )
    return Session(
        rules=rules,
        questions=tuple(
            Question(number=number, option_count=len(each.option_order), key=each.key)
            for number, each in enumerate(drawn)
        ),
        position=-1,
        phase=Phase.READY,
        version=0,
        created_at=now,
        touched_at=now,
    )


def _told(live: Live, before: LiveRoom, after: LiveRoom) -> LiveRoom:
    if after is not before:
        live.changed(after)
    return after


def _seat(room: LiveRoom, seat_id: str) -> Seated:
    found = seats.seat(db.session.connection(), room.id, seat_id)
    if found is None:
        raise NoSuchSeat
    return found


def _teams(room: LiveRoom) -> tuple[str, ...]:
    """The teams there are: those the host named, or those that players did."""
    if room.session.rules.admission.teams is TeamRule.NONE:
        return ()
    return room.team_names or tuple(seats.team_sizes(db.session.connection(), room.id))


def _as_known(room: LiveRoom, move: AdjustPoints) -> AdjustPoints:
    stored = seats.adjustments(db.session.connection(), room.id)
    return replace(move, is_known=any(each.id == move.adjustment.id for each in stored))


def _seat_move(
    room: LiveRoom, seated: Seated, what: str, *, name: str, team: str, factor: float
) -> SeatMove:
    connection, seat = db.session.connection(), seated.seat
    match what:
        case "rename":
            is_taken = seats.is_name_taken(connection, room.id, name, but=seat.id)
            return Rename(seat=seat, name=name, is_name_taken=is_taken)
        case "change_team":
            return ChangeTeam(seat=seat, team=team, teams=_teams(room))
        case "approve":
            return Approve(seat=seat)
        case "kick" | "ban":
            return Kick(seat=seat, is_ban=what == "ban")
        case "pardon":
            return Pardon(seat=seat)
        case _:
            widest = seats.widest_other(connection, room.id, seat.id)
            return GrantTime(seat=seat, factor=factor, widest_other=widest)
