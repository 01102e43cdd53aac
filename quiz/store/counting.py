"""Counts a room: the tally of its answers, who stands where, under which names.

Law: all of it follows from what is stored, so it is kept in memory for the rooms that play and can
be lost at any time. Answers to a question are read once, after its close, when none can be added.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from threading import Lock

from sqlalchemy import Connection

from quiz.game.liveroom import LiveRoom, Seated
from quiz.game.model import Adjustment, Phase, Session, TeamRule
from quiz.game.standings import Guesses, Place, standings, team_guesses, team_scores
from quiz.game.tally import Tally
from quiz.store import seats
from quiz.store.base import db
from quiz.store.shelf import Shelves

MOST_KEPT = 50
_RANKED = frozenset({Phase.STANDINGS, Phase.BREAK, Phase.TIE_BREAK, Phase.PODIUM, Phase.OVER})


@dataclass(frozen=True, slots=True, kw_only=True)
class Counted:
    """A room counted at its version. `tally` may already know answers given since.

    `ranks` by seat is empty while it would spoil the podium, and before the first reveal. `names`
    are those of seats, approved ones as they are, and of teams. `tied` are the seats that the
    tie-break on stage is asked of, `guesses` the numbers that have come.
    """

    version: int
    tally: Tally
    seated: tuple[Seated, ...]
    players: tuple[Place, ...]
    teams: tuple[Place, ...]
    ranks: Mapping[str, int]
    names: Mapping[str, str]
    tied: frozenset[str]
    guesses: Guesses


class Ledger:
    """The count of one room, kept up as the room moves on. Any thread may ask."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._tally: Tally | None = None
        self._sealed = 0
        self._census = (0, 0)
        self._seated: tuple[Seated, ...] = ()
        self._counted: Counted | None = None

    def count(self, connection: Connection, room: LiveRoom) -> Counted:
        """The room counted as it stands, or as it stood later."""
        with self._lock:
            known = self._counted
            if known is None or known.version < room.session.version:
                known = self._counted = self._fresh(connection, room)
            return known

    def known(self, version: int) -> Counted | None:
        """The room counted at `version`, if that has been done and nothing came after."""
        counted = self._counted
        return counted if counted is not None and counted.version == version else None

    def _fresh(self, connection: Connection, room: LiveRoom) -> Counted:
        session = room.session
        tally = self._tally
        if tally is None:
            tally = self._tally = Tally(session)
        tally.follow(session)
        unread = range(self._sealed, session.revealed)
        if unread:
            for seat_id, answer in seats.answers(connection, room.id, unread):
                tally.take(seat_id, answer)
            self._sealed = session.revealed
        for each in seats.adjustments(connection, room.id):
            tally.adjust(each)
        guesses = seats.guesses(connection, room.id) if session.tie_breaks else {}
        return _counted(session, tally, self._all_seats(connection, room.id), guesses)

    def _all_seats(self, connection: Connection, room_id: int) -> tuple[Seated, ...]:
        """The seats as they are; read only when one came or changed.

        Reading 2,000 took twice as long as bringing the state that waits for them to 2,000 phones.
        """
        census = seats.census(connection, room_id)
        if census != self._census:
            self._seated = seats.all_seats(connection, room_id)
            self._census = census  # read before them: what came in between is read next time
        return self._seated


_LEDGERS: Shelves[str, Ledger] = Shelves(most=MOST_KEPT)


def count(room: LiveRoom) -> Counted:
    """The room counted."""
    connection = db.session.connection()
    shelf = _LEDGERS.of(connection.engine)
    ledger = shelf.find([room.code]).get(room.code)
    if ledger is None:
        ledger = Ledger()
        shelf.put({room.code: ledger})
    return ledger.count(connection, room)


def at_hand(room: LiveRoom) -> Counted | None:
    """The room counted, if that has been done at its version; the database is not asked."""
    ledger = _LEDGERS.of(db.engine).find([room.code]).get(room.code)
    return None if ledger is None else ledger.known(room.session.version)


