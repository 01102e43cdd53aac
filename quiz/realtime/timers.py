"""Wakes a callback when a deadline has passed: late is allowed, early never.

Law: nothing is decided here. Deadlines stand in the database and every read settles what is
overdue, so a timer that is late, or lost with its process, delays a notice and never a result.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterable
from datetime import datetime, timedelta
from heapq import heappop, heappush
from threading import Condition, Thread

from quiz.clock import Clock

LONGEST_NAP_S = 1.0
"""The clock may be set while the thread sleeps; it looks again after so long."""
ASK_AGAIN = timedelta(seconds=30)
"""Deadlines that other workers set are known so late at the latest, if no bell told of them."""
TRY_AGAIN = timedelta(seconds=1)
"""A callback that failed (the database was away) is tried again after so long."""

LOGGER = logging.getLogger("quiz.timers")

Deadlines = Iterable[tuple[str, datetime]]


class Schedule:
    """One deadline for each key, the soonest first."""

    def __init__(self) -> None:
        self._at: dict[str, datetime] = {}
        self._heap: list[tuple[datetime, str]] = []

    def put(self, key: str, at: datetime) -> None:
        """Set the deadline of `key`, in place of an earlier one."""
        if self._at.get(key) != at:
            self._at[key] = at
            heappush(self._heap, (at, key))

    def drop(self, key: str) -> None:
        """Forget the deadline of `key`, if it has one."""
        self._at.pop(key, None)

    def soonest(self) -> datetime | None:
        """The next deadline."""
        while self._heap and self._at.get(self._heap[0][1]) != self._heap[0][0]:
            heappop(self._heap)  # replaced or dropped
        return self._heap[0][0] if self._heap else None

    def take_due(self, now: datetime) -> list[str]:
        """The keys whose deadline is `now` or before, in order; they have none afterwards."""
        due = []
        while (at := self.soonest()) is not None and at <= now:
            _, key = heappop(self._heap)
            del self._at[key]
            due.append(key)
        return due


class Timers:
    """Calls `wake(key, now)` in one thread of its own, once each deadline has passed."""

    def __init__(
        self,
        wake: Callable[[str, datetime], None],
        *,
        upcoming: Callable[[], Deadlines],
        clock: Clock,
    ) -> None:
        """`upcoming` answers the open deadlines as the database has them: what a start needs."""
        self._wake = wake
        self._upcoming = upcoming
        self._clock = clock
        self._schedule = Schedule()
        self._changed = Condition()
        self._is_open = True
        self._thread = Thread(target=self._run, name="timers", daemon=True)

    def start(self) -> None:
        """Ask for what is open, and begin."""
        self._thread.start()

    def put(self, key: str, at: datetime) -> None:
        """Set the deadline of `key`, in place of an earlier one."""
        with self._changed:
            self._schedule.put(key, at)
            self._changed.notify()

    def drop(self, key: str) -> None:
        """Forget the deadline of `key`."""
        with self._changed:
            self._schedule.drop(key)

    def close(self) -> None:
        """End the thread, after the callback that is running."""
        with self._changed:
            self._is_open = False
            self._changed.notify()
        if self._thread.is_alive():
            self._thread.join()

    def _run(self) -> None:
        ask_at = self._clock()
        while self._is_open:
            now = self._clock()
            # A clock that was set back must not keep us from asking for hours.
            if now >= ask_at or ask_at - now > ASK_AGAIN:
                ask_at = now + (ASK_AGAIN if self._ask() else TRY_AGAIN)
            for key in self._sleep(ask_at):
                self._call(key)

    def _sleep(self, ask_at: datetime) -> list[str]:
        with self._changed:
            if not self._is_open:
                return []
            now = self._clock()
            due = self._schedule.take_due(now)
            if not due:
                until = min(ask_at, self._schedule.soonest() or ask_at)
                nap = max(0.0, (until - now).total_seconds())
                self._changed.wait(min(nap, LONGEST_NAP_S))
            return due

    def _ask(self) -> bool:
        try:
            deadlines = list(self._upcoming())
        except Exception:
            LOGGER.exception("the open deadlines could not be read")
            return False
        with self._changed:
            for key, at in deadlines:
                self._schedule.put(key, at)
        return True

    def _call(self, key: str) -> None:
        try:
            self._wake(key, self._clock())
        except Exception:
            LOGGER.exception("the deadline of %s could not be kept, trying again", key)
            self.put(key, self._clock() + TRY_AGAIN)
