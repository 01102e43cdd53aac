"""Closes quizzes left behind and counts what was answered, once a minute and after an answer went.

Nothing depends on it: a quiz that is looked at closes itself. It only lets results of players who
never came back count among the others, and keeps the statistics of the desk up to date.
"""

from __future__ import annotations

import logging
from datetime import datetime, timedelta
from threading import Lock

from flask import Flask, Response

from quiz.services import solo, statistics
from quiz.store.base import DatabaseAway
from quiz.web.wiring import moment

EVERY = timedelta(minutes=1)
MOST_STEPS = 10
"""Some 3,000 sessions a minute are counted, so that no thread is kept for long."""

LOGGER = logging.getLogger("quiz.sweep")


class _Broom:
    """When the last sweep was; one request at a time may take it up."""

    def __init__(self) -> None:
        self._due: datetime | None = None
        self._lock = Lock()

    def is_due(self, now: datetime) -> bool:
        """Whether to sweep now; who is told yes sweeps, nobody else for a while."""
        if self._due is not None and now < self._due:
            return False
        with self._lock:
            if self._due is not None and now < self._due:
                return False
            self._due = now + EVERY
            return True


def attach(app: Flask) -> None:
    """Sweep behind the requests of `app`."""
    broom = _Broom()

    @app.after_request
    def _sweep(response: Response) -> Response:
        now = moment()
        if broom.is_due(now):
            response.call_on_close(lambda: _tidy_up(app, now))
        return response


def _tidy_up(app: Flask, now: datetime) -> None:
    with app.app_context():
        try:
            closed = solo.close_abandoned(now=now)
            statistics.count(now=now, steps=MOST_STEPS)
        except DatabaseAway:
            LOGGER.warning("no sweep now: the database is away")
            return
    if closed:
        LOGGER.info("closed %d quizzes that were left behind", closed)
