"""Live sessions and seats in every state, for the tests of the rules."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, timedelta

from quiz.game.engine import Outcome, play
from quiz.game.model import (
    LIVE_PHASES,
    Admission,
    Answer,
    Pace,
    Phase,
    Question,
    Round,
    Rules,
    Scoring,
    Seat,
    SeatState,
    Session,
)
from quiz.game.moves import GiveAnswer, GoOn, Join
from quiz.game.rules import live_rules
from tests.game.makers import NOON, SECOND

BY_HAND = Pace(lead=3 * SECOND)
ROUNDS = (
    Round(name="Film", length=2, limit=20 * SECOND, pause=timedelta(minutes=5)),
    Round(name="Music", length=1, limit=10 * SECOND, points=2000),
)


def room_rules(
    rounds: tuple[Round, ...] = ROUNDS,
    *,
    pace: Pace = BY_HAND,
    scoring: Scoring = Scoring.ACCURACY_FIRST,
    admission: Admission | None = None,
    passes: frozenset[Phase] = LIVE_PHASES,
    has_standings_between: bool = False,
    is_time_fair: bool = False,
) -> Rules:
    return live_rules(
        rounds,
        pace=pace,
        scoring=scoring,
        admission=admission,
        passes=passes,
        has_standings_between=has_standings_between,
        is_time_fair=is_time_fair,
    )


def make_room(rules: Rules | None = None) -> Session:
    """A live session in its lobby; the key of question n is option n modulo 4."""
    rules = rules or room_rules()
    return Session(
        rules=rules,
        questions=tuple(Question(number=n, option_count=4, key=n % 4) for n in range(rules.length)),
        position=-1,
        phase=Phase.READY,
        version=0,
        created_at=NOON,
        touched_at=NOON,
    )


def make_seat(
    name: str = "ada",
    *,
    team: str | None = None,
    factor: float = 1.0,
    state: SeatState = SeatState.PLAYING,
) -> Seat:
    return Seat(id=name, name=name, team=team, joined_at=NOON, factor=factor, state=state)


def on(session: Session, now: datetime = NOON) -> Outcome:
    """The session one phase further."""
    return play(session, GoOn(leaving=session.step), now)


def up_to(phase: Phase, number: int = 0, rules: Rules | None = None) -> Session:
    """A session that has come to `phase` at question `number`, everything at noon."""
    session = make_room(rules)
    while (session.phase, session.position) != (phase, number):
        session = on(session).session
    return session


def give(
    number: int,
    choice: int = 0,
    *,
    seat: Seat | None = None,
    earlier: Answer | None = None,
    credit: timedelta = timedelta(),
) -> GiveAnswer:
    return GiveAnswer(
        number=number, choice=choice, earlier=earlier, seat=seat or make_seat(), credit=credit
    )


def knock(
    name: str = "Ada",
    *,
    team: str | None = None,
    teams: Mapping[str, int] | None = None,
    seats: int = 0,
    is_name_taken: bool = False,
    is_offered: bool = False,
    is_banned: bool = False,
    earlier: Seat | None = None,
) -> Join:
    return Join(
        seat_id=name.casefold(),
        name=name,
        team=team,
        teams=teams or {},
        seats=seats,
        is_name_taken=is_name_taken,
        is_offered=is_offered,
        is_banned=is_banned,
        earlier=earlier,
    )
