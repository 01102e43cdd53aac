"""A live session as a room may see it: one shared part for each audience, one own part for a seat.

Law: what is on stage before its reveal has no field that could hold the key, for no audience, the
host included: their laptop may be the one on the wall. Who was given more time is in no shared
part.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from quiz.game.model import Phase, Scoring, Seat, Step
from quiz.game.pov import Origin, Proof
from quiz.game.rights import Rights


class Audience(StrEnum):
    """Who gets the same bytes. Co-hosts are among the hosts; their rights are told to each."""

    PLAYERS = "players"
    HOSTS = "hosts"
    SCREEN = "screen"


@dataclass(frozen=True, slots=True, kw_only=True)
class RoundTitle:
    """The round to come, number `number` (from 0) of `total`."""

    number: int
    total: int
    name: str
    questions: int
    limit: timedelta | None
    points: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadFirst:
    """A question whose options are not open yet."""

    stem: str
    points: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """A question with its options, open or just closed."""

    stem: str
    options: tuple[str, ...]
    points: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Revealed:
    """A question with what is right, how many chose each option, and why.

    Either `proof` is there or, for an item that no sentence proves, `origin`.
    """

    stem: str
    options: tuple[str, ...]
    points: int
    keys: tuple[int, ...]
    is_void: bool
    shares: tuple[int, ...]
    proof: Proof | None
    other_proofs: tuple[Proof, ...]
    origin: Origin | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A line of the standings; `moved` as in `quiz.game.standings`."""

    rank: int
    name: str
    points: int
    right: int
    moved: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Standings:
    """The best lines of the players and, if there are teams, of the teams."""

    players: tuple[Line, ...]
    teams: tuple[Line, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class NumberAsked:
    """Tie-break `number` (from 0), which takes numbers, among those who have `among` points."""

    number: int
    stem: str
    among: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Podium:
    """The result, and each tie-break with its number."""

    standings: Standings
    numbers: tuple[tuple[str, int], ...]


Stage = RoundTitle | ReadFirst | Asked | Revealed | Standings | NumberAsked | Podium | None
"""What is on stage; nothing in the lobby."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Room:
    """What all audiences share. `opened_at` and `ends_at` are absolute, by the server's clock.

    While `paused_at` is set, the time left is `ends_at - paused_at`. `number` is the question on
    stage, from 0, -1 before the first.
    """

    version: int
    phase: Phase
    number: int
    total: int
    scoring: Scoring
    opened_at: datetime | None
    ends_at: datetime | None
    paused_at: datetime | None
    stage: Stage


@dataclass(frozen=True, slots=True, kw_only=True)
class HostRoom:
    """What hosts share beside the room: how to name this moment in a move, and what comes next."""

    room: Room
    step: Step
    following: Phase
    is_locked: bool
    closes_at: datetime | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Own:
    """What belongs to one seat alone; `deadline` is its own, stretched if it was given more time.

    `choice` is the answer stored to the question on stage (`None`: none yet). `gained` and
    `is_right` are `None` before the reveal. `rank` is `None` before the first standings. `is_tied`
    says whether the tie-break on stage is asked of this seat (`None` while none is), `guess` is the
    number that was stored for it.
    """

    seat: Seat
    deadline: datetime | None
    choice: int | None
    is_right: bool | None
    gained: int | None
    points: int
    right: int
    rank: int | None
    is_tied: bool | None = None
    guess: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Duty:
    """What belongs to one host alone."""

    rights: Rights


@dataclass(frozen=True, slots=True, kw_only=True)
class Crowd:
    """What changes too often for the shared part: for hosts and screen, a few times a second.

    `names` are the latest arrivals with an approved name.
    """

    seats: int
    answered: int
    names: tuple[str, ...]
