"""The rules at work: a session, a move and the present moment make the next session.

Pure: the caller reads the clock, keeps the result and tells the players. Time decides by itself:
`play` settles the session first, so that a late timer delays a notice and never a result. Solo and
live are one engine; which phases a session passes is data in its rules.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from typing import assert_never

from quiz.game import answering, clocks, driving, judging, seating, stages
from quiz.game.errors import SessionIsOver
from quiz.game.limits import SHORTEST_AWAY
from quiz.game.model import Phase, Session
from quiz.game.moves import (
    AdjustPoints,
    Approve,
    ChangeTeam,
    ClockMove,
    End,
    Extend,
    GiveAnswer,
    GiveUp,
    GoOn,
    GrantTime,
    GuessNumber,
    Join,
    JudgingMove,
    Kick,
    Leave,
    Lock,
    MakeUp,
    Move,
    OpenNext,
    OpenTieBreak,
    Pardon,
    Pause,
    PlayerMove,
    ReKey,
    Rename,
    Resume,
    RevealNow,
    SeatMove,
    SettledMove,
    Skip,
    StageMove,
    VoidQuestion,
)
from quiz.game.outcome import Outcome

__all__ = ["Outcome", "next_change", "play", "settle"]


def play(session: Session, move: Move, now: datetime) -> Outcome:
    """Settle `session` at `now`, then grant `move`.

    Raises: a `MoveRefused` that says why; what settling found stays true and is found again.
    """
    if isinstance(move, MakeUp):
        return _make_up(session, move, now)
    settled = settle(session, now)
    return settled.then(_granted(settled.session, move, now))


def settle(session: Session, now: datetime) -> Outcome:
    """Pass every phase that is over at `now`, in order, and end an abandoned session.

    A question closes only when its grace has passed too, so an answer under way still counts.
    Settling often comes to the same as settling once.
    """
    settled = Outcome(session=session)
    while (end := stages.passes_at(settled.session)) is not None and now > end:
        settled = settled.then(stages.advance(settled.session, end))
    session = settled.session
    is_left = now - session.touched_at > session.rules.abandoned_after
    if session.phase is not Phase.OVER and is_left:
        return settled.then(_touched(stages.over(session, now), now))
    return settled


def next_change(session: Session) -> datetime | None:
    """The moment after which `settle` would find something, for a timer; `None` once it is over."""
    if session.phase is Phase.OVER:
        return None
    left = session.touched_at + session.rules.abandoned_after
    end = stages.passes_at(session)
    return left if end is None else min(end, left)


def _granted(session: Session, move: SettledMove, now: datetime) -> Outcome:
    match move:
        case OpenNext() | GiveAnswer() | GiveUp() | GuessNumber() | Join() | Leave():
            return _by_player(session, move, now)
        case VoidQuestion() | ReKey() | AdjustPoints():
            return _touched(_judged(session, move), now)
        case Rename() | ChangeTeam() | Approve() | Kick() | Pardon() | GrantTime():
            return _touched(_seated(session, move), now)
        case Pause() | Resume() | Extend() | Lock():
            return _touched(_clocked(session, move, now), now)
        case _:
            return _touched(_staged(session, move, now), now)


def _by_player(session: Session, move: PlayerMove, now: datetime) -> Outcome:
    match move:
        case OpenNext():
            return _touched(driving.open_next(session, move, now), now)
        case GiveAnswer():
            return answering.give_answer(session, move, now)
        case GiveUp():
            return _touched(stages.over(session, now), now)
        case GuessNumber():
            return answering.guess_number(session, move, now)
        case Join():
            return seating.join(session, move, now)
        case Leave():
            return seating.leave(session, move)
        case _:
            assert_never(move)


def _judged(session: Session, move: JudgingMove) -> Outcome:
    match move:
        case VoidQuestion():
            return judging.void_question(session, move)
        case ReKey():
            return judging.rekey(session, move)
        case AdjustPoints():
            return judging.adjust_points(session, move)
        case _:
            assert_never(move)


def _seated(session: Session, move: SeatMove) -> Outcome:
    match move:
        case Rename():
            return seating.rename(session, move)
        case ChangeTeam():
            return seating.change_team(session, move)
        case Approve():
            return seating.approve(session, move)
        case Kick():
            return seating.kick(session, move)
        case Pardon():
            return seating.pardon(session, move)
        case GrantTime():
            return seating.grant_time(session, move)
        case _:
            assert_never(move)


def _staged(session: Session, move: StageMove, now: datetime) -> Outcome:
    match move:
        case GoOn():
            return driving.go_on(session, move, now)
        case RevealNow():
            return driving.reveal_now(session, move, now)
        case Skip():
            return driving.skip(session, move, now)
        case OpenTieBreak():
            return driving.open_tie_break(session, move, now)
        case End():
            return stages.over(session, now)
        case _:
            assert_never(move)


def _clocked(session: Session, move: ClockMove, now: datetime) -> Outcome:
    if session.phase is Phase.OVER:
        raise SessionIsOver
    match move:
        case Pause():
            return clocks.pause(session, now)
        case Resume():
            return clocks.resume(session, now)
        case Extend():
            return clocks.extend(session, move)
        case Lock():
            return driving.lock(session, move)
        case _:
            assert_never(move)


def _make_up(session: Session, move: MakeUp, now: datetime) -> Outcome:
    """Give back what the server was away: nothing passes by itself in that time.

    What lies before the last move is left alone, and so is a stretch that was made up a moment ago.
    """
    since = max(move.since, session.touched_at)
    is_known = since > move.since and now - since < SHORTEST_AWAY
    found = settle(session, since)
    has_stood = found.session.paused_at is not None or found.session.phase is Phase.OVER
    if is_known or since >= now or has_stood:
        return settle(session, now)
    stopped = clocks.pause(found.session, since)
    return _touched(found.then(stopped).then(clocks.resume(stopped.session, now)), now)


def _touched(outcome: Outcome, now: datetime) -> Outcome:
    """What a move changed, with the moment of that move; a session left as it was stays so."""
    if not outcome.events:
        return outcome
    return replace(outcome, session=replace(outcome.session, touched_at=now))
