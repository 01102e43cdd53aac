"""Counts requests in fixed windows: in a storage for all workers, or in this process's memory.

While the storage is away memory counts, and the storage is tried again now and then.
"""

from __future__ import annotations

import logging
import time
from collections.abc import Callable
from typing import TypeVar

from limits import RateLimitItem
from limits.errors import StorageError
from limits.storage import MemoryStorage, storage_from_string
from limits.strategies import FixedWindowRateLimiter

LOGGER = logging.getLogger("quiz.counters")

MEMORY = "memory://"
SWEPT_EVERY_S = 60
TRIED_AGAIN_AFTER_S = 5.0
LONGEST_WAIT_S = 1.0
"""For the storage; meanwhile a thread is busy."""

T = TypeVar("T")


class QuietMemory(MemoryStorage):
    """Counters of fixed windows; expired ones are dropped once a minute, by whoever counts then.

    The memory of the `limits` library starts a thread whenever it wants to forget expired counters,
    which is at nearly every request and was a tenth of its cost. This one forgets in passing.
    """

    _next_sweep = 0.0

    def incr(self, key: str, expiry: float, amount: int = 1) -> int:
        """Add `amount` to the counter of `key`, which lives for `expiry` seconds from its first."""
        now = time.time()
        with self.locks["all"]:
            if now >= self._next_sweep:
                self._next_sweep = now + SWEPT_EVERY_S
                for old in [k for k, until in self.expirations.items() if until <= now]:
                    self.clear(old)
            count = self.get(key) + amount
            if count == amount:
                self.expirations[key] = now + expiry
            self.storage[key] = count
            return count


class Counters:
    """Who asked for what how often, by the storage at `address`; see `quiz.config`."""

    def __init__(self, address: str) -> None:
        self._memory = self._storage = FixedWindowRateLimiter(QuietMemory())
        if address != MEMORY:
            self._storage = FixedWindowRateLimiter(
                storage_from_string(
                    address,
                    wrap_exceptions=True,
                    socket_timeout=LONGEST_WAIT_S,
                    socket_connect_timeout=LONGEST_WAIT_S,
                )
            )
        self._try_at = 0.0

    def hit(self, window: RateLimitItem, who: str, what: str) -> bool:
        """Count a request; whether it was still within the limit."""
        return self._ask(lambda kept: kept.hit(window, who, what))

    def is_full(self, window: RateLimitItem, who: str, what: str) -> bool:
        """Whether the next request would be beyond the limit."""
        return not self._ask(lambda kept: kept.test(window, who, what))

    def seconds_left(self, window: RateLimitItem, who: str, what: str) -> int:
        """How long until the window begins anew, at least a second."""
        ends_at = self._ask(lambda kept: kept.get_window_stats(window, who, what)).reset_time
        return max(1, int(ends_at - time.time()))

    def _ask(self, question: Callable[[FixedWindowRateLimiter], T]) -> T:
        now = time.monotonic()
        if self._storage is not self._memory and now >= self._try_at:
            try:
                return question(self._storage)
            except StorageError as error:
                self._try_at = now + TRIED_AGAIN_AFTER_S
                LOGGER.warning("requests are counted in memory: %s", error)
        return question(self._memory)
