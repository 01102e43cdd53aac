"""Has the jobs done beside the server: starts `quiz work` when there is something to do.

The work is a process of its own, so that making items takes no time from players' answers, and
whatever happens to it leaves the server alone. It ends when nothing is left to do.
"""

from __future__ import annotations

import logging
import os
import subprocess
import sys
from threading import Thread
from time import sleep

from flask import Flask

from quiz.clock import utc_now
from quiz.services import jobs
from quiz.store.base import DatabaseAway

LOOK_EVERY_S = 2.0
LOGGER = logging.getLogger("quiz.helping")


def start(app: Flask) -> None:
    """Look for jobs from now on, in a thread of this process; without a database there are none."""
    if "sqlalchemy" not in app.extensions:
        return
    Thread(target=_watch, args=(app,), name="jobs", daemon=True).start()


def end_with_parent() -> None:
    """End this process when the one that started it has ended, however that came about."""
    Thread(target=_wait_for_end, name="parent", daemon=True).start()


def _watch(app: Flask) -> None:
    while True:
        sleep(LOOK_EVERY_S)
        try:
            with app.app_context():
                is_due = jobs.is_any_free(now=utc_now())
            if is_due:
                _have_it_done()
        except DatabaseAway:
            LOGGER.warning("no look for jobs now: the database is away")
        except Exception:
            LOGGER.exception("no look for jobs now")  # nobody would notice that this thread ended


def _have_it_done() -> None:
    # Its standard input is a pipe that nobody writes to: it ends with this process.
    command = [sys.executable, "-m", "quiz.cli", "work", "--beside"]
    with subprocess.Popen(  # noqa: S603 - our own command
        command, stdin=subprocess.PIPE, start_new_session=True
    ) as child:
        status = child.wait()
    if status:
        LOGGER.warning(
            "the process that makes items ended with %d; its job is taken up again", status
        )


def _wait_for_end() -> None:
    while os.read(sys.stdin.fileno(), 1024):
        pass
    os._exit(0)  # at any moment: what it has not finished, another one does
