"""The headers every answer carries: nothing foreign runs, nothing is framed, sniffed or stored."""

from __future__ import annotations

from flask import Flask, Response

CONTENT_SECURITY_POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
    "connect-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none'; "
    "frame-ancestors 'none'; object-src 'none'"
)
HEADERS = (
    ("Content-Security-Policy", CONTENT_SECURITY_POLICY),
    ("X-Content-Type-Options", "nosniff"),
    ("Referrer-Policy", "same-origin"),
    ("Cross-Origin-Opener-Policy", "same-origin"),
    ("Cross-Origin-Resource-Policy", "same-origin"),
    ("Permissions-Policy", "camera=(), microphone=(), geolocation=()"),
)
HSTS = ("Strict-Transport-Security", "max-age=31536000; includeSubDomains")


def attach(app: Flask, *, tls: bool) -> None:
    """Add the headers to every answer of `app`; over plain HTTP a promise of HTTPS would lock out.

    Pages are never stored: each is one fan's, and a page from a cache would show an old question.
    """
    headers = (*HEADERS, HSTS) if tls else HEADERS

    @app.after_request
    def _add(response: Response) -> Response:
        response.headers.extend(headers)  # no view sets any of them
        if "Cache-Control" not in response.headers:
            response.headers["Cache-Control"] = "no-store"
        return response
