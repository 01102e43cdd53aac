"""Who may ask for what: the host, co-hosts with rights of their own, players, the big screen.

Law: every move has one right it needs, and a role holds a set of rights; there is no other way in.
"""

from __future__ import annotations

from enum import StrEnum

from quiz.game import moves
from quiz.game.errors import NotYours
from quiz.game.model import Session


class Right(StrEnum):
    """What a credential can carry."""

    PLAY = "play"
    VIEW = "view"
    DRIVE = "drive"
    MODERATE = "moderate"
    JUDGE = "judge"


class Role(StrEnum):
    """Who holds a credential. A co-host has the rights named in the link."""

    PLAYER = "player"
    HOST = "host"
    CO_HOST = "co-host"
    SCREEN = "screen"


Rights = frozenset[Right]
PLAYER: Rights = frozenset({Right.PLAY})
HOST: Rights = frozenset({Right.VIEW, Right.DRIVE, Right.MODERATE, Right.JUDGE})
SCREEN: Rights = frozenset({Right.VIEW})


def co_host(*, may_drive: bool, may_moderate: bool) -> Rights:
    """The rights of a co-host; none of them may rule on questions or points."""
    rights = {Right.VIEW}
    if may_drive:
        rights.add(Right.DRIVE)
    if may_moderate:
        rights.add(Right.MODERATE)
    return frozenset(rights)


def needed(move: moves.Move) -> Right:
    """The right that `move` asks for; letting people in and out is moderating."""
    if isinstance(move, moves.PlayerMove):
        return Right.PLAY
    if isinstance(move, moves.JudgingMove):
        return Right.JUDGE
    if isinstance(move, moves.SeatMove | moves.Lock):
        return Right.MODERATE
    return Right.DRIVE


def check(session: Session, rights: Rights, move: moves.Move) -> None:
    """Let `move` pass if `rights` hold what it needs. Raises: NotYours.

    In a room no player moves the stage, however the move arrived.
    """
    is_solo_move = isinstance(move, moves.OpenNext | moves.GiveUp)
    if needed(move) not in rights or (session.rules.is_live and is_solo_move):
        raise NotYours
