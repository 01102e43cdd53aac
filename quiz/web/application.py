"""Flask without what this application does not use, and with responses that come later.

Not used are asynchronous views and keys that change. Both are looked after anew in each request:
eleven times whether a function is a coroutine, once the machinery that signs the session.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property
from typing import Any

from flask import Flask, Response
from flask.sessions import SecureCookieSessionInterface
from itsdangerous import URLSafeTimedSerializer

from quiz.web.later import Later


class _Sessions(SecureCookieSessionInterface):
    """Sessions in signed cookies; what signs them is made once."""

    def __init__(self, app: Flask) -> None:
        self._app = app

    def get_signing_serializer(self, app: Flask) -> URLSafeTimedSerializer | None:  # noqa: ARG002
        """What signs the sessions of the application."""
        return self._signing

    @cached_property
    def _signing(self) -> URLSafeTimedSerializer | None:
        return super().get_signing_serializer(self._app)


class Application(Flask):
    """The application; its secret is set before its first request."""

    def __init__(self, name: str, *, template_folder: str) -> None:
        super().__init__(name, static_folder=None, template_folder=template_folder)
        self.session_interface = _Sessions(self)

    def ensure_sync(self, func: Callable[..., Any]) -> Callable[..., Any]:
        """The function itself."""
        return func

    def finalize_request(self, rv: Any, from_error_handler: bool = False) -> Response:
        """The response with what the hooks do to it; one that comes later, when it is there."""
        return rv if isinstance(rv, Later) else super().finalize_request(rv, from_error_handler)
