"""The wire form of an event stream (WHATWG HTML, 9.2 "Server-sent events")."""

from __future__ import annotations

MEDIA_TYPE = "text/event-stream"
HEARTBEAT = b":\n\n"
"""A comment: it keeps proxies from closing a quiet stream and finds out who has gone."""


def frame(data: bytes, *, event: str, version: int | None = None) -> bytes:
    """One event; `version` becomes its id, which a browser sends back when it reconnects."""
    lines = [b"event: " + event.encode()]
    if version is not None:
        lines.append(b"id: %d" % version)
    lines += [b"data: " + line for line in data.splitlines() or (b"",)]
    return b"\n".join(lines) + b"\n\n"


def retry(milliseconds: int) -> bytes:
    """How long a browser waits before it reconnects."""
    return b"retry: %d\n\n" % milliseconds


def last_seen(header: str | None) -> int | None:
    """The version a reconnecting browser has; `None` for a new one or for nonsense."""
    # Twenty digits are more than any version has; int() of a longer header would cost time.
    if header and header.isascii() and header.isdigit() and len(header) <= 20:  # noqa: PLR2004
        return int(header)
    return None
