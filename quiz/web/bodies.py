"""How much a request may bring: little everywhere, a whole file where a curator uploads one.

Law: who may not upload cannot make the server read a large body; the limit rises for curators only.
"""

from __future__ import annotations

from flask import Flask, request

from quiz.services import imports
from quiz.services.accounts import Role
from quiz.web.accounts import seat

LARGEST_REQUEST = 1_000_000
MOST_FIELDS = 50
_AROUND = 100_000
"""What a form brings beside its file."""

LARGEST = {
    "importing.upload": imports.MOST_BYTES + _AROUND,
    "articles.upload": imports.MOST_BYTES + _AROUND,
}
"""The bytes that these routes take from a curator."""


def attach(app: Flask) -> None:
    """Limit the requests to `app`; call it before anything reads their forms."""
    app.config.update(MAX_CONTENT_LENGTH=LARGEST_REQUEST, MAX_FORM_PARTS=MOST_FIELDS)
    app.before_request(_open_wider)
    app.teardown_request(_close_files)


def _open_wider() -> None:
    most = LARGEST.get(request.endpoint or "")
    if most is None:
        return
    account = seat.signed_in()
    if account and account.role == Role.CURATOR:
        request.max_content_length = request.max_form_memory_size = most


def _close_files(_error: BaseException | None) -> None:
    """What does not fit into memory was put into files, whether or not anybody looked at it."""
    request.close()
