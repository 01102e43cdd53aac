"""The counters of the rate limits: they count, they end, they are forgotten, in many threads."""

from __future__ import annotations

import time
from threading import Thread, active_count

import pytest

from quiz.web.counters import SWEPT_EVERY_S, QuietMemory


@pytest.fixture
def now(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    """The time that the counters see."""
    seen = [1000.0]
    monkeypatch.setattr(time, "time", lambda: seen[0])
    return seen


def test_a_counter_counts_until_its_window_ends(now: list[float]) -> None:
    counters = QuietMemory()
    assert [counters.incr("ann", 60) for _ in range(3)] == [1, 2, 3]
    assert counters.incr("bob", 60, amount=5) == 5
    assert counters.get_expiry("ann") == 1060
    now[0] += 60
    assert counters.incr("ann", 60) == 1
    assert counters.get_expiry("ann") == 1120


def test_expired_counters_are_forgotten_in_passing(now: list[float]) -> None:
    counters = QuietMemory()
    for n in range(500):
        counters.incr(f"fan {n}", 60)
    now[0] += max(60, SWEPT_EVERY_S) + 1
    counters.incr("ann", 60)
    assert set(counters.storage) == set(counters.expirations) == {"ann"}
    assert len(counters.locks) <= 2


def test_counting_starts_no_thread() -> None:
    counters = QuietMemory()
    time.sleep(0.1)  # the one the library starts when it is made
    before = active_count()
    for _ in range(50):
        counters.incr("ann", 60)
    assert active_count() == before


def test_no_count_is_lost_between_threads() -> None:
    counters = QuietMemory()
    threads = [
        Thread(target=lambda: [counters.incr("room", 600) for _ in range(500)]) for _ in range(8)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert counters.get("room") == 4000
