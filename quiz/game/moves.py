"""What can be asked for. A move is a wish: the engine grants it or refuses it in words.

Law: a move that must not count twice names what it saw (`leaving`, `seen`, `earlier`, an id), so a
second tap, a second tab or a repeated request changes nothing.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from quiz.game.model import Adjustment, Answer, Guess, Seat, Step


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenNext:
    """Solo: go on from question `leaving` (`None`: from the start), to the next or to the end."""

    leaving: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class GiveAnswer:
    """Choose an option, from 0; `earlier` is what this player answered here before, if anything.

    Live, `seat` is the player's own. `credit` is what fair time found to give back.
    """

    number: int
    choice: int
    earlier: Answer | None
    seat: Seat | None = None
    credit: timedelta = timedelta()


@dataclass(frozen=True, slots=True, kw_only=True)
class GiveUp:
    """Solo: end the session with what was answered so far."""


@dataclass(frozen=True, slots=True, kw_only=True)
class GuessNumber:
    """Answer tie-break `number` (from 0); `earlier` as with an answer."""

    number: int
    value: int
    earlier: Guess | None
    seat: Seat


@dataclass(frozen=True, slots=True, kw_only=True)
class Join:
    """Take a seat, or take `earlier`, one's own, again.

    What only the store knows comes along: how many seats are taken, whether one of them has this
    name's `skeleton`, whether the server offered the name, and whether this device was banned.
    `team` is what the player chose or the card of a table says; `teams` are those the host named,
    in order, each with how many seats it has, empty where the first of a team names it.
    """

    seat_id: str
    name: str
    team: str | None
    teams: Mapping[str, int]
    seats: int
    is_name_taken: bool
    is_offered: bool
    is_banned: bool
    earlier: Seat | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Leave:
    """Get up from a seat; it is kept."""

    seat: Seat


@dataclass(frozen=True, slots=True, kw_only=True)
class GoOn:
    """Start, or pass from the phase `leaving` to the one that follows it."""

    leaving: Step


@dataclass(frozen=True, slots=True, kw_only=True)
class RevealNow:
    """Close question `number` if it is open, and reveal it."""

    number: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Skip:
    """Leave question `number` without a reveal; it is void."""

    number: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Pause:
    """Stop the clock for everybody."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Resume:
    """Let the clock run again, with the time that was left."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Extend:
    """Move the end `seen` on the stage, to the millisecond, by `by`."""

    by: timedelta
    seen: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class MakeUp:
    """The server was away from `since` to now; the clock stood as in a pause."""

    since: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Lock:
    """Let nobody new in, or (`is_locked` false) open the door again."""

    is_locked: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class End:
    """End the session now; the podium, if any is wanted, is skipped."""


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenTieBreak:
    """After the last question, ask those who have `among` points for the number nearest `key`."""

    leaving: Step
    stem: str
    key: int
    among: int
    limit: timedelta


@dataclass(frozen=True, slots=True, kw_only=True)
class VoidQuestion:
    """Let question `number` count for nobody, or (`is_void` false) count again."""

    number: int
    is_void: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class ReKey:
    """Rule that `keys`, at least one, are the right options of question `number`."""

    number: int
    keys: frozenset[int]


@dataclass(frozen=True, slots=True, kw_only=True)
class AdjustPoints:
    """Give or take points; `is_known` if an adjustment of this id was stored before."""

    adjustment: Adjustment
    is_known: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Rename:
    """Give a seat another name."""

    seat: Seat
    name: str
    is_name_taken: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangeTeam:
    """Put a seat into another of the room's `teams`."""

    seat: Seat
    team: str
    teams: Collection[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Approve:
    """Let the name of a seat be shown."""

    seat: Seat


@dataclass(frozen=True, slots=True, kw_only=True)
class Kick:
    """Take a seat away; whoever sat there may join anew, unless `is_ban`."""

    seat: Seat
    is_ban: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Pardon:
    """Give a seat that was taken away back to its player."""

    seat: Seat


@dataclass(frozen=True, slots=True, kw_only=True)
class GrantTime:
    """Stretch the clock of a seat; `widest_other` is the greatest factor of all other seats.

    It holds from the next question on; a clock that runs is never cut short.
    """

    seat: Seat
    factor: float
    widest_other: float


PlayerMove = OpenNext | GiveAnswer | GiveUp | GuessNumber | Join | Leave
StageMove = GoOn | RevealNow | Skip | OpenTieBreak | End
ClockMove = Pause | Resume | Extend | Lock
JudgingMove = VoidQuestion | ReKey | AdjustPoints
SeatMove = Rename | ChangeTeam | Approve | Kick | Pardon | GrantTime
SettledMove = PlayerMove | StageMove | ClockMove | JudgingMove | SeatMove
Move = SettledMove | MakeUp
