"""Opens the database: for the web application, or alone for a command or a test."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from flask import Flask

from quiz.store import (
    batches,
    disputes,
    finding,
    imports,
    items,
    jobs,
    log,
    merges,
    notes,
    opentdb,
    people,
    plays,
    quizzes,
    reports,
    responses,
    rooms,
    saved,
    topics,
)
from quiz.store.base import db, tune

TABLES = (
    batches,
    disputes,
    finding,
    imports,
    items,
    jobs,
    log,
    merges,
    notes,
    opentdb,
    people,
    plays,
    quizzes,
    reports,
    responses,
    rooms,
    saved,
    topics,
)
"""Importing these modules is what makes their tables known."""


def attach(app: Flask, database_url: str, *, connections: int = 5) -> None:
    """Give `app` the database at `database_url`, tuned; call it once, before the first request.

    `connections` are kept open; give as many as there are threads. Only a connection to a server
    can have gone stale, so only there each is tried before use.
    """
    app.config["SQLALCHEMY_DATABASE_URI"] = database_url
    app.config["SQLALCHEMY_ENGINE_OPTIONS"] = {
        "pool_size": connections,
        "pool_pre_ping": not database_url.startswith("sqlite"),
    }
    db.init_app(app)
    with app.app_context():
        tune(db.engine)


@contextmanager
def opened(database_url: str) -> Iterator[Flask]:
    """The database without the web: what `db.session` means inside the block.

    Flask-SQLAlchemy finds its engine through an application, so a bare one is made.
    """
    app = Flask("quiz.store")
    attach(app, database_url)
    with app.app_context():
        try:
            yield app
        finally:
            db.session.remove()
            db.engine.dispose()
