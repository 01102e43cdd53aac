"""What went wrong, in words: the one table from exceptions to status and sentence.

Law: an unforeseen error fails closed with a page that says nothing about the inside; the log has
its traceback under the number the page shows.
"""

from __future__ import annotations

import logging
from dataclasses import dataclass
from http import HTTPStatus

from flask import Flask, Response, jsonify, make_response, render_template, request
from flask_wtf.csrf import CSRFError
from werkzeug.exceptions import HTTPException
from werkzeug.routing import RequestRedirect

from quiz.game import draft
from quiz.game import errors as game
from quiz.game.names import NameRefused
from quiz.realtime.hub import HubClosed
from quiz.services import (
    accounts,
    attributing,
    bulk,
    curation,
    imports,
    jobs,
    joining,
    keeping,
    merging,
    quizzes,
    rooms,
    solo,
    tables,
)
from quiz.store.base import DatabaseAway
from quiz.web import requestlog

LOGGER = logging.getLogger("quiz.errors")
JSON = "application/json"


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """What a visitor is told; `title` heads a page of its own, `words` also stand above a form."""

    status: int
    title: str
    words: str


HTTP = {
    400: "That did not arrive whole: something was missing or garbled. Go back and try again.",
    403: "Nothing was changed. Perhaps the page was open for too long, your browser keeps no "
    "cookies, or this is not for this account. Go back, reload the page and try again.",
    404: "The address may have a slip in it, or belong to somebody else’s quiz.",
    405: "This address cannot be used like that. Nothing was changed.",
    409: "That is not possible now. Nothing was changed.",
    410: "This link was used, has expired, or a newer one took its place.",
    413: "That was more than fits through the door. Nothing was changed.",
    429: "Those were many requests in a short time. Wait a moment, then go on.",
    500: "Something broke on our side. Every answer the quiz confirmed is kept. Try again.",
    503: "The quiz cannot reach its storage. Try again in a few seconds.",
}
"""Status to what happened and what to do; 500 for every status without words of its own."""

TITLES = {
    400: "Something got lost",
    403: "Not from here",
    404: "Nothing here",
    405: "Not that way",
    409: "Not now",
    410: "No longer good",
    413: "Too much at once",
    429: "A little slower",
    500: "Our fault",
    503: "Back in a moment",
}

REFUSED = {
    game.MoveRefused: 409,
    game.NoSuchOption: 400,
    game.NoSuchQuestion: 400,
    game.NotYours: 403,
    NameRefused: 400,
    rooms.RoomUnknown: 404,
    joining.WrongReturnCode: 404,
    tables.WrongTable: 404,
    HubClosed: 503,
    solo.SessionUnknown: 404,
    curation.CurationRefused: 409,
    curation.NoSuchItem: 404,
    curation.BadReason: 400,
    imports.ImportRefused: 400,
    imports.NoSuchUpload: 404,
    imports.Settled: 409,
    jobs.JobRefused: 400,
    jobs.NoSuchJob: 404,
    jobs.JobEnded: 409,
    attributing.NoSuchArticle: 404,
    bulk.NoSuchBatch: 404,
    keeping.KeepingRefused: 400,
    merging.MergingRefused: 409,
    merging.NoSuchMerge: 404,
    quizzes.QuizUnknown: 404,
    quizzes.QuizRefused: 409,
    draft.DraftRefused: 409,
    accounts.AccountRefused: 400,
    accounts.InvitationGone: 410,
    accounts.SignInBusy: 503,
    CSRFError: 403,  # a page without its token, which Flask-WTF calls a bad request
    DatabaseAway: 503,
}
"""Class to status; the nearest ancestor of a refusal that stands here decides."""
_SPEAKING = (
    game.MoveRefused,
    NameRefused,
    curation.CurationRefused,
    keeping.KeepingRefused,
    merging.MergingRefused,
    quizzes.QuizRefused,
    draft.DraftRefused,
    imports.ImportRefused,
    jobs.JobRefused,
)


def verdict(error: Exception) -> Verdict:
    """What to say about `error`; a refusal speaks for itself, the rest by its status."""
    status = _status(error)
    title, words = TITLES.get(status, TITLES[500]), HTTP.get(status, HTTP[500])
    if isinstance(error, _SPEAKING) and str(error):
        words = str(error)
    return Verdict(status=status, title=title, words=words)


def wants_json() -> bool:
    """Whether who asks reads JSON, not pages: the script of a room, or somebody's own client."""
    if request.headers.get("Accept") == JSON:
        return True  # nothing to weigh up
    return request.accept_mimetypes.best == JSON


def attach(app: Flask) -> None:
    """Answer every error of `app` with a page."""
    app.register_error_handler(Exception, answer)


def _status(error: Exception) -> int:
    known = next((REFUSED[cls] for cls in type(error).__mro__ if cls in REFUSED), None)
    if known is not None:
        return known
    return error.code or 500 if isinstance(error, HTTPException) else 500


def answer(error: Exception) -> Response:
    """The page about `error`."""
    if isinstance(error, RequestRedirect):
        return make_response(error.get_response())  # a redirect to the same address, spelt right
    told = verdict(error)
    if told.status >= HTTPStatus.INTERNAL_SERVER_ERROR:
        LOGGER.error(
            requestlog.line(request=requestlog.request_id(), route=requestlog.route()),
            exc_info=error,
        )
    if wants_json():
        response = make_response(jsonify(error=told.words), told.status)
    else:
        page = render_template("errors/error.html", told=told, request_id=requestlog.request_id())
        response = make_response(page, told.status)
    if isinstance(error, HTTPException):
        _keep_headers(response, error)
    if told.status == HTTPStatus.SERVICE_UNAVAILABLE:
        response.headers["Retry-After"] = "2"
    return response


def _keep_headers(response: Response, error: HTTPException) -> None:
    said = dict(error.get_headers())
    for name in ("Allow", "Retry-After"):
        if name in said:
            response.headers[name] = said[name]
