"""One JSON line a request: what was asked by its route, what came of it, how long it took.

Law: routes, never addresses, forms or cookies, so that no token is in a log; JSON escapes line
ends, so that no name writes a line of its own.
"""

from __future__ import annotations

import json
import logging
import os
import sys
import time

from flask import Flask, Response, g, request

LOGGER = logging.getLogger("quiz.requests")


def attach(app: Flask, *, level: str) -> None:
    """Log every request to `app` to standard error, from `level` on."""
    logging.getLogger("quiz").setLevel(level.upper())
    if not LOGGER.handlers:
        handler = logging.StreamHandler(sys.stderr)
        handler.setFormatter(logging.Formatter("%(message)s"))
        LOGGER.addHandler(handler)
        LOGGER.propagate = False
    app.before_request(_begin)
    app.after_request(_end)


def request_id() -> str:
    """What names this request in the log; a page that failed shows it."""
    return str(g.request_id)


def route() -> str:
    """The route that was asked for, without what was filled in."""
    return str(request.url_rule or "(none)")


def line(**told: object) -> str:
    """One line of the log."""
    return json.dumps(told, ensure_ascii=True)


def _begin() -> None:
    g.request_id = os.urandom(8).hex()
    g.begun = time.perf_counter()


def _end(response: Response) -> Response:
    if LOGGER.isEnabledFor(logging.INFO):
        LOGGER.info(
            line(
                at=g.moment.isoformat(timespec="milliseconds"),
                request=request_id(),
                method=request.method,
                route=route(),
                status=response.status_code,
                ms=round((time.perf_counter() - g.begun) * 1000, 1),
            )
        )
    return response
