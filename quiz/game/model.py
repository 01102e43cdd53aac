"""The values of play: the rules agreed on, the questions on their way, the answers given.

Law: a `Session` never carries the players' answers. Whether an answer counts follows from the
question on stage, the clock and that player's earlier answer alone, so a full room costs as little
an answer as a single player does.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum


class Scoring(StrEnum):
    """How right answers become points; see `quiz.game.scoring`."""

    ACCURACY_FIRST = "accuracy-first"
    FLAT = "flat"


class Phase(StrEnum):
    """Where a session stands. It begins `READY`; `OVER` is for good."""

    READY = "ready"
    OPEN = "open"
    REVEAL = "reveal"
    OVER = "over"


@dataclass(frozen=True, slots=True, kw_only=True)
class Rules:
    """What was agreed before the first question.

    `limit` is the time for a question, `None` for no clock; `factor` stretches it for who needs
    more time. `grace` is what an answer may be late on its way without losing.
    """

    length: int
    limit: timedelta | None
    factor: int
    scoring: Scoring
    grace: timedelta

    @property
    def time_limit(self) -> timedelta | None:
        """The time a player really has for a question."""
        return None if self.limit is None else self.limit * self.factor


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """An item in a session; `key` is the place of the right option among those shown, from 0."""

    number: int
    option_count: int
    key: int
    opened_at: datetime | None = None
    deadline: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What a player chose for question `number`, when the server had it, and after how long."""

    number: int
    choice: int
    received_at: datetime
    elapsed: timedelta


@dataclass(frozen=True, slots=True, kw_only=True)
class Session:
    """One run of a quiz. `position` is the number of the question on stage, -1 before the first.

    `version` grows with every change; `touched_at` is the last move, `finished_at` the end.
    """

    rules: Rules
    questions: tuple[Question, ...]
    position: int
    phase: Phase
    version: int
    created_at: datetime
    touched_at: datetime
    finished_at: datetime | None = None

    @property
    def question(self) -> Question:
        """The question on stage; only while there is one (`phase` is neither ready nor early over).

        Raises: IndexError before the first question was opened.
        """
        if self.position < 0:
            raise IndexError("no question has been opened yet")
        return self.questions[self.position]
