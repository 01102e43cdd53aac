"""What play says about items: counted in small steps behind the game, read at the desk."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from fractions import Fraction
from itertools import groupby

from quiz.analysis import ratings
from quiz.analysis.flags import Flag, Flagged, flags
from quiz.analysis.ratings import Rating
from quiz.analysis.responses import Response, Tally, tally
from quiz.analysis.statistics import Statistics, statistics
from quiz.services.units import looking, writing
from quiz.store import responses
from quiz.store.responses import Counted, Mode, Overtaken, Shown

__all__ = ["Flag", "Flagged", "Report", "Statistics", "count", "count_again", "report"]

AT_ONCE = 300
"""Sessions in one step: some 50 ms of writing, between which players get their turn."""

_KEY = 0  # options are stored with the key first


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """What play says about an item; the shares are in the order key, distractors.

    `rating` is the learnt difficulty in logits (0 is average, higher is harder), `None` before any
    answer.
    """

    statistics: Statistics
    flags: tuple[Flagged, ...]
    rating: Rating | None


def count(*, now: datetime, at_once: int = AT_ONCE, steps: int | None = None) -> int:
    """Count the sessions that finished since the last time; answer how many there were.

    With `steps` only so many steps are made; the rest is for the next time.
    """
    total = made = 0
    while steps is None or made < steps:
        counted = _step(now=now, at_once=at_once)
        if counted is None:
            break
        total += counted
        made += 1
    return total


def count_again(*, now: datetime) -> int:
    """Throw all statistics away and make them from the answers; how many sessions there were."""
    with writing():
        responses.forget()
    return count(now=now, at_once=10 * AT_ONCE)


def report(item_id: int, *, revision: int, option_count: int) -> Report | None:
    """What play says about this revision of an item; `None` while nobody played it."""
    with looking():
        found = responses.tally_of(item_id, revision, Mode.SOLO)
        rating = responses.item_ratings([item_id]).get(item_id)
    if found is None:
        return None
    return Report(
        statistics=statistics(found, key=_KEY, option_count=option_count),
        flags=flags(found, key=_KEY, option_count=option_count),
        rating=rating,
    )


def _step(*, now: datetime, at_once: int) -> int | None:
    """Count a few sessions: read and reckon first, then write; `None` when there are none.

    If somebody else counted one of them meanwhile, nothing is written and the next step looks anew.
    """
    with looking():
        sessions = responses.uncounted(at_most=at_once)
        if not sessions:
            return None
        shown = responses.shown(sessions)
        first = _first_attempts(shown, responses.met_before({each.fan for each in shown}))
        tallies = responses.tallies({each.revision_id for each in first}, Mode.SOLO)
        items, players = _rated(first)
    counted = _counted(shown, first, tallies)
    try:
        with writing():
            responses.claim(sessions)
            responses.keep(counted, now=now)
            responses.keep_ratings(items, players)
    except Overtaken:
        return 0
    return len(sessions)


def _first_attempts(shown: Iterable[Shown], met: frozenset[tuple[str, int]]) -> tuple[Shown, ...]:
    """Those that a fan met for the first time; later attempts know the answer."""
    known = set(met)
    first: list[Shown] = []
    for each in shown:
        if (each.fan, each.revision_id) not in known:
            known.add((each.fan, each.revision_id))
            first.append(each)
    return tuple(first)


def _counted(
    shown: tuple[Shown, ...], first: tuple[Shown, ...], before: dict[int, Tally]
) -> list[Counted]:
    rests = _rests(shown)
    new: dict[int, list[Response]] = defaultdict(list)
    options: dict[int, int] = {}
    for each in first:
        options[each.revision_id] = each.option_count
        rest = rests[each.session_id, each.revision_id]
        new[each.revision_id].append(Response(choice=each.option, rest=rest, elapsed=each.elapsed))
    counted: list[Counted] = []
    for revision_id, several in new.items():
        total = before.get(revision_id, Tally()) + tally(several)
        raised = flags(total, key=_KEY, option_count=options[revision_id])
        counted.append(
            Counted(
                revision_id=revision_id,
                mode=Mode.SOLO,
                tally=total,
                flags=tuple(dict.fromkeys(each.flag.value for each in raised)),
            )
        )
    return counted


def _rests(shown: tuple[Shown, ...]) -> dict[tuple[int, int], Fraction | None]:
    """For each question the share right of the others in its session, `None` without others."""
    rests: dict[tuple[int, int], Fraction | None] = {}
    for session_id, group in groupby(shown, key=lambda each: each.session_id):
        several = tuple(group)
        right = sum(each.option == _KEY for each in several)
        others = len(several) - 1
        for each in several:
            share = Fraction(right - (each.option == _KEY), others) if others else None
            rests[session_id, each.revision_id] = share
    return rests


def _rated(first: tuple[Shown, ...]) -> tuple[dict[int, Rating], dict[str, Rating]]:
    """The ratings after these answers, one by one; an item starts where the generator put it."""
    item_ids = {each.item_id for each in first}
    items = responses.item_ratings(item_ids)
    expected = responses.expected_difficulties(item_ids - items.keys())
    items |= {item_id: ratings.prior(value) for item_id, value in expected.items()}
    players = responses.player_ratings({each.fan for each in first})
    for each in first:
        player = players.get(each.fan, Rating())
        item = items.get(each.item_id, Rating())
        players[each.fan], items[each.item_id] = ratings.rate(
            player, item, is_right=each.option == _KEY, option_count=each.option_count
        )
    return items, players
