"""Why a move is refused.

    MoveRefused
    ├── NotOpenYet        the question has not been opened
    ├── StillOpen         it cannot be left before it is answered or its time is up
    ├── TooLate           its time is up, or it was left behind
    ├── AlreadyAnswered   with another option, and the first answer counts
    ├── NoSuchOption      the question has fewer options
    ├── NoSuchQuestion    the session has fewer questions
    ├── SessionIsOver     nothing moves any more
    └── BankTooSmall      there is nothing to draw from

Each says in a plain sentence, for the player, what happened. A refused move changes nothing.
"""

from __future__ import annotations

from typing import ClassVar


class MoveRefused(Exception):
    """The root of all refusals; `words` is the sentence for the player."""

    words: ClassVar[str] = "That is not possible now."

    def __init__(self) -> None:
        super().__init__(self.words)


class NotOpenYet(MoveRefused):
    """The question has not been opened."""

    words = "That question is not open yet."


class StillOpen(MoveRefused):
    """The question cannot be left before it is answered or its time is up."""

    words = "This question is still open. Answer it first."


class TooLate(MoveRefused):
    """The question's time is up, or it was left behind."""

    words = "Too late: that question is closed."


class AlreadyAnswered(MoveRefused):
    """The player has answered with another option; the first answer counts."""

    words = "You have answered this question already. The first answer counts."


class NoSuchOption(MoveRefused):
    """The question has fewer options."""

    words = "That question has no such option."


class NoSuchQuestion(MoveRefused):
    """The session has fewer questions."""

    words = "This quiz has no such question."


class SessionIsOver(MoveRefused):
    """Nothing moves any more."""

    words = "This quiz is over."


class BankTooSmall(MoveRefused):
    """There is no approved item to draw."""

    words = "There are no approved questions yet. The curator has to approve some first."
