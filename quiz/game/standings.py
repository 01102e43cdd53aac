"""Who stands where: ranks, movement, teams, ties parted by the nearest number.

Pure. Equal points share a rank: 1, 2, 2, 4.

A team's points are by default the mean of its best members' (`TEAM_SIZE` of them, or all where
there are fewer), rounded down. A sum pays for heads, a plain mean makes a team pay for the guest
who only looks on; the mean of the best does neither. The sum is there for teams of equal size.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta

from quiz.game.model import Guess, TeamRule, TieBreak

TEAM_SIZE = 3
"""How many of a team's best members count."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Score:
    """What a seat or a team has: points, and how many answers were right of how many given."""

    id: str
    points: int
    right: int
    answered: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A line of the standings; `moved` is by how many ranks it rose (below 0: fell) since before.

    `None` for who was not there before.
    """

    rank: int
    score: Score
    moved: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """What a ruling changes for somebody."""

    id: str
    points_before: int
    points_after: int
    rank_before: int
    rank_after: int


Guesses = Mapping[str, Mapping[int, Guess]]
"""By seat, then by number of the tie-break."""
_Order = tuple[int | timedelta, ...]


def ranks(points: Sequence[int]) -> tuple[int, ...]:
    """The rank of each score, from 1, for `points` in descending order."""
    out: list[int] = []
    for place, value in enumerate(points, start=1):
        out.append(out[-1] if out and points[place - 2] == value else place)
    return tuple(out)


def standings(
    scores: Iterable[Score],
    *,
    before: Sequence[Place] = (),
    tie_breaks: Sequence[TieBreak] = (),
    guesses: Guesses | None = None,
) -> tuple[Place, ...]:
    """The places, best first; within a shared rank by id, so that the order is always the same.

    A tie-break parts only those who have the points it was among: nearest first, then earliest;
    who gave no number comes after those who did. Whoever is still equal shares the rank.
    """
    keyed = sorted(
        ((_order(score, tie_breaks, guesses or {}), score) for score in scores),
        key=lambda each: (each[0], each[1].id),
    )
    ranked: list[tuple[int, Score]] = []
    for place, (order, score) in enumerate(keyed):
        is_shared = place > 0 and keyed[place - 1][0] == order
        ranked.append((ranked[-1][0] if is_shared else place + 1, score))
    earlier = {place.score.id: place.rank for place in before}
    return tuple(
        Place(
            rank=rank,
            score=score,
            moved=earlier[score.id] - rank if score.id in earlier else None,
        )
        for rank, score in ranked
    )


def _order(score: Score, tie_breaks: Sequence[TieBreak], guesses: Guesses) -> _Order:
    order: list[int | timedelta] = [-score.points]
    for number, tie_break in enumerate(tie_breaks):
        guess = guesses.get(score.id, {}).get(number)
        if tie_break.among != score.points:
            continue
        if guess is None:
            order += [1, 0, timedelta()]
        else:
            order += [0, abs(guess.value - tie_break.key), guess.elapsed]
    return tuple(order)


def team_scores(
    scores: Iterable[Score], teams: Mapping[str, str], rule: TeamRule
) -> tuple[Score, ...]:
    """The score of each team; `teams` is by seat. Seats without a team count for none."""
    members: dict[str, list[Score]] = defaultdict(list)
    for score in scores:
        if score.id in teams:
            members[teams[score.id]].append(score)
    return tuple(
        Score(
            id=team,
            points=_team_points([score.points for score in of], rule),
            right=sum(score.right for score in of),
            answered=sum(score.answered for score in of),
        )
        for team, of in sorted(members.items())
    )


def team_guesses(guesses: Guesses, teams: Mapping[str, str]) -> Guesses:
    """The numbers of teams, by team; `teams` is by seat.

    The first number that comes from a team is its own: one phone speaks for all of them.
    """
    out: dict[str, dict[int, Guess]] = defaultdict(dict)
    for seat_id in sorted(guesses.keys() & teams.keys()):
        own = out[teams[seat_id]]
        for number, guess in guesses[seat_id].items():
            first = own.setdefault(number, guess)
            if guess.elapsed < first.elapsed:
                own[number] = guess
    return out


def _team_points(points: list[int], rule: TeamRule) -> int:
    if rule is TeamRule.SUM:
        return sum(points)
    best = sorted(points, reverse=True)[:TEAM_SIZE]
    return sum(best) // len(best)


def difference(before: Sequence[Place], after: Sequence[Place]) -> tuple[Change, ...]:
    """For whom `after` is another result than `before`, in the order of `after`.

    Both hold the same ids: a ruling brings nobody in and takes nobody out.
    """
    was = {place.score.id: place for place in before}
    changes = (
        Change(
            id=place.score.id,
            points_before=was[place.score.id].score.points,
            points_after=place.score.points,
            rank_before=was[place.score.id].rank,
            rank_after=place.rank,
        )
        for place in after
    )
    return tuple(
        change
        for change in changes
        if (change.points_before, change.rank_before) != (change.points_after, change.rank_after)
    )
