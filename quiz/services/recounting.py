"""All statistics made anew from the answers, in small steps, while people play and are counted.

Law: what is counted stays counted. What a tally should hold of the sessions and nights counted when
the answers were read replaces what it held of them then; what was counted since is in the
difference of what it holds now, and stays. So every step is right by itself, in any order with
other counting, and who is interrupted may begin again.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import datetime
from typing import Any, TypeVar

from quiz.analysis.flags import raised
from quiz.analysis.ratings import Rating
from quiz.analysis.responses import Tally
from quiz.analysis.summing import Sum
from quiz.services import statistics
from quiz.services.units import looking, writing
from quiz.store import liveresponses, recounting, responses
from quiz.store.recounting import Key, Standing, Written
from quiz.store.responses import Counted, Mode, Overtaken

AT_ONCE = 500
"""Revisions or ratings in one step: some 20 ms of writing."""
_UNRATED = Rating()
_EMPTY = Written("[]", "[]", "")
_Rated = TypeVar("_Rated", int, str)


class RecountedElsewhere(Exception):
    """Somebody else makes all statistics anew at this moment; what was done so far is right."""


def count_again(*, now: datetime, at_once: int = AT_ONCE) -> int:
    """Count what is new, then make all statistics anew; of how many sessions and rooms.

    Solo play counts before live nights. A rating that was moved meanwhile keeps the move. A million
    answers to 100,000 items take 600 MB of memory.

    Raises: RecountedElsewhere.
    """
    statistics.count(now=now)
    with looking(at_one_moment=True):
        before = recounting.standing()
        rooms = liveresponses.counted()
        solo, live = _sums(rooms)
    try:
        _Righting(before, now=now, at_once=at_once).put(solo, live)
    except Overtaken:
        raise RecountedElsewhere("All statistics are made anew already. Try again later.") from None
    return before.sessions + len(rooms)


def _sums(rooms: Sequence[int]) -> tuple[Sum, Sum]:
    """What all counted sessions come to, and all counted rooms after them."""
    solo = Sum(expected=responses.all_expected_difficulties())
    for played in responses.played_in_counted():
        solo.add(played)
    live = solo.apart()
    for room_id in rooms:
        for played in liveresponses.played([room_id]):
            live.add(played)
        live.meet(liveresponses.met_in(room_id))
    return solo, live


class _Righting:
    """Puts right what is kept, from what it was `before`, step by step."""

    def __init__(self, before: Standing, *, now: datetime, at_once: int) -> None:
        self._before = before
        self._edition = before.edition
        self._now = now
        self._at_once = at_once

    def put(self, solo: Sum, live: Sum) -> None:
        """Let the tallies be these, and the ratings those after the last of them."""
        sums = {Mode.SOLO: solo, Mode.LIVE: live}
        known = {revision_id for revision_id, _ in self._before.tallies}
        for part in self._parts(known.union(solo.revisions(), live.revisions())):
            self._put_tallies(part, sums)
        items, players = live.items(), live.players()
        for ids in self._parts(items.keys() | self._before.items.keys()):
            with self._step(f"items from {ids[0]}"):
                found = responses.item_ratings(ids)
                responses.keep_ratings(_moved(ids, items, self._before.items, found), {})
        for fans in self._parts(players.keys() | self._before.players.keys()):
            with self._step(f"players from {fans[0]}"):
                known_fans = responses.player_ratings(fans)
                responses.keep_ratings({}, _moved(fans, players, self._before.players, known_fans))

    def _put_tallies(self, part: Sequence[int], sums: Mapping[Mode, Sum]) -> None:
        """Reckoned before the step begins, so that nobody waits for that."""
        keys = [(revision_id, mode) for revision_id in part for mode in Mode]
        wanted = {(each, mode): sums[mode].tally(each) for each, mode in keys}
        rows = {key: self._row(key, t, sums) for key, t in wanted.items() if t.choices}
        with self._step(f"tallies from {part[0]}"):
            found = recounting.written(part)
            for key in keys:
                was, is_now = self._before.tallies.get(key, _EMPTY), found.get(key, _EMPTY)
                if was[:2] != is_now[:2]:
                    since = is_now.tally() - was.tally()
                    rows[key] = self._row(key, wanted[key] + since, sums)
            recounting.put_right(rows, found, of=part)

    def _row(self, key: Key, tally: Tally, sums: Mapping[Mode, Sum]) -> dict[str, Any]:
        revision_id, mode = key
        options = sums[mode].option_count(revision_id) or recounting.option_count(revision_id)
        names = raised(tally, option_count=options)
        each = Counted(revision_id=revision_id, mode=mode, tally=tally, flags=names)
        return responses.rows_of([each], now=self._now)[0]

    def _parts(self, of: Collection[_Rated]) -> Iterator[list[_Rated]]:
        every = sorted(of)
        for start in range(0, len(every), self._at_once):
            yield every[start : start + self._at_once]

    @contextmanager
    def _step(self, part: str) -> Iterator[None]:
        with writing():
            self._edition = recounting.renew(self._edition, part, now=self._now)
            yield


def _moved(
    part: Sequence[_Rated],
    wanted: Mapping[_Rated, Rating],
    before: Mapping[_Rated, Rating],
    found: Mapping[_Rated, Rating],
) -> dict[_Rated, Rating]:
    """The ratings to write, with what moved them meanwhile; of no answer where there is none."""
    moved: dict[_Rated, Rating] = {}
    for each in part:
        was, is_now = before.get(each, _UNRATED), found.get(each, _UNRATED)
        right = wanted.get(each, _UNRATED)
        if is_now != was:
            value = right.value + is_now.value - was.value
            right = Rating(value=value, n=right.n + is_now.n - was.n)
        if right != is_now:
            moved[each] = right
    return moved
