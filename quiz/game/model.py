"""The values of play: the rules agreed on, the questions on their way, the answers given.

Law: a `Session` carries neither players nor their answers. Whether an answer counts follows from
the session, the player's own seat and that player's earlier answer alone, so an answer in a full
room costs as little as one of a single player does.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import StrEnum
from typing import NamedTuple

from quiz.game.limits import ABANDONED_AFTER, MOST_PLAYERS, POINTS
from quiz.game.names import Decency


class Scoring(StrEnum):
    """How right answers become points; see `quiz.game.scoring`."""

    ACCURACY_FIRST = "accuracy-first"
    KAHOOT_LIKE = "kahoot-like"
    FLAT = "flat"


class Phase(StrEnum):
    """Where a session stands. It begins `READY` (live: the lobby); `OVER` is for good."""

    READY = "ready"
    ROUND = "round"
    READING = "reading"
    OPEN = "open"
    CLOSED = "closed"
    REVEAL = "reveal"
    STANDINGS = "standings"
    BREAK = "break"
    TIE_BREAK = "tie-break"
    PODIUM = "podium"
    OVER = "over"


SOLO_PHASES = frozenset({Phase.OPEN, Phase.REVEAL})
"""Of the phases that can be left out, those of a quiz played alone."""
LIVE_PHASES = frozenset(Phase)
"""Those of a night: all."""


class NameRule(StrEnum):
    """Where the names of a room come from."""

    FREE = "free"
    APPROVED = "approved"
    GENERATED = "generated"


class TeamRule(StrEnum):
    """How the points of its members become those of a team; see `quiz.game.standings`."""

    NONE = "none"
    BEST = "best"
    SUM = "sum"


class Grouping(StrEnum):
    """Who says which team a player is in: the player, the server, or the card on the table."""

    CHOSEN = "chosen"
    ASSIGNED = "assigned"
    TABLES = "tables"


@dataclass(frozen=True, slots=True, kw_only=True)
class Round:
    """A themed block of `length` questions; `limit` is the time for each, `None` for no clock.

    `pause` is the break after it, `None` for none.
    """

    name: str
    length: int
    limit: timedelta | None
    points: int = POINTS
    pause: timedelta | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Pace:
    """How long a phase stands before it passes by itself; `None` waits for the host.

    `lead` is the time to read a question before its options open.
    """

    lead: timedelta = timedelta()
    title: timedelta | None = None
    closed: timedelta | None = None
    reveal: timedelta | None = None
    standings: timedelta | None = None

    def of(self, phase: Phase) -> timedelta | None:
        """The time of `phase`; that of a break or an open question is not a matter of pace."""
        match phase:
            case Phase.ROUND:
                return self.title
            case Phase.READING:
                return self.lead
            case Phase.CLOSED:
                return self.closed
            case Phase.REVEAL:
                return self.reveal
            case Phase.STANDINGS:
                return self.standings
            case _:
                return None


@dataclass(frozen=True, slots=True, kw_only=True)
class Admission:
    """Who may come in, and under which names."""

    most_players: int = MOST_PLAYERS
    is_late_join_allowed: bool = True
    names: NameRule = NameRule.FREE
    decency: Decency = Decency.USUAL
    teams: TeamRule = TeamRule.NONE
    grouping: Grouping = Grouping.CHOSEN


@dataclass(frozen=True, slots=True, kw_only=True)
class Rules:
    """What was agreed before the first question.

    `limit` is the time for a question, `None` for no clock; `factor` stretches it for who needs
    more time. `grace` is what an answer may be late on its way without losing. `passes` are the
    phases that are not left out. With `rounds`, their lengths sum to `length` and their limits
    stand for `limit`. `most_credit` bounds what fair time gives back; none without fair time.
    """

    length: int
    limit: timedelta | None
    factor: int
    scoring: Scoring
    grace: timedelta
    rounds: tuple[Round, ...] = ()
    passes: frozenset[Phase] = SOLO_PHASES
    pace: Pace = field(default_factory=Pace)
    admission: Admission = field(default_factory=Admission)
    is_live: bool = False
    has_standings_between: bool = False
    most_credit: timedelta = timedelta()
    abandoned_after: timedelta = ABANDONED_AFTER

    @property
    def time_limit(self) -> timedelta | None:
        """The time a player really has for a question, where there are no rounds."""
        return None if self.limit is None else self.limit * self.factor

    def round_number(self, number: int) -> int:
        """The round that question `number` belongs to, from 0; 0 where there are no rounds."""
        end = 0
        for place, each in enumerate(self.rounds):
            end += each.length
            if number < end:
                return place
        return max(len(self.rounds) - 1, 0)

    def round_of(self, number: int) -> Round | None:
        """The round itself."""
        return self.rounds[self.round_number(number)] if self.rounds else None

    def limit_of(self, number: int) -> timedelta | None:
        """The time for question `number` on the shared clock, before anything was added to it."""
        of = self.round_of(number)
        return self.time_limit if of is None else of.limit

    def points_of(self, number: int) -> int:
        """What a right answer to question `number` is worth, before any bonus."""
        of = self.round_of(number)
        return POINTS if of is None else of.points

    def is_last_of_round(self, number: int) -> bool:
        """Whether a round, or the quiz, ends with question `number`."""
        return number + 1 == self.length or self.round_number(number) != self.round_number(
            number + 1
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """An item in a session; `key` is the place of the right option among those shown, from 0.

    `opened_at` and `deadline` are moved on by pauses, so their distance to now is playing time;
    `added` is time the host gave on top. `rekeyed` are the right options as the host ruled later.
    Nothing counts that was answered to a void question.
    """

    number: int
    option_count: int
    key: int
    opened_at: datetime | None = None
    deadline: datetime | None = None
    added: timedelta = timedelta()
    rekeyed: frozenset[int] | None = None
    is_void: bool = False

    @property
    def keys(self) -> frozenset[int]:
        """All options that count as right."""
        return frozenset({self.key}) if self.rekeyed is None else self.rekeyed


@dataclass(frozen=True, slots=True, kw_only=True)
class TieBreak:
    """A question for the nearest number, to part those who have `among` points."""

    stem: str
    key: int
    among: int
    opened_at: datetime
    deadline: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What a player chose for question `number`, when the server had it, and after how long.

    `limit` is the time this player had, where it was not that of the rules (extra time, added
    time); `credit` is what fair time took off `elapsed` for the way to the server.
    """

    number: int
    choice: int
    received_at: datetime
    elapsed: timedelta
    limit: timedelta | None = None
    credit: timedelta = timedelta()


