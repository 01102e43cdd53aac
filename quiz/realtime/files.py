"""How many connections the limit on open files allows, and how they are shared out.

Law: streams and requests have shares of their own, so that a room full of waiting phones leaves
files for what they send, and a crowd at the door leaves some for the database.
"""

from __future__ import annotations

import resource

UNLIMITED = 65536
"""What is taken where nothing limits it."""
_OWN = 256  # database, log, threads at work


def take_all() -> None:
    """Raise the limit of this process as far as may be."""
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    wanted = UNLIMITED if hard == resource.RLIM_INFINITY else hard
    if soft == resource.RLIM_INFINITY or soft >= wanted:
        return
    resource.setrlimit(resource.RLIMIT_NOFILE, (wanted, hard))


def streams() -> int:
    """How many streams may be open, which is how many phones may be here at the same time.

    Each keeps a stream open, and not more than every second one a connection for what it sends.
    """
    return _for_connections() * 2 // 3


def requests() -> int:
    """How many connections may be open for requests."""
    return _for_connections() // 3


def _for_connections() -> int:
    soft, _ = resource.getrlimit(resource.RLIMIT_NOFILE)
    limit = UNLIMITED if soft == resource.RLIM_INFINITY else soft
    return max(3, limit - _OWN)
