"""The pulse: one row for all workers, whoever comes first."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta
from time import monotonic, sleep

import psycopg
import pytest

from quiz.services.units import looking, writing
from quiz.store import pulse
from quiz.store.base import db
from quiz.store.opening import opened

NOON = datetime(2026, 3, 14, 12, tzinfo=UTC)
SECOND = timedelta(seconds=1)
_WAITING = """
SELECT count(*) FROM pg_stat_activity
WHERE datname = current_database() AND wait_event_type = 'Lock'
"""


def beat(now: datetime) -> datetime | None:
    with writing():
        return pulse.beat(now)


@pytest.mark.usefixtures("database")
def test_a_beat_tells_the_one_before_and_time_never_runs_back() -> None:
    assert beat(NOON) is None
    assert beat(NOON + SECOND) == NOON
    assert beat(NOON) == NOON + SECOND
    assert beat(NOON + 2 * SECOND) == NOON + SECOND


@pytest.mark.parametrize(
    "database_url", [pytest.param("postgres", marks=pytest.mark.postgres)], indirect=True
)
def test_workers_that_start_together_both_come_up(database: str) -> None:
    """The second finds nothing noted, waits for the first, and takes what that one noted."""

    def worker() -> datetime | None:
        with opened(database):
            return beat(NOON + SECOND)

    with psycopg.connect(database.replace("+psycopg", "")) as first, ThreadPoolExecutor() as pool:
        first.execute("INSERT INTO pulse (id, at) VALUES (1, %s)", [NOON])
        second = pool.submit(worker)
        deadline = monotonic() + 20
        while not _is_anybody_waiting():
            assert monotonic() < deadline, "the second worker never came"
            assert not second.done()
            sleep(0.01)
        first.commit()
        assert second.result(timeout=20) is None
    assert beat(NOON + 2 * SECOND) == NOON


def _is_anybody_waiting() -> bool:
    with looking():
        return bool(db.session.connection().exec_driver_sql(_WAITING).scalar_one())
