"""What came of a move or of the passing of time."""

from __future__ import annotations

from dataclasses import dataclass

from quiz.game.model import Answer


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
    """Question `number` takes no more answers."""

    number: int


@dataclass(frozen=True, slots=True, kw_only=True)
class SessionOver:
    """The session has ended and its result stands."""


Event = QuestionOpened | AnswerTaken | AnswerRepeated | QuestionClosed | SessionOver
