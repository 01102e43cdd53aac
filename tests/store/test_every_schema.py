"""From every earlier schema, with rows in every table it had, to the one of today: all is kept."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
import sqlalchemy as sa
from alembic import command
from alembic.script import ScriptDirectory

from quiz.services.units import looking
from quiz.store import migrating, sifting
from quiz.store.finding import is_of_index
from quiz.store.migrating import connected, migrate
from quiz.store.opening import opened
from quiz.store.sifting import Listing, Sieve

NOON = datetime(2026, 3, 14, 12, 0, tzinfo=UTC)
HEAD, *_EARLIER = (
    each.revision for each in ScriptDirectory.from_config(migrating._config()).walk_revisions()
)
EARLIER = sorted(_EARLIER)
ON_POSTGRES = {"0001", "0007", "0013"}
ROWS = (1, 2)
READ: dict[tuple[str, str], Any] = {
    ("item", "status"): "approved",
    ("item_revision", "distractors"): [{"text": "she", "because": "also an actor"}],
    ("item_revision", "warnings"): [{"rule": "odd", "words": "Looks odd."}],
    ("decision", "action"): "approved",
    ("item_words", "words"): "stem",
    ("upload", "status"): "taken in",
    ("merge_decision", "action"): "same",
}
"""Columns somebody looks into; all others hold what their name and the row's number say."""

Contents = dict[str, list[dict[str, Any]]]


def _tables(connection: sa.Connection) -> list[sa.Table]:
    """What this schema has, the referred before the referring."""
    metadata = sa.MetaData()
    metadata.reflect(connection)
    kept = {"alembic_version"}
    return [
        table
        for table in metadata.sorted_tables
        if table.name not in kept and not is_of_index(table.name)
    ]


def _value(column: sa.Column[Any], n: int) -> Any:  # noqa: PLR0911 - a value of any type
    table = column.table.name
    if (table, column.name) in READ:
        return READ[table, column.name]
    for key in column.foreign_keys:
        return _value(key.column, n)
    match column.type:
        case sa.JSON():
            return [f"{table}.{column.name}", n]
        case sa.Boolean():
            return n == ROWS[0]
        case sa.Integer():
            return n
        case sa.Numeric() | sa.Float():
            return n + 0.5
        case sa.DateTime():
            return NOON - timedelta(days=n)
        case sa.LargeBinary():
            return f"{table}.{column.name} {n}".encode()
        case sa.Text():
            return f"{table}.{column.name} {n}"
    raise AssertionError(f"{table}.{column.name} is of no known type: {column.type!r}")


def _fill(connection: sa.Connection) -> None:
    for table in _tables(connection):
        rows = [{column.name: _value(column, n) for column in table.columns} for n in ROWS]
        connection.execute(table.insert(), rows)


def _contents(url: str) -> Contents:
    with connected(url) as connection:
        return {
            table.name: [
                dict(row)
                for row in connection.execute(
                    table.select().order_by(*table.primary_key.columns)
                ).mappings()
            ]
            for table in _tables(connection)
        }


def _as_before(before: Contents, after: Contents) -> Contents:
    """Of what is there now the tables and columns there were."""
    return {
        name: [{column: row.get(column) for column in rows[0]} for row in after.get(name, ())]
        for name, rows in before.items()
    }


def _cases() -> list[Any]:
    cases = [pytest.param("sqlite", each, id=f"sqlite-{each}") for each in EARLIER]
    postgres = [each for each in EARLIER if each in ON_POSTGRES]
    marks = pytest.mark.postgres
    return cases + [
        pytest.param("postgres", each, id=f"postgres-{each}", marks=marks) for each in postgres
    ]


@pytest.mark.parametrize(("database_url", "schema"), _cases(), indirect=["database_url"])
def test_every_row_of_every_table_is_kept(database_url: str, schema: str, tmp_path: Path) -> None:
    config = migrating._config()
    with connected(database_url) as connection:
        config.attributes["connection"] = connection
        command.upgrade(config, schema)
        connection.rollback()
        with connection.begin():
            _fill(connection)
    before = _contents(database_url)
    assert {"account", "article", "item", "session", "answer"} <= set(before)
    assert all(len(rows) == len(ROWS) for rows in before.values())
    done = migrate(database_url, backups=tmp_path / "backups", now=NOON, tell=lambda _line: None)
    assert (done.before, done.after) == (schema, HEAD)
    after = _contents(database_url)
    assert _as_before(before, after) == before
    with opened(database_url), looking():
        found = sifting.ids(Sieve(listing=Listing.APPROVED, words="stem"), most=9)
    assert set(found) == set(ROWS)


def test_the_schemas_have_what_is_played() -> None:
    assert EARLIER[0] == "0001"
    assert set(EARLIER) >= ON_POSTGRES
