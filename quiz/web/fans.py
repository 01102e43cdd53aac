"""Who plays: an anonymous browser, known by a random cookie and nothing else.

Law: the cookie is apart from the session of an account, so signing in never changes who plays; the
services see its hash alone, so that a copy of the database impersonates nobody.
"""

from __future__ import annotations

import hashlib
import secrets
from datetime import timedelta

from flask import Response, g, request

from quiz.web.wiring import wired

LIFE = timedelta(days=400)  # the longest a browser keeps any cookie
_LONGEST_TOKEN = 100
NOBODY = ""
"""The fan of a browser that never played: owns nothing."""


def cookie_name(*, tls: bool) -> str:
    """A name of its own for either way, so that neither kind of cookie stands in for the other."""
    return "__Host-fan" if tls else "fan_lan"


def fan() -> str:
    """The fan who asks, as the services know them; `NOBODY` when they never played."""
    if "fan" not in g:
        token = _token()
        g.fan = _hash(token) if token else NOBODY
    return str(g.fan)


def fan_to_be() -> tuple[str, str]:
    """The fan who asks, made if there was none, and the token for `keep`."""
    token = _token() or secrets.token_urlsafe(32)
    return _hash(token), token


def keep(response: Response, token: str) -> Response:
    """Let the browser remember who plays."""
    tls = wired().settings.tls
    response.set_cookie(
        cookie_name(tls=tls),
        token,
        max_age=LIFE,
        path="/",
        secure=tls,
        httponly=True,
        samesite="Lax",
    )
    return response


def _token() -> str:
    token = request.cookies.get(cookie_name(tls=wired().settings.tls), "")
    return token if len(token) <= _LONGEST_TOKEN else ""


def _hash(token: str) -> str:
    return hashlib.sha256(token.encode("utf-8", "surrogatepass")).hexdigest()
