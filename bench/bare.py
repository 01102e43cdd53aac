"""The yardsticks of the solo path: bare Flask views that read one row and write one row.

Served by the same server with the same settings of SQLite as the product, and nothing else: no
cookies, no tokens, no limits, no templates, no rules. `/` does it as any Flask view would, through
Flask-SQLAlchemy; `/driver` through the bare database driver, the floor under everything.
Run as `bench.bare:from_environ()` under gunicorn with BARE_DATABASE naming the file.
"""

from __future__ import annotations

import os
import sqlite3
import threading

from flask import Flask, Response, abort
from sqlalchemy.orm import Mapped, mapped_column

from quiz.store.base import SQLITE_PRAGMAS, Base, db
from quiz.store.opening import attach


class Stem(Base):
    """The row that is read."""

    __tablename__ = "bare_stem"

    id: Mapped[int] = mapped_column(primary_key=True)
    words: Mapped[str]


class Tap(Base):
    """The row that is written."""

    __tablename__ = "bare_tap"

    id: Mapped[int] = mapped_column(primary_key=True)
    stem: Mapped[int]
    choice: Mapped[int]


def from_environ() -> Flask:
    """Make the app; the database file is made anew."""
    path = os.environ["BARE_DATABASE"]
    app = Flask(__name__)
    attach(app, f"sqlite:///{path}", connections=16)
    with app.app_context():
        db.session.rollback()
        Base.metadata.create_all(db.engine, [Stem.metadata.tables["bare_stem"]])
        Base.metadata.create_all(db.engine, [Tap.metadata.tables["bare_tap"]])
        db.session.add(Stem(id=1, words="Which virus?"))
        db.session.commit()
    local = threading.local()

    def connection() -> sqlite3.Connection:
        if not hasattr(local, "db"):
            local.db = sqlite3.connect(path, isolation_level=None)
            for pragma in SQLITE_PRAGMAS:
                local.db.execute(f"PRAGMA {pragma}")
        kept: sqlite3.Connection = local.db
        return kept

    @app.post("/")
    def answer() -> Response:
        stem = db.session.get(Stem, 1) or abort(404)
        words = stem.words
        db.session.add(Tap(stem=1, choice=2))
        db.session.commit()
        return Response(words, mimetype="text/plain")

    @app.post("/driver")
    def answer_by_driver() -> Response:
        opened = connection()
        opened.execute("BEGIN IMMEDIATE")
        words = opened.execute("SELECT words FROM bare_stem WHERE id = 1").fetchone()[0]
        opened.execute("INSERT INTO bare_tap (stem, choice) VALUES (1, 2)")
        opened.execute("COMMIT")
        return Response(words, mimetype="text/plain")

    return app
