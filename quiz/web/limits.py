"""How often one may ask: generous to a room behind one address, tight where passwords are tried.

Law: a fan is counted alone, so that one noisy phone does not silence a pub; the bucket of the
address bounds who makes up a new fan for each request. While the storage is away, memory counts.
"""

from __future__ import annotations

import time
from http import HTTPStatus
from typing import Any

from flask import Flask, Response, current_app, request
from flask_limiter import ApplicationLimit, Limiter, RequestLimit
from flask_limiter.util import get_remote_address

from quiz.config import Settings
from quiz.web.counters import QuietMemory
from quiz.web.fans import NOBODY, fan

ONE_ADDRESS = "12000 per minute"
ONE_FAN = "600 per minute"
STARTS = "60 per minute"
STARTS_OF_NEW_FANS = "600 per minute"
UPLOADS = "30 per minute"
PASSWORDS = "20 per minute; 200 per hour"


TRIVIA = "1 per 5 seconds"
"""Questions for clients of Open Trivia DB, by address, as the original gives them."""
MISSES = "120 per minute"
"""Codes that lead nowhere, by address: a pub may mistype, a guesser would need years."""
RETURNS = "30 per minute; 300 per hour"
ONE_ROOM_AT_ONE_ADDRESS = "6000 per minute"
"""Phones that open a room for the first time have no cookie yet, and share the pub's address."""

_KEY = "pubproof limiter"
_STORAGES = {"memory://": f"{QuietMemory.STORAGE_SCHEME[0]}://"}
_BY_ADDRESS = {
    "accounts.sign_in": PASSWORDS,
    "accounts.accept": PASSWORDS,
    "join.come_back": RETURNS,
}
"""Limits that count the address: whoever tries passwords does not keep a cookie for us."""


def attach(app: Flask, settings: Settings) -> None:
    """Count the requests to `app`; call it once all routes are there."""
    app.config["RATELIMIT_ENABLED"] = settings.rate_limits
    app.config["RATELIMIT_STORAGE_URI"] = _STORAGES.get(
        settings.rate_limit_storage, settings.rate_limit_storage
    )
    limiter = Limiter(
        key_func=_who_asks,
        default_limits=[_usual],
        application_limits=[ApplicationLimit(ONE_ADDRESS, key_function=get_remote_address)],
        in_memory_fallback_enabled=True,
        app=app,
    )
    app.extensions[_KEY] = limiter  # Flask-Limiter itself keeps only a weak reference
    limiter.request_filter(_is_static)
    views: dict[str, Any] = app.view_functions
    for endpoint, often in _BY_ADDRESS.items():
        limit = limiter.limit(often, key_func=get_remote_address, methods=["POST"])
        views[endpoint] = limit(views[endpoint])
    for endpoint in ("join.find", "join.room", "join.table", "join.join"):
        limit = limiter.limit(MISSES, key_func=get_remote_address, deduct_when=_is_a_miss)
        views[endpoint] = limit(views[endpoint])
    views["opentdb.questions"] = limiter.limit(TRIVIA, key_func=get_remote_address)(
        views["opentdb.questions"]
    )
    for endpoint in ("importing.upload", "articles.upload"):
        views[endpoint] = limiter.limit(UPLOADS, methods=["POST"])(views[endpoint])
    views["solo.start"] = limiter.limit(_starts, methods=["POST"])(views["solo.start"])


def seconds_to_wait() -> int:
    """How long a refused visitor has to wait until the next request counts, at least a second."""
    limiter: Limiter = current_app.extensions[_KEY]
    limit: RequestLimit | None = limiter.current_limit
    return max(1, limit.reset_at - int(time.time())) if limit else 1


def _who_asks() -> str:
    known = fan()
    return get_remote_address() if known == NOBODY else known


def _starts() -> str:
    """Many phones open their first quiz from one address; a known phone starts one at a time."""
    return STARTS_OF_NEW_FANS if fan() == NOBODY else STARTS


def _usual() -> str:
    """What one visitor may ask; those who are nobody yet are counted by their address."""
    is_at_the_door = fan() == NOBODY and request.blueprint == "join"
    return ONE_ROOM_AT_ONE_ADDRESS if is_at_the_door else ONE_FAN


def _is_a_miss(response: Response) -> bool:
    return response.status_code == HTTPStatus.NOT_FOUND


def _is_static() -> bool:
    return request.blueprint == "static"
