"""The bell: "session X is at version n", heard by every worker. It carries nothing else.

Law: truth is the database. A ring may come twice, late or never; who hears one reads the session,
and versions say whether there is anything new.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Mapping
from importlib import import_module
from typing import Protocol

Heard = Callable[[str, int], None]
"""Called with a session and the version it has reached, from any thread."""


Versions = Callable[[], Mapping[str, int]]
"""Answers, from the database, where the sessions watched here stand."""

LOGGER = logging.getLogger("quiz.bell")


class Bell(Protocol):
    """What the rest of the quiz knows of a bell."""

    def ring(self, session: str, version: int) -> None:
        """Say that `session` has reached `version`; never waits."""

    def close(self) -> None:
        """Be silent from now on."""


class LocalBell:
    """The bell of a single worker: whoever rings tells the listener at once."""

    def __init__(self, heard: Heard) -> None:
        self._heard = heard

    def ring(self, session: str, version: int) -> None:
        """Say that `session` has reached `version`."""
        tell(self._heard, session, version)

    def close(self) -> None:
        """Nothing to end."""


def bell_at(url: str, heard: Heard, *, versions: Versions) -> Bell:
    """The bell of all workers that use the Redis at `url`; empty means there is one worker.

    Only the former needs the extra `redis`.
    """
    if not url:
        return LocalBell(heard)
    bell: Bell = import_module("quiz.realtime.redisbell").RedisBell(url, heard, versions=versions)
    return bell


def tell(heard: Heard, session: str, version: int) -> bool:
    """Let the listener hear; answer whether it could make use of it.

    The move that rings is committed: that a listener fails is not the mover's business.
    """
    try:
        heard(session, version)
    except Exception:
        LOGGER.exception("version %d of %s could not be shown", version, session)
        return False
    return True
