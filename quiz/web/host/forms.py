"""What a host sends from the cockpit: a move in words and fields, made a move of the engine.

What is no number, no move or no phase is a bad request; whether a move is possible the engine says.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, timedelta

from flask import abort
from werkzeug.datastructures import MultiDict

from quiz.game.model import Phase, Step
from quiz.game.moves import (
    End,
    Extend,
    GoOn,
    Lock,
    Move,
    OpenTieBreak,
    Pause,
    ReKey,
    Resume,
    RevealNow,
    Skip,
    VoidQuestion,
)
from quiz.services.bots import Habits
from quiz.services.rulings import adjusted

Sent = MultiDict[str, str]
SEAT_MOVES = frozenset({"rename", "change_team", "approve", "kick", "ban", "pardon", "grant_time"})
_MILLISECOND = timedelta(milliseconds=1)
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MOST_DIGITS = 15
_LONGEST = 300


def move(sent: Sent) -> Move:
    """The move of a form; those on seats are not among them."""
    made = MOVES.get(sent.get("move", ""))
    if made is None:
        abort(400)
    return made(sent)


def factor(sent: Sent) -> float:
    """By how much a seat's clock is stretched."""
    try:
        return float(sent.get("factor", "1"))
    except ValueError:
        abort(400)


def bots(sent: Sent) -> tuple[int, Habits]:
    """How many bots, with their skill in percent and their delay in seconds."""
    habits = Habits(
        skill=number(sent, "skill") / 100, delay=timedelta(seconds=number(sent, "delay_s"))
    )
    return number(sent, "count"), habits


def number(sent: Sent, name: str) -> int:
    """A whole number, which may be negative."""
    text = sent.get(name, "").strip()
    digits = text.removeprefix("-")
    if not (digits.isascii() and digits.isdigit() and len(digits) <= _MOST_DIGITS):
        abort(400)
    return int(text)


def _text(sent: Sent, name: str) -> str:
    return sent.get(name, "").strip()[:_LONGEST]


def _step(sent: Sent) -> Step:
    """The moment a move leaves, as "phase.position.tie_breaks"."""
    phase, _, rest = sent.get("leaving", "").partition(".")
    position, _, tie_breaks = rest.partition(".")
    try:
        return Step(Phase(phase), int(position), int(tie_breaks))
    except ValueError:
        abort(400)


def _extend(sent: Sent) -> Move:
    seen = _EPOCH + number(sent, "seen") * _MILLISECOND
    return Extend(by=timedelta(seconds=number(sent, "by_s")), seen=seen)


def _tie_break(sent: Sent) -> Move:
    return OpenTieBreak(
        leaving=_step(sent),
        stem=_text(sent, "stem"),
        key=number(sent, "key"),
        among=number(sent, "among"),
        limit=timedelta(seconds=number(sent, "limit_s")),
    )


def _rekey(sent: Sent) -> Move:
    keys = frozenset(int(key) for key in sent.getlist("keys") if key.isascii() and key.isdigit())
    return ReKey(number=number(sent, "number"), keys=keys)


def _adjust(sent: Sent) -> Move:
    return adjusted(
        adjustment_id=_text(sent, "id") or abort(400),
        seat_id=_text(sent, "seat"),
        points=number(sent, "points"),
        reason=_text(sent, "reason"),
    )


MOVES: dict[str, Callable[[Sent], Move]] = {
    "go_on": lambda sent: GoOn(leaving=_step(sent)),
    "reveal": lambda sent: RevealNow(number=number(sent, "number")),
    "skip": lambda sent: Skip(number=number(sent, "number")),
    "pause": lambda _: Pause(),
    "resume": lambda _: Resume(),
    "extend": _extend,
    "lock": lambda _: Lock(is_locked=True),
    "unlock": lambda _: Lock(is_locked=False),
    "end": lambda _: End(),
    "tie_break": _tie_break,
    "void": lambda sent: VoidQuestion(number=number(sent, "number"), is_void=True),
    "unvoid": lambda sent: VoidQuestion(number=number(sent, "number"), is_void=False),
    "rekey": _rekey,
    "adjust": _adjust,
}
