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
from quiz.web import (
    bodies,
    csrf,
    errors,
    filters,
    headers,
    home,
    limits,
    live,
    opentdb,
    requestlog,
    screen,
    statics,
    wiring,
)
from quiz.web.accounts import people, seat
from quiz.web.accounts import views as accounts
from quiz.web.application import Application
from quiz.web.boards import views as boards
from quiz.web.desk import (
    articles,
    attribution,
    bulk,
    exporting,
    importing,
    log,
    merges,
    overview,
    saved,
    topics,
    writing,
)
from quiz.web.desk import views as desk
from quiz.web.host import papers, quizzes, results, rooms, start, tables
from quiz.web.join import review
from quiz.web.join import views as join
from quiz.web.solo import sweep
from quiz.web.solo import views as solo

AREAS = (
    home,
    solo,
    boards,
    accounts,
    people,
    desk,
    bulk,
    writing,
    saved,
    topics,
    log,
    merges,
    overview,
    exporting,
    importing,
    articles,
    attribution,
    quizzes,
    papers,
    start,
    results,
    review,
    join,
    screen,
    rooms,
    tables,
    opentdb,
)


def create_app(settings: Settings, *, clock: Clock = utc_now, rng: Random | None = None) -> Flask:
    """The web application by `settings`; a test passes its own clock and chance."""
    app = Application("quiz", template_folder=str(bundled("templates")))
    app.config.update(_cookies(settings), SECRET_KEY=secret_key(settings.instance_dir))
    app.jinja_env.trim_blocks = app.jinja_env.lstrip_blocks = True
    app.jinja_env.undefined = StrictUndefined
    if settings.trusted_proxies:
        hops = settings.trusted_proxies
        app.wsgi_app = ProxyFix(app.wsgi_app, x_for=hops, x_proto=hops, x_host=hops)  # type: ignore[method-assign]  # Flask's documented way
    rng = rng or SystemRandom()
    wiring.attach(app, wiring.Wiring(settings=settings, clock=clock, rng=rng))
    opening.attach(app, settings.database_url, connections=settings.threads)
    requestlog.attach(app, level=settings.log_level)
    headers.attach(app, tls=settings.tls)
    bodies.attach(app)
    csrf.attach(app)
    seat.attach(app)
    filters.attach(app)
    errors.attach(app)
    statics.attach(app, bundled("static"))
    live.attach(app, clock=clock, rng=rng, redis_url=settings.redis_url)
    for area in AREAS:
        app.register_blueprint(area.blueprint)
    limits.attach(app, settings)
    sweep.attach(app)
    return app


def from_environ() -> Flask:
    """The application as the environment asks for it, its rooms moving; for the server process."""
    app = create_app(Settings.from_environ(os.environ))
    live.of(app).start()
    return app


def _cookies(settings: Settings) -> dict[str, object]:
    """Over HTTPS a cookie no other host can set; over plain HTTP the same without `Secure`."""
    return {
        "SESSION_COOKIE_NAME": "__Host-session" if settings.tls else "session_lan",
        "SESSION_COOKIE_SECURE": settings.tls,
        "SESSION_COOKIE_HTTPONLY": True,
        "SESSION_COOKIE_SAMESITE": "Lax",
    }
