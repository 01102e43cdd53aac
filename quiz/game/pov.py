"""A session as its player may see it.

Law: the value for an open question has no field that could hold the key or the proof; what is not
in the type cannot leak from a page.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from quiz.game.model import Rules, Scoring

EXTRA = "extra"
OFF = "off"


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenQuestion:
    """Question `number` (from 0) of `total`; `remaining` is `None` without a clock."""

    handle: str
    number: int
    total: int
    version: int
    stem: str
    options: tuple[str, ...]
    time_limit: timedelta | None
    remaining: timedelta | None
    points: int
    right_so_far: int
    scoring: Scoring


@dataclass(frozen=True, slots=True, kw_only=True)
class Proof:
    """The proving sentence, cut so that `marked` is the key as it stands there, and its article.

    `before + marked + after` is the sentence word for word; `marked` is empty where the sentence
    holds neither key nor alias. The contexts are what stands around it in the same paragraph.
    `None` means the article does not say.
    """

    before: str
    marked: str
    after: str
    context_before: str
    context_after: str
    article_slug: str
    article_title: str
    publisher: str | None
    author: str | None
    date: str | None
    licence: str | None = None
    origin: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Origin:
    """Where an item comes from that no sentence proves; `file` is empty if written by hand.

    The others are what its file or author says of it, empty where they say nothing.
    """

    file: str = ""
    explanation: str = ""
    source: str = ""
    licence: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reveal:
    """A closed question: what was chosen (`None`: nothing in time), what is right, and why.

    Either `proof` is there or, for an item that no sentence proves, `origin`.
    """

    handle: str
    number: int
    total: int
    version: int
    stem: str
    options: tuple[str, ...]
    key: int
    chosen: int | None
    is_right: bool
    is_timed_out: bool
    gained: int
    points: int
    right_so_far: int
    elapsed: timedelta | None
    proof: Proof | None
    other_proofs: tuple[Proof, ...]
    origin: Origin | None
    is_last: bool
    scoring: Scoring


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """One question in the results; `proof` and `origin` as in its reveal."""

    number: int
    stem: str
    options: tuple[str, ...]
    key: int
    chosen: int | None
    is_right: bool
    gained: int
    elapsed: timedelta | None
    proof: Proof | None
    origin: Origin | None


@dataclass(frozen=True, slots=True, kw_only=True)
class BoardClass:
    """Results that can be compared fairly: same clock, same length, same scoring.

    `timing` is the limit in seconds, "off" without a clock, "extra" for every stretched clock.
    """

    timing: str
    length: int
    scoring: Scoring

    @staticmethod
    def of(rules: Rules) -> BoardClass:
        """The class in which a session under `rules` competes."""
        if rules.limit is None:
            timing = OFF
        elif rules.factor > 1:
            timing = EXTRA
        else:
            timing = str(round(rules.limit.total_seconds()))
        return BoardClass(timing=timing, length=rules.length, scoring=rules.scoring)


@dataclass(frozen=True, slots=True, kw_only=True)
class Results:
    """A finished session. `better_than` is a share (0–1) of `compared_with` others, `None` if none.

    `average` is the mean time of the answers given. Practice (`is_practice`) is never compared.
    """

    handle: str
    rules: Rules
    board: BoardClass
    points: int
    maximum: int
    right: int
    total: int
    missed: int
    average: timedelta | None
    better_than: float | None
    compared_with: int
    verdicts: tuple[Verdict, ...]
    nickname: str | None
    suggestion: str
    given_up: bool
    is_practice: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class BoardRow:
    """A place on a leaderboard; ties share a `rank`."""

    rank: int
    nickname: str
    points: int
    right: int
    total: int
    average: timedelta | None
    finished_at: datetime
    is_mine: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Board:
    """The leaderboard of a class and a period ("today", "week", "all"), best first."""

    klass: BoardClass
    period: str
    rows: tuple[BoardRow, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Unfinished:
    """A quiz the fan can go on with: question `number` (from 0) of `total` is on stage."""

    handle: str
    number: int
    total: int