def count_otherwise(
    counted: Counted, room: LiveRoom, session: Session, given: Adjustment | None = None
) -> Counted:
    """The same room as it would count under another `session`, with points `given` on top.

    For "what would change": nothing is kept.
    """
    connection = db.session.connection()
    guesses = seats.guesses(connection, room.id) if session.tie_breaks else {}
    tally = counted.tally.under(session)
    if given is not None:
        tally.adjust(given)
    return _counted(session, tally, counted.seated, guesses)


def _counted(
    session: Session, tally: Tally, seated: tuple[Seated, ...], guesses: Guesses
) -> Counted:
    inside = tuple(each for each in seated if not each.seat.is_out)
    before = _before(session, tally, inside)
    ids = [each.seat.id for each in inside]
    players = _places(session, tally, ids, before=before, guesses=guesses)
    teams = _team_places(session, tally, inside, before=before, guesses=guesses)
    is_secret = session.phase not in _RANKED and session.position + 1 >= len(session.questions)
    return Counted(
        version=session.version,
        tally=tally,
        seated=seated,
        players=players,
        teams=teams,
        ranks={}
        if is_secret or not session.revealed
        else {place.score.id: place.rank for place in players},
        names={
            **{place.score.id: place.score.id for place in teams},
            **{each.seat.id: _name(each, place) for place, each in enumerate(seated, start=1)},
        },
        tied=_tied(session, players, teams, inside),
        guesses=guesses,
    )


def _tied(
    session: Session, players: Sequence[Place], teams: Sequence[Place], inside: Sequence[Seated]
) -> frozenset[str]:
    """The seats that have the points of the tie-break on stage, or whose teams have them."""
    if session.phase is not Phase.TIE_BREAK:
        return frozenset()
    among = session.tie_breaks[-1].among
    if session.rules.admission.teams is TeamRule.NONE:
        return frozenset(each.score.id for each in players if each.score.points == among)
    tied = {each.score.id for each in teams if each.score.points == among}
    return frozenset(each.seat.id for each in inside if each.seat.team in tied)


def _name(seated: Seated, place: int) -> str:
    """The name as all may see it; one that nobody approved yet is not shown."""
    return seated.seat.name if seated.seat.is_approved else f"Player {place}"


def _places(
    session: Session,
    tally: Tally,
    ids: Sequence[str],
    *,
    before: Tally | None,
    guesses: Guesses,
) -> tuple[Place, ...]:
    earlier = standings(before.scores(ids)) if before else ()
    is_alone = session.rules.admission.teams is TeamRule.NONE
    return standings(
        tally.scores(ids),
        before=earlier,
        tie_breaks=session.tie_breaks if is_alone else (),
        guesses=guesses,
    )


def _team_places(
    session: Session,
    tally: Tally,
    inside: Sequence[Seated],
    *,
    before: Tally | None,
    guesses: Guesses,
) -> tuple[Place, ...]:
    """The places of the teams; where there are teams, a tie-break parts them and not players."""
    rule = session.rules.admission.teams
    if rule is TeamRule.NONE:
        return ()
    ids = [each.seat.id for each in inside]
    teams = {each.seat.id: each.seat.team for each in inside if each.seat.team}
    earlier = standings(team_scores(before.scores(ids), teams, rule)) if before else ()
    return standings(
        team_scores(tally.scores(ids), teams, rule),
        before=earlier,
        tie_breaks=session.tie_breaks,
        guesses=team_guesses(guesses, teams),
    )


def _before(session: Session, tally: Tally, inside: Sequence[Seated]) -> Tally | None:
    """The tally at the standings before those on stage; `None` where none are or were."""
    if session.phase not in {Phase.STANDINGS, Phase.PODIUM} or not inside:
        return None
    rules = session.rules
    last = session.position - 1
    while last >= 0 and not (rules.has_standings_between or rules.is_last_of_round(last)):
        last -= 1
    if last < 0:
        return None
    return tally.under(replace(session, position=last, phase=Phase.STANDINGS))
