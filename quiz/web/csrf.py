"""No other site acts in a visitor's name: a token in each form, and the form comes from here.

Law: it holds over plain HTTP too, where browsers send no `Sec-Fetch-Site` and a page on another
port of the same host counts as the same site, so that its forms do carry our cookies.
"""

from __future__ import annotations

import base64
import binascii
import hmac
import secrets
from urllib.parse import urlsplit

from flask import Flask, abort, g, request, session

SAFE_METHODS = frozenset({"GET", "HEAD", "OPTIONS"})
FIELD = "csrf_token"
"""Where a form has its token, and the session the secret that it is made of."""
HEADER = "X-CSRFToken"
"""Where a request has it that is no form."""
_SECRET_BYTES = 20


def attach(app: Flask) -> None:
    """Check every unsafe request to `app`, first where it comes from, then its token.

    A token lives as long as its session cookie: a question left open over lunch can be answered.
    """
    app.jinja_env.globals[FIELD] = token
    app.before_request(_refuse_foreign)
    app.before_request(_refuse_without_token)


def token() -> str:
    """The token for the forms of this response."""
    if FIELD not in session:
        session[FIELD] = secrets.token_hex(_SECRET_BYTES)
    if FIELD not in g:
        g.csrf_token = masked(session[FIELD])
    return str(g.csrf_token)


def masked(secret: str) -> str:
    """A session's secret as a form carries it: under a pad of its own, so each time another text.

    Pages are compressed on their way, and how well would tell a text that stays, bit by bit
    (BREACH, CVE-2013-3587).
    """
    plain = secret.encode()
    pad = secrets.token_bytes(len(plain))
    return base64.urlsafe_b64encode(pad + _xor(pad, plain)).decode()


def _refuse_foreign() -> None:
    if request.method in SAFE_METHODS or request.endpoint is None:
        return
    if request.headers.get("Sec-Fetch-Site", "same-origin") != "same-origin":
        abort(403)
    source = request.headers.get("Origin") or _origin_of(request.headers.get("Referer", ""))
    if source != f"{request.scheme}://{request.host}":
        abort(403)


def _refuse_without_token() -> None:
    if request.method in SAFE_METHODS or request.endpoint is None:
        return
    sent = request.form.get(FIELD) or request.headers.get(HEADER, "")
    secret = session.get(FIELD)
    if not secret or not hmac.compare_digest(_unmasked(sent), secret.encode()):
        abort(403)


def _unmasked(sent: str) -> bytes:
    """The secret under its pad; of anything else, something that is no secret."""
    try:
        both = base64.urlsafe_b64decode(sent)
    except (ValueError, binascii.Error):
        return b""
    half = len(both) // 2
    return _xor(both[:half], both[half:])


def _xor(pad: bytes, plain: bytes) -> bytes:
    mixed = int.from_bytes(pad) ^ int.from_bytes(plain)
    return mixed.to_bytes(max(len(pad), len(plain)))


def _origin_of(address: str) -> str:
    parts = urlsplit(address)
    return f"{parts.scheme}://{parts.netloc}"
