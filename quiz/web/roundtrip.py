"""How long the way to a phone and back is, as the kernel measured it on the phone's connection.

Law: no word of the client is taken. The kernel times its own packets (RFC 6298) and keeps the
shortest (`tcpi_min_rtt` of Linux's `struct tcp_info`); behind a proxy only the proxy can know, and
it is believed by `TRUSTED_PROXIES` alone. Elsewhere nothing is known, and no time is given back.
"""

from __future__ import annotations

import socket
import struct
from datetime import timedelta

from flask import request

from quiz.web.wiring import wired

HEADER = "X-Round-Trip"
"""What a trusted proxy says, in microseconds; nginx knows it as `$tcpinfo_rtt`."""
_MIN_RTT_AT = 148
_SIZE = 152
_MOST_DIGITS = 9
_MICROSECOND = timedelta(microseconds=1)


def measured() -> timedelta | None:
    """The shortest round trip to who asks; `None` where nobody measured it."""
    if wired().settings.trusted_proxies:
        return _told(request.headers.get(HEADER, ""))
    return of(request.environ.get("gunicorn.socket"))


def of(connection: object) -> timedelta | None:
    """The shortest round trip of a TCP connection; `None` for anything else."""
    if not isinstance(connection, socket.socket) or not hasattr(socket, "TCP_INFO"):
        return None
    try:
        info = connection.getsockopt(socket.IPPROTO_TCP, socket.TCP_INFO, _SIZE)
    except OSError:  # a Unix socket, or one that is gone
        return None
    if len(info) < _SIZE:  # a kernel before 4.6
        return None
    (shortest,) = struct.unpack_from("=I", info, _MIN_RTT_AT)
    return int(shortest) * _MICROSECOND


def _told(text: str) -> timedelta | None:
    is_number = text.isascii() and text.isdigit() and len(text) <= _MOST_DIGITS
    return int(text) * _MICROSECOND if is_number else None
