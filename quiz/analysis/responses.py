"""What was answered to one revision of an item, kept so that more can be added at any time.

A `Tally` holds everything the statistics need and nothing that grows with the number of players:
counts by choice and by how the same player did on the *other* questions of that session. Two
tallies add up to the tally of both, in any order, so statistics are brought up to date by adding
what is new instead of reading all of it again.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import timedelta
from fractions import Fraction

TICK = timedelta(milliseconds=100)
"""How finely times are counted: a median is true to a tenth of a second."""

LONGEST = timedelta(minutes=10)
"""Longer times count as this one."""

_NO_TIME = timedelta()


def tick_of(elapsed: timedelta) -> int:
    """The tick in which an answer came."""
    return min(max(elapsed, _NO_TIME), LONGEST) // TICK


@dataclass(frozen=True, slots=True, kw_only=True)
class Response:
    """A player's first answer to an item, with how that player did on the rest of the session.

    `choice` is the place of the option in the item (the key has its own, see `ItemKey`), `None`
    where the time ran out. `rest` is the share (0–1) of the session's other questions that this
    player got right, `None` where there were no others. `elapsed` is the player's own clock.
    """

    choice: int | None
    rest: Fraction | None
    elapsed: timedelta | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Tally:
    """Counts of responses: by rest share and choice, and of right answers' times in ticks."""

    choices: Mapping[tuple[Fraction | None, int | None], int] = field(default_factory=dict)
    ticks: Mapping[int, int] = field(default_factory=dict)

    @property
    def n(self) -> int:
        """How many responses there are."""
        return sum(self.choices.values())

    def taken(self, choice: int | None) -> int:
        """How many chose this option (`None`: ran out of time)."""
        return sum(count for (_, each), count in self.choices.items() if each == choice)

    def __add__(self, other: Tally) -> Tally:
        return Tally(
            choices=Counter(self.choices) + Counter(other.choices),
            ticks=Counter(self.ticks) + Counter(other.ticks),
        )

    def __sub__(self, other: Tally) -> Tally:
        return Tally(
            choices=Counter(self.choices) - Counter(other.choices),
            ticks=Counter(self.ticks) - Counter(other.ticks),
        )


def tally(responses: Iterable[Response]) -> Tally:
    """The counts of `responses`; none give the empty tally."""
    given = tuple(responses)
    return Tally(
        choices=Counter((each.rest, each.choice) for each in given),
        ticks=Counter(
            tick_of(each.elapsed)
            for each in given
            if each.choice is not None and each.elapsed is not None
        ),
    )