@dataclass(frozen=True, slots=True, kw_only=True)
class Guess:
    """A player's number in tie-break `number` (from 0), and after how long it came."""

    number: int
    value: int
    received_at: datetime
    elapsed: timedelta


class SeatState(StrEnum):
    """Who sits there. Out of the room are the kicked, who may join anew, and the banned."""

    PLAYING = "playing"
    LEFT = "left"
    KICKED = "kicked"
    BANNED = "banned"


@dataclass(frozen=True, slots=True, kw_only=True)
class Seat:
    """A player's place in a live session; `factor` stretches the clock of this seat alone.

    `joined_before` is the number of the first question that could be answered from it.
    """

    id: str
    name: str
    team: str | None
    joined_at: datetime
    joined_before: int = 0
    factor: float = 1.0
    state: SeatState = SeatState.PLAYING
    is_approved: bool = True

    @property
    def is_out(self) -> bool:
        """Whether the host has taken the seat away."""
        return self.state in {SeatState.KICKED, SeatState.BANNED}


@dataclass(frozen=True, slots=True, kw_only=True)
class Adjustment:
    """Points the host gave or took, with the reason; `id` makes a repetition harmless."""

    id: str
    seat_id: str
    points: int
    reason: str


class Step(NamedTuple):
    """A moment of a session that comes once: what a host's move says it leaves."""

    phase: Phase
    position: int
    tie_breaks: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Session:
    """One run of a quiz. `position` is the number of the question on stage, -1 before the first.

    `version` grows with every change; `touched_at` is the last move, `finished_at` the end.
    `until` is when a phase other than an open question passes by itself, `None` for never.
    `paused_at` is set while the clock stands. `widest` is the greatest factor of any seat.
    """

    rules: Rules
    questions: tuple[Question, ...]
    position: int
    phase: Phase
    version: int
    created_at: datetime
    touched_at: datetime
    finished_at: datetime | None = None
    until: datetime | None = None
    paused_at: datetime | None = None
    is_locked: bool = False
    widest: float = 1.0
    tie_breaks: tuple[TieBreak, ...] = ()

    @property
    def question(self) -> Question:
        """The question on stage; only while there is one (`phase` is neither ready nor early over).

        Raises: IndexError before the first question was opened.
        """
        if self.position < 0:
            raise IndexError("no question has been opened yet")
        return self.questions[self.position]

    @property
    def step(self) -> Step:
        """Where it stands, for a move to name."""
        return Step(self.phase, self.position, len(self.tie_breaks))

    @property
    def ends_at(self) -> datetime | None:
        """When the phase on stage ends for most; with a question, its shared deadline."""
        match self.phase:
            case Phase.OPEN:
                return self.question.deadline
            case Phase.TIE_BREAK:
                return self.tie_breaks[-1].deadline
            case _:
                return self.until

    @property
    def revealed(self) -> int:
        """How many questions have had their reveal; only these may show in points."""
        hidden = {Phase.READING, Phase.OPEN, Phase.CLOSED}
        return self.position + (self.phase not in hidden)
