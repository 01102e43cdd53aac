"""Why a move is refused.

    MoveRefused
    ├── NotOpenYet        the question has not been opened
    ├── StillOpen         it cannot be left before it is answered or its time is up
    ├── TooLate           its time is up, or it was left behind
    ├── AlreadyAnswered   with another option, and the first answer counts
    ├── NoSuchOption      the question has fewer options
    ├── NoSuchQuestion    the session has fewer questions
    ├── SessionIsOver     nothing moves any more
    ├── ClockStands       the quiz is paused
    ├── NothingToExtend   nothing on stage has an end that could be moved
    ├── BadTime           a time or a factor out of its bounds
    ├── BadNumber         a tie-break takes whole numbers within bounds
    ├── BadRuling         an adjustment out of bounds, or a question that no option answers
    ├── NoTieYet          a tie-break comes after the last question
    ├── NotAdmitted
    │   ├── DoorIsLocked      the host lets nobody new in
    │   ├── TooLateToJoin     it has begun, and late guests are not let in
    │   ├── RoomIsFull        all seats are taken
    │   ├── NameTaken         somebody has this name, or one that looks or sounds like it
    │   ├── NameNotOffered    names come from the server here
    │   ├── TeamMissing       everybody is in a team here
    │   ├── TableMissing      the card of a table says which team it is
    │   ├── NoSuchTeam        the room has other teams
    │   └── TakenOut          the host has taken the seat away
    ├── NotYours          the role has no right to this move
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


class ClockStands(MoveRefused):
    """The session is paused; the answer may come again when it goes on."""

    words = "The quiz is paused. Your answer can be given when it goes on."


class NothingToExtend(MoveRefused):
    """Nothing on stage has an end that could be moved."""

    words = "There is no clock running that time could be added to."


class BadTime(MoveRefused):
    """A time or a factor out of its bounds."""

    words = "That is no time this quiz can give."


class BadNumber(MoveRefused):
    """A tie-break takes whole numbers within bounds."""

    words = "Please give a whole number, at most a million million."


class BadRuling(MoveRefused):
    """An adjustment out of bounds or without a reason, or a question that no option answers."""

    words = "That ruling leaves something out: it needs a right option, or points and a reason."


class NoTieYet(MoveRefused):
    """A tie-break comes after the last question."""

    words = "A tie-break comes after the last question."


class NotAdmitted(MoveRefused):
    """Somebody is not let into the room."""

    words = "You cannot join this quiz."


class DoorIsLocked(NotAdmitted):
    """The host lets nobody new in."""

    words = "The host has locked the door. Ask them to open it."


class TooLateToJoin(NotAdmitted):
    """It has begun, and late guests are not let in."""

    words = "This quiz has begun, and nobody can join it any more."


class RoomIsFull(NotAdmitted):
    """All seats are taken."""

    words = "This quiz is full."


class NameTaken(NotAdmitted):
    """Somebody has this name, or one that looks or sounds like it."""

    words = "Somebody has that name, or one much like it. Please choose another."


class NameNotOffered(NotAdmitted):
    """Names come from the server here."""

    words = "Please choose one of the names offered."


class TeamMissing(NotAdmitted):
    """Everybody is in a team here."""

    words = "Please choose a team."


class TableMissing(NotAdmitted):
    """The card of a table says which team it is."""

    words = "Scan the card on your table, or type the letters that stand under its picture."


class NoSuchTeam(NotAdmitted):
    """The room has other teams."""

    words = "This quiz has no such team."


class TakenOut(NotAdmitted):
    """The host has taken the seat away."""

    words = "The host has taken you out of this quiz."


class NotYours(MoveRefused):
    """The role has no right to this move."""

    words = "Your link does not allow that. Ask the host."


class BankTooSmall(MoveRefused):
    """There is no approved item to draw."""

    words = "There are no approved questions yet. The curator has to approve some first."
