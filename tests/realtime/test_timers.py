"""Deadlines wake their callback: never early, each once, and again if it failed."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quiz.clock import utc_now
from quiz.realtime import timers as module
from quiz.realtime.timers import Deadlines, Schedule, Timers
from tests.factories import NOON
from tests.realtime.conftest import until

SECOND = timedelta(seconds=1)
Start = Callable[..., Timers]

KEYS = st.sampled_from("abc")
STEPS = st.lists(
    st.tuples(st.sampled_from(["put", "drop", "take"]), KEYS, st.integers(0, 20)), max_size=40
)


@given(STEPS)
def test_each_key_has_its_latest_deadline_and_is_taken_once(
    steps: list[tuple[str, str, int]],
) -> None:
    schedule, expected = Schedule(), dict[str, datetime]()
    for what, key, seconds in steps:
        at = NOON + seconds * SECOND
        if what == "put":
            schedule.put(key, at)
            expected[key] = at
        elif what == "drop":
            schedule.drop(key)
            expected.pop(key, None)
        else:
            due = sorted((t, k) for k, t in expected.items() if t <= at)
            assert sorted((expected[k], k) for k in schedule.take_due(at)) == due
            for _, k in due:
                del expected[k]
        assert schedule.soonest() == min(expected.values(), default=None)


def test_what_is_due_comes_in_order() -> None:
    schedule = Schedule()
    for key, seconds in (("late", 3), ("early", 1), ("middle", 2), ("later", 9)):
        schedule.put(key, NOON + seconds * SECOND)
    assert schedule.take_due(NOON + 3 * SECOND) == ["early", "middle", "late"]
    assert schedule.take_due(NOON + 3 * SECOND) == []


def test_nothing_is_due_a_microsecond_early() -> None:
    schedule = Schedule()
    schedule.put("x", NOON)
    assert schedule.take_due(NOON - timedelta(microseconds=1)) == []
    assert schedule.take_due(NOON) == ["x"]


class Woken:
    """What was woken when, and whether it fails."""

    def __init__(self) -> None:
        self.calls: list[tuple[str, datetime]] = []
        self.failures = 0
        self.unread = 0
        self.database: list[tuple[str, datetime]] = []

    def wake(self, key: str, now: datetime) -> None:
        self.calls.append((key, now))
        if self.failures:
            self.failures -= 1
            raise OSError("the database is away")

    def upcoming(self) -> Deadlines:
        if self.unread:
            self.unread -= 1
            raise OSError("the database is away")
        return self.database


@pytest.fixture
def woken() -> Woken:
    return Woken()


@pytest.fixture
def timers(woken: Woken) -> Iterator[Timers]:
    timers = Timers(woken.wake, upcoming=woken.upcoming, clock=utc_now)
    yield timers
    timers.close()


def test_it_wakes_after_the_deadline_and_never_before(timers: Timers, woken: Woken) -> None:
    timers.start()
    begun = utc_now()
    deadlines = {str(n): begun + timedelta(milliseconds=20 * n) for n in range(20)}
    for key, at in reversed(deadlines.items()):
        timers.put(key, at)
    until(lambda: len(woken.calls) == 20, "not all were woken")
    assert [key for key, _ in woken.calls] == list(deadlines)
    assert all(now >= deadlines[key] for key, now in woken.calls)


def test_a_moved_or_dropped_deadline_does_not_wake(timers: Timers, woken: Woken) -> None:
    timers.start()
    begun = utc_now()
    timers.put("paused", begun + SECOND / 10)
    timers.put("dropped", begun + SECOND / 10)
    timers.put("paused", begun + SECOND / 2)
    timers.drop("dropped")
    until(lambda: bool(woken.calls), "nothing was woken")
    assert [key for key, _ in woken.calls] == ["paused"]
    assert woken.calls[0][1] >= begun + SECOND / 2


def test_a_start_asks_for_what_is_open_and_overdue(timers: Timers, woken: Woken) -> None:
    begun = utc_now()
    woken.database = [("overdue", begun - 60 * SECOND), ("open", begun + SECOND / 5)]
    timers.start()
    until(lambda: len(woken.calls) == 2, "not all were woken")
    assert [key for key, _ in woken.calls] == ["overdue", "open"]


def test_what_failed_is_tried_again(
    timers: Timers, woken: Woken, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "TRY_AGAIN", SECOND / 20)
    woken.unread = woken.failures = 2
    woken.database = [("x", utc_now())]
    timers.start()
    until(lambda: len(woken.calls) == 3, "it was given up")
    assert woken.unread == woken.failures == 0


def test_a_clock_that_is_set_is_noticed(woken: Woken) -> None:
    ahead = timedelta()
    timers = Timers(woken.wake, upcoming=woken.upcoming, clock=lambda: utc_now() + ahead)
    timers.start()
    timers.put("x", utc_now() + timedelta(hours=1))
    ahead = timedelta(hours=1)
    until(lambda: bool(woken.calls), "it sleeps by the old clock")
    timers.close()


def test_closing_ends_the_thread_and_wakes_nobody(timers: Timers, woken: Woken) -> None:
    timers.start()
    timers.put("x", utc_now() + SECOND / 2)
    timers.close()
    timers.close()
    assert woken.calls == []
