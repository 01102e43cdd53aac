"""How often one may ask: generous to a room behind one address, tight where passwords are tried.

Law: a fan is counted alone, so that one noisy phone does not silence a pub; the bucket of the
address bounds who makes up a new fan for each request. While the storage is away, memory counts.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache, partial, wraps
from http import HTTPStatus
from typing import Any, cast

from flask import Flask, Response, after_this_request, current_app, request
from limits import RateLimitItem, parse_many
from werkzeug.exceptions import TooManyRequests

from quiz.config import Settings
from quiz.web.counters import Counters
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

_KEY = "pubproof counters"
_EVERYTHING = "everything"
_BY_ADDRESS = {
    "accounts.sign_in": PASSWORDS,
    "accounts.accept": PASSWORDS,
    "join.come_back": RETURNS,
}
"""Limits that count the address: whoever tries passwords does not keep a cookie for us."""
_MISSING = ("join.find", "join.room", "join.table", "join.join")
_UPLOADING = ("importing.upload", "articles.upload")
_View = Callable[..., Any]


def attach(app: Flask, settings: Settings) -> None:
    """Count the requests to `app`; call it once all routes are there.

    A view's own limit stands in place of the usual one, and counts who gets as far as the view.
    """
    if not settings.rate_limits:
        return
    app.extensions[_KEY] = Counters(settings.rate_limit_storage)
    own: dict[str, Callable[[], None]] = {
        **{endpoint: partial(_count_address, often) for endpoint, often in _BY_ADDRESS.items()},
        **dict.fromkeys(_MISSING, _count_misses),
        **dict.fromkeys(_UPLOADING, lambda: _take(UPLOADS, _who_asks())),
        "opentdb.questions": lambda: _count_address(TRIVIA),
        "solo.start": lambda: _take(_starts(), _who_asks()),
    }
    views: dict[str, Any] = app.view_functions
    for endpoint, count in own.items():
        views[endpoint] = _counted(views[endpoint], count)

    @app.before_request
    def _count() -> None:
        if request.endpoint is None or request.blueprint == "static":
            return
        _take(ONE_ADDRESS, _address(), _EVERYTHING)
        if request.endpoint not in own:
            _take(_usual(), _who_asks())


def _counted(view: _View, count: Callable[[], None]) -> _View:
    @wraps(view)
    def counted(**named: Any) -> Any:
        count()
        return view(**named)

    return counted


def _take(often: str, who: str, what: str = "") -> None:
    """Count a request of `who` for `what`, this view if nothing is said. Raises: TooManyRequests.

    Of several windows the first that is full refuses, and those after it are not counted.
    """
    counters = _counters()
    for window in _windows(often):
        whose = who, what or str(request.endpoint)
        if not counters.hit(window, *whose):
            raise TooManyRequests(retry_after=counters.seconds_left(window, *whose))


def _count_address(often: str) -> None:
    _take(often, _address())


def _count_misses() -> None:
    """Refuse who missed too often; whether this is a miss shows once it is answered."""
    counters = _counters()
    (window,) = _windows(MISSES)
    whose = _address(), str(request.endpoint)
    if counters.is_full(window, *whose):
        raise TooManyRequests(retry_after=counters.seconds_left(window, *whose))

    @after_this_request
    def _count(response: Response) -> Response:
        if response.status_code == HTTPStatus.NOT_FOUND:
            counters.hit(window, *whose)
        return response


def _counters() -> Counters:
    return cast("Counters", current_app.extensions[_KEY])


@lru_cache
def _windows(often: str) -> tuple[RateLimitItem, ...]:
    """The windows that a limit is made of, the shortest first."""
    return tuple(sorted(parse_many(often)))


def _address() -> str:
    return request.remote_addr or "unknown"


def _who_asks() -> str:
    known = fan()
    return _address() if known == NOBODY else known


def _starts() -> str:
    """Many phones open their first quiz from one address; a known phone starts one at a time."""
    return STARTS_OF_NEW_FANS if fan() == NOBODY else STARTS


def _usual() -> str:
    """What one visitor may ask; those who are nobody yet are counted by their address."""
    is_at_the_door = fan() == NOBODY and request.blueprint == "join"
    return ONE_ROOM_AT_ONE_ADDRESS if is_at_the_door else ONE_FAN
