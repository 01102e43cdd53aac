"""The bank at a glance: how it stands by topic, and what is worth a look first."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from quiz.game.bands import Band
from quiz.services.units import looking
from quiz.store import overview, sifting
from quiz.store.items import Status
from quiz.store.sifting import NO_TOPIC, Listing, Sieve, Summary

__all__ = ["Band", "Bar", "Overview", "Segment", "Status", "look"]

MOST_SHOWN = 5
WIDTH = 100.0
"""Bars are measured in hundredths of the longest one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Segment:
    """A part of a bar: from `start`, `width` long, both from 0 to `WIDTH`."""

    status: Status
    number: int
    start: float
    width: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Bar:
    """A topic with its items by status; `topic` is the number lists are sifted by.

    Of the played ones `flagged` are worth a look, for what play or players say, and `reported` are
    reported by players.
    """

    topic: int
    name: str
    total: int
    flagged: int
    reported: int
    segments: tuple[Segment, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Overview:
    """How the bank stands; `withheld`, `flagged` and `pending` are what to look at, in order."""

    total: int
    statuses: dict[Status, int]
    bars: tuple[Bar, ...]
    bands: dict[Band, int]
    flags: tuple[tuple[str, int], ...]
    reported: int
    unread: int
    withheld: tuple[Summary, ...]
    flagged: tuple[Summary, ...]
    pending: tuple[Summary, ...]


def look() -> Overview:
    """The bank as it stands now."""
    with looking():
        topics = overview.by_topic()
        statuses: Counter[Status] = sum(topics.values(), Counter())
        withheld = overview.withheld(most=MOST_SHOWN)
        return Overview(
            total=statuses.total(),
            statuses={status: statuses[status] for status in Status},
            bars=_bars(topics, overview.flagged_by_topic(), overview.reported_by_topic()),
            bands=overview.by_band(),
            flags=tuple(overview.by_flag().most_common()),
            reported=overview.reported(),
            unread=overview.unread(),
            withheld=sifting.summaries(withheld),
            flagged=_first(Listing.FLAGGED),
            pending=_first(Listing.PENDING, but=withheld),
        )


def _first(listing: Listing, *, but: Sequence[int] = ()) -> tuple[Summary, ...]:
    found = sifting.ids(Sieve(listing=listing), most=MOST_SHOWN + len(but))
    return sifting.summaries(tuple(each for each in found if each not in but)[:MOST_SHOWN])


def _bars(
    topics: dict[tuple[int | None, str], Counter[Status]],
    flagged: dict[int | None, int],
    reported: dict[int | None, int],
) -> tuple[Bar, ...]:
    """The topics that have items, the most played first, what has no topic last."""
    longest = max((counts.total() for counts in topics.values()), default=0)
    bars = [
        Bar(
            topic=topic_id or NO_TOPIC,
            name=name,
            total=counts.total(),
            flagged=flagged.get(topic_id, 0),
            reported=reported.get(topic_id, 0),
            segments=_segments(counts, longest),
        )
        for (topic_id, name), counts in topics.items()
        if counts.total()
    ]
    return tuple(sorted(bars, key=lambda bar: (not bar.topic, -bar.total, bar.name)))


def _segments(counts: Counter[Status], longest: int) -> tuple[Segment, ...]:
    found: list[Segment] = []
    start = 0.0
    for status in (Status.APPROVED, Status.PENDING, Status.REJECTED, Status.RETIRED):
        width = WIDTH * counts[status] / longest
        found.append(
            Segment(
                status=status,
                number=counts[status],
                start=round(start, 2),
                width=round(width, 2),
            )
        )
        start += width
    return tuple(found)
