"""Threads that take what there is to do from one queue.

`concurrent.futures` makes a future with a condition for each task, and wakes the main loop when it
is done; nobody here waits for that.
"""

from __future__ import annotations

import logging
from collections.abc import Callable
from queue import SimpleQueue
from threading import Thread
from typing import Any

LOGGER = logging.getLogger("quiz.crew")


class Crew:
    """So many threads, which `do` what is put; they end with the process."""

    def __init__(self, do: Callable[[Any], None], number: int) -> None:
        self._do = do
        self._number = number
        self._queue: SimpleQueue[Any] = SimpleQueue()
        for name in range(number):
            Thread(target=self._work, name=f"crew {name}", daemon=True).start()

    def put(self, task: object) -> None:
        """Leave something to the next thread that is free."""
        self._queue.put(task)

    def shutdown(self, *, wait: bool) -> None:  # noqa: ARG002 - how gunicorn asks
        """Let each thread end when it has done what was put before."""
        for _ in range(self._number):
            self._queue.put(None)

    def _work(self) -> None:
        while (task := self._queue.get()) is not None:
            try:
                self._do(task)
            except Exception:
                LOGGER.exception("a thread goes on after an error")
