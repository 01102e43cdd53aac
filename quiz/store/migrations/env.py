"""Runs the migrations, within the precautions of `quiz.store.migrating`.

A new one is written by `alembic revision --autogenerate -m "What changes"` in a checkout.
"""

from __future__ import annotations

import os
from typing import Any, Literal

from alembic import context
from sqlalchemy import Connection

from quiz.config import Settings
from quiz.store.base import Base, UtcDateTime
from quiz.store.finding import is_of_index
from quiz.store.migrating import carefully, connected
from quiz.store.opening import TABLES


def _render(kind: str, thing: Any, _context: Any) -> str | Literal[False]:
    """Write our column types as what they are in the database."""
    if kind == "type" and isinstance(thing, UtcDateTime):
        return "sa.DateTime(timezone=True)"
    return False


def _run(connection: Connection) -> None:
    with carefully(connection):
        context.configure(
            connection=connection,
            target_metadata=Base.metadata if TABLES else None,
            render_as_batch=True,
            render_item=_render,
            include_name=lambda name, _kind, _parents: not is_of_index(name or ""),
        )
        context.run_migrations()


given = context.config.attributes.get("connection")
if given is not None:
    _run(given)
else:
    with connected(Settings.from_environ(os.environ).database_url) as opened:
        _run(opened)
