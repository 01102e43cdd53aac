"""The two units of work a service is made of: one that reads, one that writes.

Law: a unit begins on a clean session and leaves none open, so the next one starts in its own mode.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from quiz.store.base import db, reading, reading_one_moment, turn_to_write


@contextmanager
def looking(*, at_one_moment: bool = False) -> Iterator[None]:
    """Read inside the block; on SQLite it never waits for a writer.

    `at_one_moment`: all queries see the same, whoever writes meanwhile.
    """
    db.session.rollback()
    (reading_one_moment if at_one_moment else reading)()
    try:
        yield
    finally:
        db.session.rollback()


@contextmanager
def writing() -> Iterator[None]:
    """Write inside the block: all of it is kept, or, when it raises, nothing."""
    db.session.rollback()
    with turn_to_write(db.engine):
        try:
            yield
            db.session.commit()
        except BaseException:
            db.session.rollback()
            raise
