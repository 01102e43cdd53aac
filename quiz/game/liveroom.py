"""A live session with what surrounds it: its code, its items, how phones show it; and its seats.

Pure values. A room is whole at each version, a seat at each stamp.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from quiz.game.model import Seat, Session


class Display(StrEnum):
    """What a phone shows of an open question: all of it, or the buttons alone."""

    FULL = "full"
    BUTTONS = "buttons"


@dataclass(frozen=True, slots=True, kw_only=True)
class LiveRoom:
    """A room as it stands at `session.version`.

    `revisions` are ids of item revisions, `orders` the stored option at each place shown, question
    by question. `base_url` is where phones find the server. Without `team_names` a team is whatever
    its first member calls it.
    """

    id: int
    code: str
    owner_id: int
    title: str
    base_url: str
    session: Session
    revisions: tuple[int, ...]
    orders: tuple[tuple[int, ...], ...]
    display: Display
    is_code_hidden: bool
    is_dry_run: bool
    team_names: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Seated:
    """A seat as it is kept: which browser sits there, and how often it was changed."""

    seat: Seat
    fan: str
    is_bot: bool
    stamp: int


@dataclass(frozen=True, slots=True, kw_only=True)
class RoomCard:
    """What a page says about a room whatever its phase; `join_url` is empty where unknown."""

    code: str
    spoken: str
    title: str
    join_url: str
    display: Display
    is_code_hidden: bool
    is_dry_run: bool
    teams: str
    grouping: str
    team_names: tuple[str, ...]
    names: str
    scoring_words: str
