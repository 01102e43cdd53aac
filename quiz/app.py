"""Puts the quiz together: `create_app` wires what the other modules are, and does nothing else."""

from __future__ import annotations

import os
from random import Random, SystemRandom

from flask import Flask
from jinja2 import StrictUndefined
from werkzeug.middleware.proxy_fix import ProxyFix

from quiz.clock import Clock, utc_now
from quiz.config import Settings, secret_key
from quiz.resources import bundled
from quiz.store import opening
from quiz.web import csrf, errors, filters, headers, home, limits, requestlog, statics, wiring
from quiz.web.accounts import people, seat
from quiz.web.accounts import views as accounts
from quiz.web.boards import views as boards
from quiz.web.desk import exporting
from quiz.web.desk import views as desk
from quiz.web.solo import sweep
from quiz.web.solo import views as solo

LARGEST_REQUEST = 1_000_000
MOST_FIELDS = 50


def create_app(settings: Settings, *, clock: Clock = utc_now, rng: Random | None = None) -> Flask:
    """The web application by `settings`; a test passes its own clock and chance."""
    app = Flask("quiz", static_folder=None, template_folder=str(bundled("templates")))
    app.config.update(_cookies(settings), SECRET_KEY=secret_key(settings.instance_dir))
    app.config.update(MAX_CONTENT_LENGTH=LARGEST_REQUEST, MAX_FORM_PARTS=MOST_FIELDS)
    app.jinja_env.trim_blocks = app.jinja_env.lstrip_blocks = True
    app.jinja_env.undefined = StrictUndefined
    if settings.trusted_proxies:
        hops = settings.trusted_proxies
        app.wsgi_app = ProxyFix(app.wsgi_app, x_for=hops, x_proto=hops, x_host=hops)  # type: ignore[method-assign]  # Flask's documented way
    wiring.attach(app, wiring.Wiring(settings=settings, clock=clock, rng=rng or SystemRandom()))
    opening.attach(app, settings.database_url, connections=settings.threads)
    requestlog.attach(app, level=settings.log_level)
    headers.attach(app, tls=settings.tls)
    csrf.attach(app)
    seat.attach(app)
    filters.attach(app)
    errors.attach(app)
    statics.attach(app, bundled("static"))
    for area in (home, solo, boards, accounts, people, desk, exporting):
        app.register_blueprint(area.blueprint)
    limits.attach(app, settings)
    sweep.attach(app)
    return app


def from_environ() -> Flask:
    """The application as the environment asks for it; what the server process calls."""
    return create_app(Settings.from_environ(os.environ))


def _cookies(settings: Settings) -> dict[str, object]:
    """Over HTTPS a cookie no other host can set; over plain HTTP the same without `Secure`."""
    return {
        "SESSION_COOKIE_NAME": "__Host-session" if settings.tls else "session_lan",
        "SESSION_COOKIE_SECURE": settings.tls,
        "SESSION_COOKIE_HTTPONLY": True,
        "SESSION_COOKIE_SAMESITE": "Lax",
    }
