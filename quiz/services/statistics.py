"""What play says about items: counted in small steps behind the game, read at the desk."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime

from quiz.analysis.flags import Flag, Flagged, flags, raised
from quiz.analysis.ratings import Rating
from quiz.analysis.responses import Tally
from quiz.analysis.statistics import Statistics, statistics
from quiz.analysis.summing import KEY, Played, Sum
from quiz.services.units import looking, writing
from quiz.store import flagging, liveresponses, recounting, responses
from quiz.store.responses import Counted, Mode, Overtaken

__all__ = ["Flag", "Flagged", "Mode", "Report", "Statistics", "count", "report"]

AT_ONCE = 300
"""Sessions in one step: some 50 ms of writing, between which players get their turn."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """What play says about an item; the shares are in the order key, distractors.

    `settled` are flags that somebody looked at, who found the item right; with `until` responses
    they are raised again. `rating` is the learnt difficulty in logits (0 is average, higher is
    harder), `None` before any answer.
    """

    statistics: Statistics
    flags: tuple[Flagged, ...]
    settled: tuple[Flagged, ...]
    until: int
    rating: Rating | None


def count(*, now: datetime, at_once: int = AT_ONCE, steps: int | None = None) -> int:
    """Count the sessions and rooms that finished since the last time; how many there were.

    With `steps` only so many steps are made; the rest is for the next time. A room is a step.
    """
    total = made = 0
    for source, most in ((_SOLO, at_once), (_LIVE, 1)):
        while steps is None or made < steps:
            counted = _step(source, now=now, at_once=most)
            if counted is None:
                break
            total += counted
            made += 1
    return total


def report(
    item_id: int, *, revision: int, option_count: int, mode: Mode = Mode.SOLO
) -> Report | None:
    """What play says about this revision of an item; `None` while nobody played it so."""
    with looking():
        found = responses.tally_of(item_id, revision, mode)
        if found is None:
            return None
        rating = responses.item_ratings([item_id]).get(item_id)
        raised_now = flags(found, key=KEY, option_count=option_count)
        seen = flagging.seen(item_id, revision, mode) if raised_now else None
    settled = tuple(each for each in raised_now if seen and seen.settles(each.flag, n=found.n))
    return Report(
        statistics=statistics(found, key=KEY, option_count=option_count),
        flags=tuple(each for each in raised_now if each not in settled),
        settled=settled,
        until=seen.until if seen else 0,
        rating=rating,
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class _Source:
    """Where answers come from: what is not counted yet, what was played there, how to claim it."""

    mode: Mode
    uncounted: Callable[[datetime, int], tuple[int, ...]]
    played: Callable[[Collection[int]], Iterator[Played]]
    claim: Callable[[Collection[int]], None]


_SOLO = _Source(
    mode=Mode.SOLO,
    uncounted=lambda _now, most: responses.uncounted(at_most=most),
    played=lambda ids: responses.played(ids),  # noqa: PLW0108 - looked up anew, as tests replace it
    claim=lambda ids: responses.claim(ids),  # noqa: PLW0108 - as above
)
_LIVE = _Source(
    mode=Mode.LIVE,
    uncounted=lambda now, most: liveresponses.uncounted(now=now, at_most=most),
    played=liveresponses.played,
    claim=liveresponses.claim,
)


def _step(source: _Source, *, now: datetime, at_once: int) -> int | None:
    """Count a few sessions: read and reckon first, then write; `None` when there are none.

    If somebody else counted one of them meanwhile, nothing is written and the next step looks anew.
    """
    with looking():
        edition = recounting.edition()
        sessions = source.uncounted(now, at_once)
        if not sessions:
            return None
        played = tuple(source.played(sessions))
        fans = {each.fan for each in played}
        item_ids = {shown.item_id for each in played for shown in each.shown}
        items = responses.item_ratings(item_ids)
        summed = Sum(
            met=responses.met_before(fans) | liveresponses.met_before(fans),
            items=items,
            players=responses.player_ratings(fans),
            expected=responses.expected_difficulties(item_ids - items.keys()),
        )
        for each in played:
            summed.add(each)
        before = responses.tallies(summed.revisions(), source.mode)
    rows = responses.rows_of(_counted(summed, before, source.mode), now=now)
    rated = summed.items()
    try:
        with writing():
            recounting.hold(edition)
            source.claim(sessions)
            flagging.hold(rated.keys())
            responses.keep(rows)
            responses.keep_ratings(rated, summed.players())
            flagging.renew(rated.keys())
    except Overtaken:
        return 0
    return len(sessions)


def _counted(summed: Sum, before: Mapping[int, Tally], mode: Mode) -> Iterator[Counted]:
    """The tallies with what there was before, and what they raise."""
    for revision_id in summed.revisions():
        tally = summed.tally(revision_id)
        if revision_id in before:
            tally = before[revision_id] + tally
        names = raised(tally, option_count=summed.option_count(revision_id))
        yield Counted(revision_id=revision_id, mode=mode, tally=tally, flags=names)
