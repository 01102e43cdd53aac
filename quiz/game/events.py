"""What came of a move or of the passing of time."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from quiz.game.model import Adjustment, Answer, Guess, Phase, Seat


@dataclass(frozen=True, slots=True, kw_only=True)
class PhaseBegan:
    """A phase without an event of its own is on stage: round title, reading, reveal, and so on.

    `number` is the question on stage, or the last one before it.
    """

    phase: Phase
    number: int


@dataclass(frozen=True, slots=True, kw_only=True)
class QuestionOpened:
    """Question `number` is on stage and its clock runs."""

    number: int


@dataclass(frozen=True, slots=True, kw_only=True)
class AnswerTaken:
    """An answer counts; it is to be stored before anybody hears of it."""

    answer: Answer


@dataclass(frozen=True, slots=True, kw_only=True)
class AnswerRepeated:
    """The same answer came again; nothing has changed."""

    answer: Answer


@dataclass(frozen=True, slots=True, kw_only=True)
class QuestionClosed:
    """Question `number` takes no more answers; it is revealed too where nothing stands between."""

    number: int


@dataclass(frozen=True, slots=True, kw_only=True)
class QuestionSkipped:
    """Question `number` was left without a reveal and is void."""

    number: int


@dataclass(frozen=True, slots=True, kw_only=True)
class GuessTaken:
    """A number for a tie-break counts; it is to be stored before anybody hears of it."""

    guess: Guess


@dataclass(frozen=True, slots=True, kw_only=True)
class GuessRepeated:
    """The same number came again; nothing has changed."""

    guess: Guess


@dataclass(frozen=True, slots=True, kw_only=True)
class TieBreakOpened:
    """Tie-break `number` (from 0) takes numbers."""

    number: int


@dataclass(frozen=True, slots=True, kw_only=True)
class TieBreakClosed:
    """Tie-break `number` takes no more."""

    number: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Paused:
    """The clock stands."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Resumed:
    """The clock runs again, with what was left."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DeadlineMoved:
    """The phase on stage now ends at `ends_at`."""

    ends_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class DoorLocked:
    """Nobody new comes in, or (`is_locked` false) everybody may again."""

    is_locked: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class SeatTaken:
    """A new player sits down; the seat is to be stored before anybody hears of it."""

    seat: Seat


@dataclass(frozen=True, slots=True, kw_only=True)
class SeatChanged:
    """A seat is different from before, and is to be stored."""

    seat: Seat


@dataclass(frozen=True, slots=True, kw_only=True)
class QuestionJudged:
    """Question `number` counts otherwise than before: all points are to be computed anew."""

    number: int


@dataclass(frozen=True, slots=True, kw_only=True)
class PointsAdjusted:
    """The host gave or took points; the adjustment is to be stored."""

    adjustment: Adjustment


@dataclass(frozen=True, slots=True, kw_only=True)
class SessionOver:
    """The session has ended and its result stands."""


Event = (
    PhaseBegan
    | QuestionOpened
    | AnswerTaken
    | AnswerRepeated
    | QuestionClosed
    | QuestionSkipped
    | GuessTaken
    | GuessRepeated
    | TieBreakOpened
    | TieBreakClosed
    | Paused
    | Resumed
    | DeadlineMoved
    | DoorLocked
    | SeatTaken
    | SeatChanged
    | QuestionJudged
    | PointsAdjusted
    | SessionOver
)
