"""No other site acts in a visitor's name: a token in each form, and the form comes from here.

Law: it holds over plain HTTP too, where browsers send no `Sec-Fetch-Site` and a page on another
port of the same host counts as the same site, so that its forms do carry our cookies.
"""

from __future__ import annotations

from urllib.parse import urlsplit

from flask import Flask, abort, request
from flask_wtf.csrf import CSRFProtect

SAFE_METHODS = frozenset({"GET", "HEAD", "OPTIONS"})


def attach(app: Flask) -> None:
    """Check every unsafe request to `app`, first where it comes from, then its token.

    A token lives as long as its session cookie: a question left open over lunch can be answered.
    """
    app.config["WTF_CSRF_TIME_LIMIT"] = None
    app.config["WTF_CSRF_SSL_STRICT"] = False  # the check below is stricter, and for both schemes
    app.before_request(_refuse_foreign)
    CSRFProtect(app)


def _refuse_foreign() -> None:
    if request.method in SAFE_METHODS or request.endpoint is None:
        return
    if request.headers.get("Sec-Fetch-Site", "same-origin") != "same-origin":
        abort(403)
    source = request.headers.get("Origin") or _origin_of(request.headers.get("Referer", ""))
    if source != f"{request.scheme}://{request.host}":
        abort(403)


def _origin_of(address: str) -> str:
    parts = urlsplit(address)
    return f"{parts.scheme}://{parts.netloc}"
