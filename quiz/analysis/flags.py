"""What the desk should look at: an item's statistics turned into plain words.

Every flag needs enough responses to mean something; the numbers stand here with their reasons.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum

from quiz.analysis.responses import Tally
from quiz.analysis.statistics import Statistics, statistics
from quiz.analysis.summing import KEY

ENOUGH = 20
"""Below this a facility is uncertain by more than ±0.2 and a correlation by more than ±0.4."""

ENOUGH_FOR_NOBODY = 50
"""An option that 1 in 16 would take by chance stays untaken among 50 once in 25 items."""

BEST_SHARE = 0.27
"""The upper group of classical item analysis (Kelley 1939)."""

ENOUGH_OF_THE_BEST = 8
TOO_FAST = timedelta(seconds=1.5)
"""Quicker than most people read a stem and four options; half of the answers came sooner."""

REPORTS = 3
"""So many players' reports take an item out of rotation until it is judged."""

NEW_EVIDENCE = 2
"""A flag that somebody looked at is raised again once there are so many times the responses: then
what came since weighs as much as what was judged."""


class Flag(StrEnum):
    """A reason to look at an item."""

    NEGATIVE_DISCRIMINATION = "negative-discrimination"
    AT_GUESSING = "at-guessing"
    DEAD_DISTRACTOR = "dead-distractor"
    BEST_PREFER_DISTRACTOR = "best-prefer-distractor"
    TOO_FAST = "too-fast"
    REPORTED = "reported"


@dataclass(frozen=True, slots=True, kw_only=True)
class Flagged:
    """A flag with the sentence that says why; `option` is the distractor it speaks of, if any."""

    flag: Flag
    words: str
    option: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Seen:
    """What somebody knew who found an item right: so many responses, the flags they raised."""

    n: int
    flags: tuple[str, ...]

    @property
    def until(self) -> int:
        """With so many responses there is new evidence."""
        return NEW_EVIDENCE * self.n

    def settles(self, flag: str, *, n: int) -> bool:
        """Whether the flag, raised by `n` responses, is answered by that judgement."""
        return flag in self.flags and n < self.until


def raised(tally: Tally, *, option_count: int) -> tuple[str, ...]:
    """The names of the flags that a tally raises, worst first."""
    found = flags(tally, key=KEY, option_count=option_count)
    return tuple(dict.fromkeys(each.flag.value for each in found))


def flags(tally: Tally, *, key: int, option_count: int, reports: int = 0) -> tuple[Flagged, ...]:
    """Everything worth a look, worst first; `reports` are those since the item was last judged."""
    found: list[Flagged] = []
    if reports >= REPORTS:
        found.append(Flagged(flag=Flag.REPORTED, words=f"{reports} players reported it."))
    if tally.n < ENOUGH:
        return tuple(found)
    stats = statistics(tally, key=key, option_count=option_count)
    if stats.n >= ENOUGH:
        found += _of_the_key(stats)
        found += _of_the_best(tally, key, option_count)
    if stats.n >= ENOUGH_FOR_NOBODY:
        found += [
            Flagged(
                flag=Flag.DEAD_DISTRACTOR,
                words=f"Nobody of {stats.n} took this option.",
                option=at,
            )
            for at, share in enumerate(stats.shares)
            if at != key and share == 0
        ]
    return tuple(found)


def _of_the_key(stats: Statistics) -> list[Flagged]:
    found: list[Flagged] = []
    if stats.discrimination is not None and stats.discrimination.value < 0:
        found.append(
            Flagged(
                flag=Flag.NEGATIVE_DISCRIMINATION,
                words="Those who do well on the rest get it wrong more often than the others.",
            )
        )
    if stats.facility is not None and stats.facility.value <= stats.guess:
        found.append(
            Flagged(
                flag=Flag.AT_GUESSING,
                words="No more players find the key than would by guessing.",
            )
        )
    if stats.median_time is not None and stats.median_time < TOO_FAST:
        found.append(
            Flagged(
                flag=Flag.TOO_FAST,
                words="Half of the answers come quicker than the question can be read.",
            )
        )
    return found


def _of_the_best(tally: Tally, key: int, option_count: int) -> list[Flagged]:
    """Distractors that the best take more often than the key: perhaps they are right."""
    best = _best(tally)
    if best.n < ENOUGH_OF_THE_BEST:
        return []
    return [
        Flagged(
            flag=Flag.BEST_PREFER_DISTRACTOR,
            words=f"Of the best {best.n} players {best.taken(at)} took this option "
            f"and {best.taken(key)} the key.",
            option=at,
        )
        for at in range(option_count)
        if at != key and best.taken(at) > best.taken(key)
    ]


def _best(tally: Tally) -> Tally:
    """The responses of the players best on the rest: the upper group, with all ties at its edge."""
    rests = sorted({rest for rest, _ in tally.choices if rest is not None}, reverse=True)
    wanted = BEST_SHARE * sum(c for (rest, _), c in tally.choices.items() if rest is not None)
    chosen = Tally()
    for rest in rests:
        if chosen.n >= wanted:
            break
        chosen += Tally(choices={k: count for k, count in tally.choices.items() if k[0] == rest})
    return chosen
