"""Rulings on questions and points: what there is to rule on, and what a ruling changes for whom.

Law: answers stay as they were given; what a ruling changes is found by counting them anew.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from quiz.game.engine import play, settle
from quiz.game.liveroom import LiveRoom
from quiz.game.model import Adjustment
from quiz.game.moves import AdjustPoints, Move
from quiz.game.standings import Change, difference
from quiz.services.rooms import known
from quiz.services.units import looking
from quiz.store import counting, roombook, texts


@dataclass(frozen=True, slots=True, kw_only=True)
class AskedBefore:
    """A question that has been revealed, as its host may rule on it."""

    number: int
    stem: str
    options: tuple[str, ...]
    keys: frozenset[int]
    is_void: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Ruling:
    """What a ruling would change, by seat or team, with the names to show.

    It is so for the room at `version`.
    """

    version: int
    changes: tuple[Change, ...]
    names: Mapping[str, str]


def asked(code: str) -> tuple[AskedBefore, ...]:
    """The questions revealed so far, in order. Raises: RoomUnknown."""
    with looking():
        room = known(roombook.load(code))
        revealed = room.session.questions[: room.session.revealed]
        said = texts.texts(room.revisions[: len(revealed)])
    return tuple(
        AskedBefore(
            number=question.number,
            stem=text.stem,
            options=tuple(text.options[stored] for stored in room.orders[question.number]),
            keys=question.keys,
            is_void=question.is_void,
        )
        for question, text in zip(revealed, said, strict=True)
    )


def adjusted(*, adjustment_id: str, seat_id: str, points: int, reason: str) -> AdjustPoints:
    """The move that gives or takes points; whether its id is known, the store finds out."""
    given = Adjustment(id=adjustment_id, seat_id=seat_id, points=points, reason=reason)
    return AdjustPoints(adjustment=given, is_known=False)


def foreseen(room: LiveRoom, move: Move, now: datetime) -> Ruling:
    """What `move` would change in `room`; inside a unit of work, and nothing is stored.

    Raises: every refusal of the engine.
    """
    counted = counting.count(room)
    after = play(settle(room.session, now).session, move, now).session
    given = move.adjustment if isinstance(move, AdjustPoints) else None
    other = counting.count_otherwise(counted, room, after, given)
    return Ruling(
        version=room.session.version,
        changes=(
            *difference(counted.teams, other.teams),
            *difference(counted.players, other.players),
        ),
        names=counted.names,
    )
